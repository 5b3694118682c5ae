import { getLanguage, getT } from "@/components/i18n/translator";
import type { Column } from "@/components/table/column";
import type { ActivityRow } from "@/contracts/activities";
import { periodInWords } from "@/contracts/periods";
import { ActivityMark } from "./activity-mark";

export async function activityColumns(): Promise<Column<ActivityRow>[]> {
  const [t, language] = [await getT("activities"), await getLanguage()];
  const short = (all: string[]) =>
    all.length > 1 ? t("andMore", { first: all[0] ?? "", more: all.length - 1 }) : all[0];
  return [
    { key: "name", label: t("fields.name"), sortable: true, width: 24, render: (row) => row.name },
    { key: "section", label: t("fields.section"), sortable: true, width: 9, render: (row) => row.noticeSection },
    {
      key: "controller",
      label: t("fields.controller"),
      sortable: true,
      secondary: true,
      width: 18,
      render: (row) => row.controllerName,
    },
    {
      key: "bases",
      label: t("fields.basis"),
      width: 13,
      render: (row) => row.bases.flatMap((basis) => (basis ? t(`legalBasisShort.${basis}`) : [])).join(", "),
    },
    {
      key: "retention",
      label: t("fields.retention"),
      width: 13,
      render: (row) =>
        short(row.retention.flatMap(({ period }) => (period === null ? [] : periodInWords(period, language)))),
    },
    {
      key: "recipients",
      label: t("fields.recipients"),
      secondary: true,
      width: 15,
      render: (row) => short(row.recipients) ?? <span className="faint">{t("noRecipients")}</span>,
    },
    { key: "state", label: t("fields.state"), render: (row) => <ActivityMark activity={row} /> },
  ];
}
