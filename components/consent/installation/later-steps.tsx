import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { Installation } from "@/contracts/banner-review";
import { backLine, safariLine } from "./markup";
import { Snippet } from "./snippet";

/** Google's signals, the way back, and Safari. */
export async function LaterSteps({ installation }: { installation: Installation }) {
  const [t, demo] = [await getT("installation"), await getT("demo")];
  const { mode } = installation;
  return (
    <>
      <Section title={t("mode.title")} lead={t(`mode.${mode}`)} id="mode">
        <p className="mt-2 text-ink-2">{t("mode.how")}</p>
      </Section>
      <Section title={t("back.title")} lead={t("back.lead")} id="back">
        <Snippet label={t("back.button")} text={backLine(demo("footer.cookies"))} />
        <p className="mt-3 text-ink-2">{t("back.how")}</p>
      </Section>
      <Section title={t("safari.title")} lead={t("safari.lead")} id="safari">
        <Snippet label={t("safari.line")} text={safariLine(installation)} />
        <p className="mt-3 text-ink-2">{t("safari.how")}</p>
      </Section>
    </>
  );
}
