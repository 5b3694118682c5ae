import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { type Group, GroupedTable } from "@/components/table/grouped-table";
import { Pages } from "@/components/table/pages";
import { Table } from "@/components/table/table";
import { Under } from "@/components/table/under";
import type { Page } from "@/contracts/paging";
import type { ListRequests, RequestRow } from "@/contracts/requests";
import { requestColumns } from "./columns";

type Props = { page: Page<RequestRow>; input: ListRequests; query: Query };

const groups = ["running", "unproven", "closed"] as const;
const groupOf = ({ closedAt, identity }: RequestRow): (typeof groups)[number] => {
  if (closedAt) return "closed";
  return identity === "proven" ? "running" : "unproven";
};

/** By due date in three groups: what runs, what waits for proof of who asks, and what is closed. */
export async function RequestTable({ page, input, query }: Props) {
  const t = await getT("requests");
  const shared = {
    caption: t("title"),
    columns: await requestColumns(),
    rowKey: (row: RequestRow) => row.id,
    rowHref: (row: RequestRow) => `/requests/${row.id}`,
    sorting: { path: "/requests", query, sort: input.sort, direction: input.direction },
  };
  const grouped: Group<RequestRow>[] = groups
    .map((key) => ({ key, title: t(`view.${key}`), rows: page.rows.filter((row) => groupOf(row) === key) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      {input.sort === "due" ? <GroupedTable {...shared} groups={grouped} /> : <Table {...shared} rows={page.rows} />}
      <Under keys={["move", "open", "add", "search", "all"]}>
        <Pages path="/requests" query={query} {...page} />
      </Under>
    </>
  );
}
