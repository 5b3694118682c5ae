import type { ReactNode } from "react";

/** Something that is seldom done, folded away under what it is called. */
export function Fold({ title, open, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="folded" open={open}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}
