import type { ReactNode } from "react";
import { getT } from "@/components/i18n/translator";
import { LanguageSwitch } from "./language-switch";

/** What the desk is for on the left; the door on the right. */
export async function Gate({ children }: { children: ReactNode }) {
  const [ui, t] = [await getT("ui"), await getT("access")];
  return (
    <main className="gate">
      <section className="law motto" aria-label={ui("product")}>
        <p className="wordmark">{ui("product")}</p>
        <p className="say">{ui("motto")}</p>
        <p className="small soft">{t("gate.log")}</p>
      </section>
      <section>
        <div />
        <div>{children}</div>
        <LanguageSwitch />
      </section>
    </main>
  );
}
