import type { ReactNode } from "react";
import { getT } from "@/components/i18n/translator";

/** A gap is shown as a gap: "not stated" on a dotted line. In a client component: <span className="unstated">. */
export async function Unstated({ children }: { children?: ReactNode }) {
  if (children) return <span className="unstated">{children}</span>;
  const t = await getT("ui");
  return <span className="unstated">{t("notStated")}</span>;
}
