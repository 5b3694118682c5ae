import type { ReactNode } from "react";

/** Short fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="row">{children}</div>;
}
