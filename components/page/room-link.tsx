"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

export function RoomLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const here = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} prefetch={false} aria-current={here ? "page" : undefined}>
      {children}
    </Link>
  );
}
