import type { ReactNode } from "react";

/** A column of work and a margin of 320 px for what belongs to it. Fill the margin with <AsideSection>s. */
export function Two({ label, aside, children }: { label: string; aside: ReactNode; children: ReactNode }) {
  return (
    <div className="two">
      <div>{children}</div>
      <aside className="aside" aria-label={label}>
        {aside}
      </aside>
    </div>
  );
}
