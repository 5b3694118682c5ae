import type { ReactNode } from "react";

/** One changed field: its name, what it said, what it says. */
export function Change({ label, before, after }: { label: string; before: ReactNode; after: ReactNode }) {
  return (
    <p>
      <b>{label}</b> {before ? <del>{before}</del> : null} {after ? <ins>{after}</ins> : null}
    </p>
  );
}
