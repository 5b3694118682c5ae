import Link from "next/link";
import type { ReactNode } from "react";

export function Toast({ act, children }: { act?: { href: string; label: string }; children: ReactNode }) {
  return (
    <div className="toast" role="status">
      <span>{children}</span>
      {act ? <Link href={act.href}>{act.label}</Link> : null}
    </div>
  );
}
