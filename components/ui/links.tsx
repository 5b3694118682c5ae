import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";

export type LinkItem = { href?: string; label: ReactNode; note?: ReactNode; key?: string };

export function Links({ items }: { items: LinkItem[] }) {
  return (
    <ul className="links">
      {items.map((item, index) => (
        <li key={item.key ?? item.href ?? index}>
          {item.href ? <PageLink href={item.href}>{item.label}</PageLink> : <span>{item.label}</span>}
          {item.note ? <small>{item.note}</small> : null}
        </li>
      ))}
    </ul>
  );
}
