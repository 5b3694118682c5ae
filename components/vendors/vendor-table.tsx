import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { Pages } from "@/components/table/pages";
import { Table } from "@/components/table/table";
import { Under } from "@/components/table/under";
import type { Page } from "@/contracts/paging";
import type { ListVendors, VendorRow } from "@/contracts/vendors";
import { type References, vendorColumns } from "./columns";

type Props = { page: Page<VendorRow>; input: ListVendors; query: Query; references: References };

export async function VendorTable({ page, input, query, references }: Props) {
  const t = await getT("vendors");
  return (
    <>
      <Table
        caption={t("title")}
        columns={await vendorColumns(references)}
        rows={page.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/vendors/${row.id}`}
        rowEdit={(row) => `/vendors/${row.id}/edit`}
        sorting={{ path: "/vendors", query, sort: input.sort, direction: input.direction }}
      />
      <Under keys={["move", "open", "edit", "search", "all"]}>
        <Pages path="/vendors" query={query} {...page} />
      </Under>
    </>
  );
}
