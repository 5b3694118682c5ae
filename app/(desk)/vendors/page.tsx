import type { Metadata } from "next";
import { ListPage } from "@/components/access/list-page";
import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { VendorFilters } from "@/components/vendors/vendor-filters";
import { VendorTable } from "@/components/vendors/vendor-table";
import { ListVendors } from "@/contracts/vendors";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("vendors"))("title") });

export default async function VendorsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, caller] = [await searchParams, await getCaller()];
  const input = ListVendors.parse(query);
  const [page, controllers] = await Promise.all([caller.vendors.list(input), caller.sites.controllers()]);
  const vendorIds = page.rows.map((row) => row.id);
  const [activities, cookies] = await Promise.all([
    caller.activities.countByVendor({ vendorIds }),
    caller.cookies.countByVendor({ vendorIds }),
  ]);
  return (
    <ListPage
      room="vendors"
      edit="vendors:edit"
      query={query}
      found={page.rows.length}
      filters={<VendorFilters query={query} total={page.total} controllers={controllers} />}
    >
      <VendorTable page={page} input={input} query={query} references={{ activities, cookies }} />
    </ListPage>
  );
}
