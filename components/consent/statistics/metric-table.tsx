import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { Column } from "@/components/table/column";
import { Table } from "@/components/table/table";
import type { Metric, Statistics } from "@/contracts/statistics";
import { formatNumber } from "@/messages/format";
import { bold, Definition } from "./definition";
import { formatInterval, formatPoints, formatShare } from "./format-rate";

/** Every rate with what it is a part of, and what became of it since the period before. */
export async function MetricTable({ figures }: { figures: Statistics }) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  const number = (value: number) => formatNumber(value, language);
  const columns: Column<Metric>[] = [
    {
      key: "rate",
      label: t("rates.rate"),
      width: 36,
      render: ({ key }) => (
        <>
          {t(`metric.${key}.name`)}
          <br />
          <small className="faint">{t(`metric.${key}.definition`)}</small>
        </>
      ),
    },
    { key: "value", label: t("rates.value"), numeric: true, render: (metric) => formatShare(metric, language) },
    {
      key: "interval",
      label: t("rates.interval"),
      numeric: true,
      render: ({ interval }) => <span className="nowrap">{formatInterval(interval, language)}</span>,
    },
    {
      key: "counts",
      label: t("rates.counts"),
      numeric: true,
      secondary: true,
      render: ({ part, whole }) => t("rates.of", { part: number(part), whole: number(whole) }),
    },
  ];
  const compared: Column<Metric>[] = [
    {
      key: "before",
      label: t("rates.before"),
      numeric: true,
      render: ({ before }) => (before ? formatShare(before, language) : "—"),
    },
    {
      key: "change",
      label: t("rates.change"),
      render: ({ change }) => {
        if (!change) return "—";
        if (change.verdict !== "differs") return <span className="faint">{t(`rates.${change.verdict}`)}</span>;
        const { low, high } = change.interval;
        return (
          <>
            {t("rates.differs", { points: formatPoints(change.difference, language) })}{" "}
            <small className="faint nowrap">
              {t("rates.interval2", { low: formatPoints(low, language), high: formatPoints(high, language) })}
            </small>
          </>
        );
      },
    },
  ];
  return (
    <Section title={t("rates.title")} id="rates">
      <Table
        caption={t("rates.caption")}
        columns={figures.before ? [...columns, ...compared] : columns}
        rows={figures.metrics}
        rowKey={({ key }) => key}
      />
      {figures.before ? <Definition>{t.rich("rates.definition", bold)}</Definition> : null}
    </Section>
  );
}
