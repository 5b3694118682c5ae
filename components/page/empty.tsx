import type { ReactNode } from "react";

/** An empty screen says what to do first. */
export function Empty({ title, acts, children }: { title: ReactNode; acts?: ReactNode; children?: ReactNode }) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {acts ? <div className="acts">{acts}</div> : null}
    </section>
  );
}
