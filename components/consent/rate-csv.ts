import type { Translate } from "@/components/i18n/translator";
import type { PurposeRate, Rates } from "@/contracts/consent";
import type { Language } from "@/messages";
import { shareOf } from "./share";

type Row = PurposeRate & { site: string; day: string };

/** One row a day and purpose; a day without a decision on it has an empty rate. */
export const rateRows = (rates: Rates): Row[] =>
  rates.days.flatMap(({ day, purposes }) => purposes.map((purpose) => ({ ...purpose, site: rates.site, day })));

export const rateCsv = (t: Translate<"consent">, language: Language) => [
  { header: t("csvColumns.site"), value: (row: Row) => row.site },
  { header: t("csvColumns.day"), value: (row: Row) => row.day },
  { header: t("csvColumns.purpose"), value: (row: Row) => row.name[language] },
  { header: t("csvColumns.granted"), value: (row: Row) => row.granted },
  { header: t("csvColumns.refused"), value: (row: Row) => row.refused },
  {
    header: t("csvColumns.rate"),
    value: (row: Row) => {
      const share = shareOf(row);
      return share === null ? null : Math.round(share * 1000) / 10;
    },
  },
];
