import type { Translate } from "@/components/i18n/translator";
import type { VendorRow } from "@/contracts/vendors";
import type { Language } from "@/messages";
import { formatCountry } from "@/messages/format";

/** The list's columns as a file: a gap stays an empty cell. */
export const vendorCsv = (t: Translate<"vendors">, language: Language) => [
  { header: t("fields.name"), value: (row: VendorRow) => row.name },
  { header: t("fields.formerNames"), value: (row: VendorRow) => row.formerNames.join(", ") },
  { header: t("fields.services"), value: (row: VendorRow) => row.services.join(", ") },
  { header: t("fields.role"), value: (row: VendorRow) => row.roles.map((role) => t(`role.${role}`)).join(", ") },
  { header: t("fields.country"), value: (row: VendorRow) => row.country && formatCountry(row.country, language) },
  {
    header: t("fields.transfers"),
    value: (row: VendorRow) =>
      row.transfers
        .map(
          ({ country, mechanism }) =>
            `${formatCountry(country, language)}: ${mechanism ? t(`mechanism.${mechanism}`) : ""}`,
        )
        .join("; "),
  },
  { header: t("fields.contractOn"), value: (row: VendorRow) => row.contractOn },
  { header: t("fields.reviewOn"), value: (row: VendorRow) => row.reviewOn },
];
