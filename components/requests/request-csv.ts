import { isoDay } from "@/components/i18n/format";
import type { Translate } from "@/components/i18n/translator";
import type { RequestRow } from "@/contracts/requests";
import type { Language } from "@/messages";
import { traceInWords } from "./trace-in-words";

/** The queue as a file, with dates that a spreadsheet can sort; nobody's name. */
export const requestCsv = (t: Translate<"requests">, language: Language) => [
  { header: t("fields.reference"), value: (row: RequestRow) => row.reference },
  { header: t("fields.right"), value: (row: RequestRow) => `${t(`right.${row.right}`)}, ${t(`article.${row.right}`)}` },
  { header: t("fields.site"), value: (row: RequestRow) => row.siteName },
  { header: t("fields.receivedOn"), value: (row: RequestRow) => row.receivedOn },
  { header: t("fields.due"), value: (row: RequestRow) => row.dueOn },
  { header: t("fields.reason"), value: (row: RequestRow) => traceInWords(row.trace, language).sentence },
  { header: t("fields.state"), value: (row: RequestRow) => t(`state.${row.state}`) },
  { header: t("fields.answeredOn"), value: (row: RequestRow) => row.answeredAt && isoDay(row.answeredAt) },
];
