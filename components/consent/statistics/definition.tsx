import type { ReactNode } from "react";

export const bold = { b: (chunks: ReactNode) => <b>{chunks}</b> };

/** What the numbers above are, in the one place under them. */
export function Definition({ children }: { children: ReactNode }) {
  return <p className="definition after">{children}</p>;
}
