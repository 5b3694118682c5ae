import type { Translate } from "@/components/i18n/translator";
import type { CurvePoint, GroupRates, Metric, Rate, Statistics } from "@/contracts/statistics";
import type { Language } from "@/messages";
import { groupName } from "./group-name";

type T = Translate<"statistics">;
type Columns<Row> = { header: string; value: (row: Row) => string | number | null }[];

/** In per cent with two decimals, so that a spreadsheet can go on with it. */
const percent = (share: number | null | undefined) =>
  share === null || share === undefined ? null : Math.round(share * 10_000) / 100;

const rateColumns = <Row>(t: T, of: (row: Row) => Rate): Columns<Row> => [
  { header: t("columns.part"), value: (row) => of(row).part },
  { header: t("columns.whole"), value: (row) => of(row).whole },
  { header: t("columns.rate"), value: (row) => percent(of(row).share) },
  { header: t("columns.low"), value: (row) => percent(of(row).interval?.low) },
  { header: t("columns.high"), value: (row) => percent(of(row).interval?.high) },
];

const spanColumns = <Row>(t: T, site: string, from: string, to: string): Columns<Row> => [
  { header: t("columns.site"), value: () => site },
  { header: t("columns.from"), value: () => from },
  { header: t("columns.to"), value: () => to },
];

/** All rates with what they are compared with. */
export function ratesSheet(t: T, { site, asked, span, metrics }: Statistics) {
  const { from, to } = span ?? asked;
  const columns: Columns<Metric> = [
    ...spanColumns<Metric>(t, site.key, from, to),
    { header: t("columns.metric"), value: ({ key }) => t(`metric.${key}.name`) },
    { header: t("columns.definition"), value: ({ key }) => t(`metric.${key}.definition`) },
    ...rateColumns<Metric>(t, (metric) => metric),
    { header: t("columns.beforePart"), value: ({ before }) => before?.part ?? null },
    { header: t("columns.beforeWhole"), value: ({ before }) => before?.whole ?? null },
    { header: t("columns.beforeRate"), value: ({ before }) => percent(before?.share) },
    { header: t("columns.difference"), value: ({ change }) => percent(change?.difference) },
    { header: t("columns.verdict"), value: ({ change }) => change && t(`verdict.${change.verdict}`) },
  ];
  return { columns, rows: metrics };
}

/** The points of the curve: days, weeks, hours, or blocks of a group. */
export function daysSheet(t: T, { site, curve }: Statistics) {
  const columns: Columns<CurvePoint> = [
    { header: t("columns.site"), value: () => site.key },
    { header: t("columns.from"), value: ({ from }) => from },
    { header: t("columns.to"), value: ({ to }) => to },
    { header: t("columns.hour"), value: ({ hour }) => hour },
    { header: t("columns.shown"), value: ({ tally }) => tally.shown },
    { header: t("columns.answered"), value: ({ accept }) => accept.whole },
    { header: t("columns.accepted"), value: ({ accept }) => accept.part },
    { header: t("columns.refused"), value: ({ tally }) => tally.refusedFirst + tally.refusedSecond },
    { header: t("columns.optIns"), value: ({ optIn }) => optIn.part },
    { header: t("columns.withdrawn"), value: ({ tally }) => tally.withdrawn },
    { header: t("columns.signalled"), value: ({ tally }) => tally.signalled },
    { header: t("columns.existed"), value: ({ tally }) => tally.existed },
  ];
  return { columns, rows: curve.points };
}

type GroupRow = GroupRates["rows"][number];

/** Groups as they are shown: none of fewer than ten stands alone. */
export function groupsSheet(t: T, language: Language, site: string, { dimension, span, asked, rows }: GroupRates) {
  const { from, to } = span ?? asked;
  const columns: Columns<GroupRow> = [
    ...spanColumns<GroupRow>(t, site, from, to),
    {
      header: t("columns.group"),
      value: ({ classes }) => classes.map((name) => groupName(t, language, dimension, name)).join(" + "),
    },
    { header: t("columns.shown"), value: ({ optIn }) => optIn.whole },
    { header: t("columns.answered"), value: ({ accept }) => accept.whole },
    { header: t("columns.accepted"), value: ({ accept }) => accept.part },
    { header: t("columns.optIns"), value: ({ optIn }) => optIn.part },
    { header: t("columns.rate"), value: ({ optIn }) => percent(optIn.share) },
  ];
  return { columns, rows };
}
