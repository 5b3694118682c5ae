"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";

export function RoomLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const here = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  return (
    <PageLink href={href} aria-current={here ? "page" : undefined}>
      {children}
    </PageLink>
  );
}
