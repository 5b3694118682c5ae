import type { Translate } from "@/components/i18n/translator";
import type { ActivityRow } from "@/contracts/activities";
import { periodInWords } from "@/contracts/periods";
import type { Language } from "@/messages";

/** The list's columns as a file: a gap stays an empty cell. */
export const activityCsv = (t: Translate<"activities">, language: Language) => [
  { header: t("fields.name"), value: (row: ActivityRow) => row.name },
  { header: t("fields.key"), value: (row: ActivityRow) => row.key },
  { header: t("fields.controller"), value: (row: ActivityRow) => row.controllerName },
  { header: t("fields.section"), value: (row: ActivityRow) => row.noticeSection },
  {
    header: t("fields.basis"),
    value: (row: ActivityRow) => row.bases.flatMap((basis) => (basis ? t(`legalBasis.${basis}`) : [])).join("; "),
  },
  {
    header: t("fields.retention"),
    value: (row: ActivityRow) =>
      row.retention
        .map(({ data, period, action }) => {
          const words = period === null ? "" : `${periodInWords(period, language)}, `;
          return `${data}: ${words}${t(`action.${action}`)}`;
        })
        .join("; "),
  },
  { header: t("fields.recipients"), value: (row: ActivityRow) => row.recipients.join("; ") },
  { header: t("fields.archivedAt"), value: (row: ActivityRow) => row.archivedAt?.slice(0, 10) },
];
