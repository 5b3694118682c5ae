import type { ReactNode } from "react";

export type State = "late" | "soon" | "proven" | "unknown" | "open" | "done";

/** A legal state: a shape and a word, then a colour. */
export function Mark({ state, children }: { state: State; children: ReactNode }) {
  return <span className={`mark ${state}`}>{children}</span>;
}
