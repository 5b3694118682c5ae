import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";

export function Toast({ act, children }: { act?: { href: string; label: string }; children: ReactNode }) {
  return (
    <div className="toast" role="status">
      <span>{children}</span>
      {act ? <PageLink href={act.href}>{act.label}</PageLink> : null}
    </div>
  );
}
