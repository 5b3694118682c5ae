import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { Metric, Statistics } from "@/contracts/statistics";
import { formatDate, formatNumber, formatPercent } from "@/messages/format";
import { BarTable } from "./bar-table";
import { bold, Definition } from "./definition";

/** Steps as the metrics have them; those within another are set in. */
const steps = [
  { key: "answered", metric: "interactionRate", look: "yes", inner: false },
  { key: "accepted", metric: "acceptRate", look: "yes", inner: true },
  { key: "refused", metric: "denyRate", look: "no", inner: true },
  { key: "chosen", metric: "customRate", look: "yes", inner: true },
  { key: "noChoice", metric: "noChoiceRate", look: "none", inner: false },
  { key: "left", metric: "leftRate", look: "none", inner: true },
] as const;

const ofShown = (metric: Metric | undefined, shown: number) => (metric && shown > 0 ? metric.part / shown : null);

export async function Funnel({ figures }: { figures: Statistics }) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  const { tally, before, metrics } = figures;
  const span = figures.span ?? figures.asked;
  const say = (day: string) => formatDate(day, language, { weekday: "none" });
  const by = new Map(metrics.map((metric) => [metric.key, metric]));
  const rows = [
    {
      key: "shown" as const,
      look: "yes" as const,
      inner: false,
      count: tally.shown,
      share: 1,
      earlier: before ? 1 : null,
    },
    ...steps.map(({ key, metric, look, inner }) => {
      const found = by.get(metric);
      const earlier = before && before.shown > 0 && found?.before ? found.before.part / before.shown : null;
      return { key, look, inner, count: found?.part ?? 0, share: ofShown(found, tally.shown), earlier };
    }),
  ];
  const percent = (share: number | null) => (share === null ? "—" : formatPercent(share, language));
  return (
    <Section title={t("funnel.title")} quietTitle>
      <BarTable
        caption={t("funnel.caption", { from: say(span.from), to: say(span.to) })}
        first={t("funnel.step")}
        bar={t("funnel.share")}
        rows={rows}
        rowKey={({ key }) => key}
        name={({ key, inner }) => (inner ? <span className="inner">{t(`funnel.${key}`)}</span> : t(`funnel.${key}`))}
        share={({ share, look }) => (share === null ? null : { share: Math.min(1, Math.max(0, share)), look })}
        columns={[
          { label: t("funnel.count"), render: ({ count }) => formatNumber(count, language) },
          { label: t("funnel.ofShown"), render: ({ share }) => percent(share) },
          ...(before
            ? [
                {
                  label: t("funnel.before"),
                  secondary: true,
                  render: (row: (typeof rows)[number]) => percent(row.earlier),
                },
              ]
            : []),
        ]}
      />
      <Definition>{t.rich("funnel.definition", bold)}</Definition>
    </Section>
  );
}
