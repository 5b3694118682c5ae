import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { Pages } from "@/components/table/pages";
import { Table } from "@/components/table/table";
import { Under } from "@/components/table/under";
import type { Page } from "@/contracts/paging";
import type { ListSites, Site } from "@/contracts/sites";
import { siteColumns } from "./site-columns";

type Props = { page: Page<Site>; input: ListSites; query: Query };

export async function SiteTable({ page, input, query }: Props) {
  const t = await getT("sites");
  return (
    <>
      <Table
        line
        caption={t("title")}
        columns={await siteColumns()}
        rows={page.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/sites/${row.id}`}
        rowEdit={(row) => `/sites/${row.id}/edit`}
        sorting={{ path: "/sites", query, sort: input.sort, direction: input.direction }}
      />
      <Under keys={["move", "open", "edit", "search", "all"]}>
        <Pages path="/sites" query={query} {...page} />
      </Under>
    </>
  );
}
