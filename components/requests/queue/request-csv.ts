import type { Translate } from "@/components/i18n/translator";
import type { RequestRow } from "@/contracts/requests";
import type { Language } from "@/messages";
import { isoDay } from "@/messages/format";
import { traceInWords } from "@/messages/trace-in-words";

/** The queue as a file, with dates that a spreadsheet can sort; nobody's name. */
export const requestCsv = (t: Translate<"requests">, language: Language) => [
  { header: t("fields.reference"), value: (row: RequestRow) => row.reference },
  {
    header: t("fields.right"),
    value: (row: RequestRow) => row.claims.map(({ right }) => t(`article.${right}`)).join("; "),
  },
  { header: t("fields.site"), value: (row: RequestRow) => row.siteName },
  { header: t("fields.receivedOn"), value: (row: RequestRow) => row.receivedOn },
  { header: t("fields.due"), value: (row: RequestRow) => row.dueOn },
  { header: t("fields.reason"), value: (row: RequestRow) => traceInWords(row.trace, language).sentence },
  { header: t("fields.identity"), value: (row: RequestRow) => t(`identity.${row.identity}`) },
  {
    header: t("fields.state"),
    value: (row: RequestRow) =>
      row.claims.map(({ state, outcome }) => t(outcome ? `outcome.${outcome}` : `state.${state}`)).join("; "),
  },
  { header: t("fields.closedOn"), value: (row: RequestRow) => row.closedAt && isoDay(row.closedAt) },
];
