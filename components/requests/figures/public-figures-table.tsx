import { translator } from "@/components/i18n/translator";
import { fewest, type PublicFigures } from "@/contracts/request-figures";
import type { Language } from "@/messages";

type Row = PublicFigures["rows"][number];
type Props = { rows: Row[]; language: Language };

/** A right a row, in what a reader outside asks: how many, how fast, how they ended. */
export function PublicFiguresTable({ rows, language }: Props) {
  const t = translator(language, "requests");
  const days = (count: number | null) => (count === null ? "—" : t("figures.days", { days: count }));
  const few = t("figures.few", { count: fewest });
  const number = (count: number | null) => count ?? few;
  const columns = [
    ["received", (row: Row) => number(row.received)],
    ["median", (row: Row) => days(row.medianDays)],
    ["p90", (row: Row) => days(row.p90Days)],
    ["late", (row: Row) => number(row.late)],
    ["extended", (row: Row) => number(row.extended)],
    ["fulfilled", (row: Row) => number(row.fulfilled)],
    ["partly", (row: Row) => number(row.partly)],
    ["refused", (row: Row) => number(row.refused)],
  ] as const;
  return (
    <table className="table stack">
      <caption className="vh">{t("figures.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("figures.right")}</th>
          {columns.map(([key]) => (
            <th key={key} scope="col" className="num">
              {t(`figures.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.right}>
            <th scope="row">{t(`right.${row.right}`)}</th>
            {columns.map(([key, value]) => (
              <td key={key} className="num" data-label={t(`figures.${key}`)}>
                {value(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
