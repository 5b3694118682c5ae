import { formatNumber, formatPercent } from "@/components/i18n/format";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Figures } from "@/components/ui/figures";
import { consentActions, type Rates } from "@/contracts/consent";

export async function RateFigures({ rates }: { rates: Rates }) {
  const [t, language] = [await getT("consent"), await getLanguage()];
  const items = consentActions.map((action) => ({
    label: t(`figures.${action}`),
    value: formatNumber(rates.actions[action], language),
    href: "#days",
    note: t("figures.of", { share: formatPercent(rates.actions[action] / rates.decisions, language) }),
  }));
  const decisions = { label: t("figures.decisions"), value: formatNumber(rates.decisions, language), href: "#days" };
  return (
    <Section title={t("figures.title")} quietTitle>
      <Figures items={[decisions, ...items]} />
      <p className="definition after">{t.rich("figures.definition", { b: (chunks) => <b>{chunks}</b> })}</p>
    </Section>
  );
}
