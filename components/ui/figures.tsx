import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";

export type Figure = { label: string; value: string; href: string; note?: ReactNode };

/** A line of numbers, each a link to the rows behind it. */
export function Figures({ items }: { items: Figure[] }) {
  return (
    <dl className="figures">
      {items.map(({ label, value, href, note }) => (
        <div key={label}>
          <dt>
            {label}
            {note ? <small>{note}</small> : null}
          </dt>
          <dd className="n">
            <PageLink href={href}>{value}</PageLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}
