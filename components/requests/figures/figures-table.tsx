import { getT } from "@/components/i18n/translator";
import { Table } from "@/components/table/table";
import type { RightFigures } from "@/contracts/request-figures";

/** A right a row; what was refused names its grounds. */
export async function FiguresTable({ rows }: { rows: RightFigures[] }) {
  const t = await getT("requests");
  const days = (count: number | null) => (count === null ? "—" : t("figures.days", { days: count }));
  const number = (key: "received" | "closed" | "late" | "extended" | "fulfilled" | "partly" | "withdrawn") => ({
    key,
    label: t(`figures.${key}`),
    numeric: true,
    render: (row: RightFigures) => row[key],
  });
  return (
    <Table
      caption={t("figures.title")}
      rows={rows}
      rowKey={(row) => row.right}
      columns={[
        { key: "right", label: t("figures.right"), width: 18, render: (row) => t(`right.${row.right}`) },
        number("received"),
        number("closed"),
        { key: "median", label: t("figures.median"), numeric: true, render: (row) => days(row.medianDays) },
        { key: "p90", label: t("figures.p90"), numeric: true, render: (row) => days(row.p90Days) },
        number("late"),
        number("extended"),
        number("fulfilled"),
        number("partly"),
        {
          key: "refused",
          label: t("figures.refused"),
          render: (row) =>
            row.refused
              .map(({ ground, count }) => (ground ? `${count}: ${t(`ground.${ground}`)}` : String(count)))
              .join("; ") || "0",
        },
        number("withdrawn"),
      ]}
    />
  );
}
