import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";

export type Tab = { href: string; label: ReactNode; count?: number; current?: boolean };

export function Tabs({ label, items }: { label: string; items: Tab[] }) {
  return (
    <nav aria-label={label}>
      <div className="tabs">
        {items.map(({ href, label: name, count, current }) => (
          <PageLink key={href} href={href} aria-current={current ? "page" : undefined}>
            {name}
            {count === undefined ? null : <span> {count}</span>}
          </PageLink>
        ))}
      </div>
    </nav>
  );
}
