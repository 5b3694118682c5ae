import type { ReactNode } from "react";
import { DemoNote } from "@/components/demo/demo-note";
import { isDemo } from "@/env";

export const dynamic = "force-dynamic";

export default function RightsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      {isDemo() ? <DemoNote /> : null}
    </>
  );
}
