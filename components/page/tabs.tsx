import Link from "next/link";
import type { ReactNode } from "react";

export type Tab = { href: string; label: ReactNode; count?: number; current?: boolean };

export function Tabs({ label, items }: { label: string; items: Tab[] }) {
  return (
    <nav aria-label={label}>
      <div className="tabs">
        {items.map(({ href, label: name, count, current }) => (
          <Link key={href} href={href} aria-current={current ? "page" : undefined}>
            {name}
            {count === undefined ? null : <span> {count}</span>}
          </Link>
        ))}
      </div>
    </nav>
  );
}
