import { getLanguage, getT } from "@/components/i18n/translator";
import type { Column } from "@/components/table/column";
import type { PolicyRow } from "@/contracts/policies";
import { formatDate } from "@/messages/format";
import { StateMark } from "./state-mark";

export async function policyColumns(): Promise<Column<PolicyRow>[]> {
  const [t, language] = [await getT("policies"), await getLanguage()];
  const day = (at: string) => formatDate(at, language, { weekday: "none" });
  return [
    { key: "site", label: t("fields.site"), width: 24, render: (row) => row.siteName },
    { key: "controller", label: t("fields.controller"), render: (row) => row.controllerName },
    {
      key: "published",
      label: t("fields.published"),
      render: ({ published }) =>
        published ? t("inForce", { number: published.number, day: day(published.publishedAt) }) : t("notInForce"),
    },
    {
      key: "open",
      label: t("fields.open"),
      render: ({ open }) =>
        open ? (
          <>
            {t("versionNumber", { number: open.number })} <StateMark state={open.state} />
          </>
        ) : (
          t("noOpenVersion")
        ),
    },
  ];
}
