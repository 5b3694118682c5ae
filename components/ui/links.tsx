import Link from "next/link";
import type { ReactNode } from "react";

export type LinkItem = { href?: string; label: ReactNode; note?: ReactNode; key?: string };

export function Links({ items }: { items: LinkItem[] }) {
  return (
    <ul className="links">
      {items.map((item, index) => (
        <li key={item.key ?? item.href ?? index}>
          {item.href ? <Link href={item.href}>{item.label}</Link> : <span>{item.label}</span>}
          {item.note ? <small>{item.note}</small> : null}
        </li>
      ))}
    </ul>
  );
}
