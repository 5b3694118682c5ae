import { getLanguage, getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import type { Column } from "@/components/table/column";
import { Pages } from "@/components/table/pages";
import { Table } from "@/components/table/table";
import { Under } from "@/components/table/under";
import type { CorrespondenceRow } from "@/contracts/correspondence";
import type { Page } from "@/contracts/paging";
import { formatDate } from "@/messages/format";
import { CorrespondenceMark } from "./correspondence-mark";

/** No column names a person: who wrote is read by opening one. */
export async function CorrespondenceTable({ page, query }: { page: Page<CorrespondenceRow>; query: Query }) {
  const [t, language] = [await getT("correspondence"), await getLanguage()];
  const day = (date: string) => formatDate(date, language, { weekday: "short", month: "short" });
  const columns: Column<CorrespondenceRow>[] = [
    {
      key: "received",
      label: t("fields.receivedOn"),
      render: (row) => <span className="nowrap">{day(row.receivedOn)}</span>,
    },
    { key: "standing", label: t("fields.state"), render: (row) => <CorrespondenceMark row={row} /> },
    {
      key: "about",
      label: t("fields.request"),
      render: ({ request, suggestedBy, state }) =>
        request ? (
          <>
            {request.reference}{" "}
            {state === "waiting" && suggestedBy ? (
              <span className="faint small">{t(`suggested.${suggestedBy}`)}</span>
            ) : null}
          </>
        ) : (
          <span className="faint">{t("noCase")}</span>
        ),
    },
    { key: "way", label: t("fields.way"), render: ({ way, automatic }) => t(automatic ? "automatic" : `way.${way}`) },
    { key: "controller", label: t("fields.controllerId"), secondary: true, render: (row) => row.controllerName },
    {
      key: "answerBy",
      label: t("fields.answerBy"),
      secondary: true,
      render: ({ answerBy }) => (answerBy ? <span className="nowrap">{day(answerBy)}</span> : "—"),
    },
  ];
  return (
    <>
      <Table
        caption={t("title")}
        columns={columns}
        rows={page.rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/requests/correspondence/${id}`}
      />
      <Under keys={["move", "open", "add", "all"]}>
        <Pages path="/requests/correspondence" query={query} {...page} />
      </Under>
    </>
  );
}
