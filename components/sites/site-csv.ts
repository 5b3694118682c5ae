import type { Translate } from "@/components/i18n/translator";
import type { Site } from "@/contracts/sites";

/** The list's columns as a file: a gap stays an empty cell. */
export const siteCsv = (t: Translate<"sites">) => [
  { header: t("fields.name"), value: (row: Site) => row.name },
  { header: t("fields.key"), value: (row: Site) => row.key },
  { header: t("fields.controller"), value: (row: Site) => row.controllerName },
  { header: t("fields.webAddress"), value: (row: Site) => row.address },
  { header: t("fields.language"), value: (row: Site) => t(`language.${row.language}`) },
  { header: t("fields.state"), value: (row: Site) => t(row.archivedAt ? "state.archived" : "state.live") },
];
