import type { ReactNode } from "react";
import { Gate } from "@/components/access/gate";

export const dynamic = "force-dynamic";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return <Gate>{children}</Gate>;
}
