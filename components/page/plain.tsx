import type { ReactNode } from "react";

/** A page without the index: what is shown when there is no room to be in. */
export function Plain({ children }: { children: ReactNode }) {
  return (
    <main className="work plain-page" id="work">
      <p className="wordmark">Nachweis</p>
      {children}
    </main>
  );
}
