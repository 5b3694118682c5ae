import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { Installation } from "@/contracts/banner-review";
import { currentLine, pinnedLine, policyLine } from "./markup";
import { Snippet } from "./snippet";

export async function FirstStep({ installation }: { installation: Installation }) {
  const t = await getT("installation");
  return (
    <Section title={t("script.title")} lead={t("script.lead")} id="script">
      <Snippet label={t("script.current")} why={t("script.currentWhy")} text={currentLine(installation)} />
      <Snippet label={t("script.pinned")} why={t("script.pinnedWhy")} text={pinnedLine(installation)} />
      <Snippet label={t("script.policy")} why={t("script.policyWhy")} text={policyLine(installation.origin)} />
    </Section>
  );
}
