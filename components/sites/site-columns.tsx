import { getT } from "@/components/i18n/translator";
import type { Column } from "@/components/table/column";
import type { Site } from "@/contracts/sites";
import { PlaceMark } from "./place-mark";

export async function siteColumns(): Promise<Column<Site>[]> {
  const t = await getT("sites");
  return [
    { key: "name", label: t("fields.name"), sortable: true, width: 28, render: (row) => row.name },
    { key: "key", label: t("fields.key"), sortable: true, render: (row) => row.key },
    { key: "controller", label: t("fields.controller"), sortable: true, render: (row) => row.controllerName },
    { key: "address", label: t("fields.webAddress"), secondary: true, render: (row) => row.address },
    { key: "language", label: t("fields.language"), render: (row) => t(`language.${row.language}`) },
    { key: "state", label: t("fields.state"), render: (row) => <PlaceMark archivedAt={row.archivedAt} /> },
  ];
}
