import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DemoNote } from "@/components/demo/demo-note";
import { isDemo } from "@/env";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "no-referrer" };

export default function DeliveriesLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      {isDemo() ? <DemoNote /> : null}
    </>
  );
}
