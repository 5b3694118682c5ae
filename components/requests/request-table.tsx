import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { Pages } from "@/components/table/pages";
import { Table } from "@/components/table/table";
import { Under } from "@/components/table/under";
import type { Page } from "@/contracts/paging";
import type { ListRequests, RequestRow } from "@/contracts/requests";
import { requestColumns } from "./columns";

type Props = { page: Page<RequestRow>; input: ListRequests; query: Query };

export async function RequestTable({ page, input, query }: Props) {
  const t = await getT("requests");
  return (
    <>
      <Table
        caption={t("title")}
        columns={await requestColumns()}
        rows={page.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/requests/${row.id}`}
        sorting={{ path: "/requests", query, sort: input.sort, direction: input.direction }}
      />
      <Under keys={["move", "open", "add", "search", "all"]}>
        <Pages path="/requests" query={query} {...page} />
      </Under>
    </>
  );
}
