import { getLanguage, getT } from "@/components/i18n/translator";
import type { Column } from "@/components/table/column";
import { Table } from "@/components/table/table";
import type { CurvePoint } from "@/contracts/statistics";
import { formatDate, formatNumber } from "@/messages/format";
import { formatShare } from "./format-rate";

/** The points of a curve, newest first: those on which something was shown. */
export async function PointTable({ points }: { points: CurvePoint[] }) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  const day = (value: string) => formatDate(value, language, { weekday: "short", month: "short" });
  const when = ({ from, to, hour }: CurvePoint) => {
    if (hour !== null) return t("curve.hour", { hour: `${hour}:00`, next: `${hour + 1}:00` });
    return from === to ? day(from) : t("filters.range", { from: day(from), to: day(to) });
  };
  const columns: Column<CurvePoint>[] = [
    { key: "when", label: t("curve.when"), width: 36, render: when },
    {
      key: "shown",
      label: t("curve.shown"),
      numeric: true,
      render: ({ optIn }) => formatNumber(optIn.whole, language),
    },
    {
      key: "answered",
      label: t("curve.answered"),
      numeric: true,
      render: ({ accept }) => formatNumber(accept.whole, language),
    },
    { key: "accept", label: t("curve.accept"), numeric: true, render: ({ accept }) => formatShare(accept, language) },
    { key: "optIn", label: t("curve.optIn"), numeric: true, render: ({ optIn }) => formatShare(optIn, language) },
  ];
  return (
    <div className="mt-4">
      <Table
        caption={t("curve.caption")}
        columns={columns}
        rows={points.filter(({ tally }) => tally.shown > 0).reverse()}
        rowKey={({ from, hour }) => `${from} ${hour ?? ""}`}
      />
    </div>
  );
}
