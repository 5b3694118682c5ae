import type { ReactNode } from "react";

type Props = { title: ReactNode; id?: string; lead?: ReactNode; quietTitle?: boolean; children: ReactNode };

/** `quietTitle` keeps the heading for screen readers where the page shows enough without it. */
export function Section({ title, id, lead, quietTitle, children }: Props) {
  return (
    <section className={quietTitle ? undefined : "section"} id={id}>
      <h2 className={quietTitle ? "vh" : undefined}>{title}</h2>
      {lead ? <p>{lead}</p> : null}
      {children}
    </section>
  );
}
