import { formatDate, formatNumber, formatPercent } from "@/components/i18n/format";
import { getLanguage, getT } from "@/components/i18n/translator";
import type { Column } from "@/components/table/column";
import { Table } from "@/components/table/table";
import type { DayRate, Rates } from "@/contracts/consent";
import { shareOf } from "./share";

/** Days with a decision, newest first: the curve shows the others as gaps. */
export async function DayTable({ rates }: { rates: Rates }) {
  const [t, language] = [await getT("consent"), await getLanguage()];
  const columns: Column<DayRate>[] = [
    {
      key: "day",
      label: t("days.day"),
      width: 18,
      render: ({ day }) => formatDate(day, language, { weekday: "short", month: "short" }),
    },
    {
      key: "decisions",
      label: t("days.decisions"),
      numeric: true,
      render: ({ decisions }) => formatNumber(decisions, language),
    },
    ...rates.totals.map(
      ({ purpose, name }): Column<DayRate> => ({
        key: purpose,
        label: name[language],
        numeric: true,
        render: ({ purposes }) => {
          const found = purposes.find((one) => one.purpose === purpose);
          const share = found ? shareOf(found) : null;
          return share === null ? "—" : formatPercent(share, language);
        },
      }),
    ),
  ];
  return (
    <Table
      caption={t("days.caption")}
      columns={columns}
      rows={rates.days.filter((day) => day.decisions > 0).reverse()}
      rowKey={(row) => row.day}
    />
  );
}
