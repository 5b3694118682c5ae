import { getLanguage, getT, type Translate } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { type Figure, Figures } from "@/components/ui/figures";
import type { TodayFigure } from "@/contracts/today";
import type { Language } from "@/messages";
import { formatNumber, formatPercent } from "@/messages/format";

function figureOf(t: Translate<"today">, language: Language, figure: TodayFigure): Figure {
  const number = (value: number) => formatNumber(value, language);
  switch (figure.kind) {
    case "requests":
      return {
        label: t("figure.requests"),
        value: number(figure.open),
        href: "/requests?view=open",
        note: t("figure.requestsNote", { late: figure.late }),
      };
    case "consent": {
      const { site, siteName, decisions, acceptedAll, days } = figure;
      return {
        label: t("figure.consent", { site: siteName, days }),
        value: number(decisions),
        href: `/consent?site=${site}&days=${days}`,
        note:
          decisions > 0
            ? t("figure.consentNote", { share: formatPercent(acceptedAll / decisions, language) })
            : t("figure.consentNone"),
      };
    }
    case "newsletter":
      return {
        label: t("figure.newsletter", { name: figure.name }),
        value: number(figure.confirmed),
        href: "/newsletter#figures",
        note: t("figure.newsletterNote", { registered: number(figure.registered) }),
      };
    case "people":
      return {
        label: t("figure.people"),
        value: number(figure.all),
        href: "/settings",
        note: t("figure.peopleNote", { disabled: figure.disabled }),
      };
    case "sites":
      return { label: t("figure.sites"), value: number(figure.count), href: "/sites" };
    case "entries":
      return { label: t("figure.entries"), value: number(figure.count), href: "/evidence" };
  }
}

export async function TodayFigures({ figures }: { figures: TodayFigure[] }) {
  const [t, language] = [await getT("today"), await getLanguage()];
  if (figures.length === 0) return null;
  return (
    <Section title={t("figures")} id="figures">
      <Figures items={figures.map((figure) => figureOf(t, language, figure))} />
    </Section>
  );
}
