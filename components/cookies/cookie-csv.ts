import type { Translate } from "@/components/i18n/translator";
import { isUnstated, storageInWords } from "@/contracts/cookie-words";
import type { CookieRow } from "@/contracts/cookies";
import type { Language } from "@/messages";
import { formatCountry } from "@/messages/format";

/** The list's columns as a file: a gap stays an empty cell. */
export const cookieCsv = (t: Translate<"cookies">, language: Language) => [
  { header: t("fields.site"), value: (row: CookieRow) => row.sites.join("; ") },
  { header: t("fields.category"), value: (row: CookieRow) => t(`category.${row.category}`) },
  { header: t("fields.name"), value: (row: CookieRow) => row.name },
  { header: t("fields.company"), value: (row: CookieRow) => row.company },
  { header: t("fields.vendor"), value: (row: CookieRow) => row.vendorName },
  { header: t("fields.purpose"), value: (row: CookieRow) => row.purpose },
  {
    header: t("fields.storages"),
    value: (row: CookieRow) =>
      row.storages.flatMap((storage) => (isUnstated(storage) ? [] : storageInWords(storage, language))).join("; "),
  },
  { header: t("fields.country"), value: (row: CookieRow) => row.country && formatCountry(row.country, language) },
  { header: t("fields.integratedAs"), value: (row: CookieRow) => row.integratedAs },
  {
    header: t("fields.deviceBasisColumn"),
    value: (row: CookieRow) => row.deviceBasis && t(`deviceBasis.${row.deviceBasis}`),
  },
  {
    header: t("fields.processingBasisColumn"),
    value: (row: CookieRow) => row.processingBasis && t(`processingBasis.${row.processingBasis}`),
  },
  { header: t("fields.archivedAt"), value: (row: CookieRow) => row.archivedAt?.slice(0, 10) },
];
