import { getLanguage, getT } from "@/components/i18n/translator";
import type { Column } from "@/components/table/column";
import type { RequestRow } from "@/contracts/requests";
import { formatDate } from "@/messages/format";
import { traceInWords } from "@/messages/trace-in-words";
import { RequestMark } from "./request-mark";

/** The queue: no column of it names a person. */
export async function requestColumns(): Promise<Column<RequestRow>[]> {
  const [t, language] = [await getT("requests"), await getLanguage()];
  const short = (date: string) => formatDate(date, language, { weekday: "none", month: "short" });
  return [
    {
      key: "reference",
      label: t("fields.reference"),
      sortable: true,
      width: 12,
      render: (row) => <span className="nowrap">{row.reference}</span>,
    },
    { key: "standing", label: t("fields.standing"), width: 15, render: (row) => <RequestMark request={row} /> },
    {
      key: "right",
      label: t("fields.right"),
      render: (row) => row.claims.map(({ right }) => t(`right.${right}`)).join(", "),
    },
    {
      key: "due",
      label: t("fields.due"),
      sortable: true,
      width: 32,
      render: (row) => (
        <>
          <span className="nowrap">{formatDate(row.dueOn, language, { weekday: "short", month: "short" })}</span>{" "}
          <span className="faint small">{traceInWords(row.trace, language).brief}</span>
        </>
      ),
    },
    { key: "site", label: t("fields.site"), secondary: true, render: (row) => row.siteName },
    {
      key: "received",
      label: t("fields.received"),
      sortable: true,
      secondary: true,
      render: (row) => <span className="nowrap">{short(row.receivedOn)}</span>,
    },
  ];
}
