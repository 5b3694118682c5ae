import type { Metadata } from "next";
import { ListPage } from "@/components/access/list-page";
import { getT } from "@/components/i18n/translator";
import { ControllersSection } from "@/components/sites/controllers-section";
import { SiteFilters } from "@/components/sites/site-filters";
import { SiteTable } from "@/components/sites/site-table";
import type { Query } from "@/components/table/address";
import { ListSites } from "@/contracts/sites";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("sites"))("title") });

export default async function SitesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, caller] = [await searchParams, await getCaller()];
  const input = ListSites.parse(query);
  const [page, controllers] = await Promise.all([caller.sites.list(input), caller.sites.controllers()]);
  return (
    <>
      <ListPage
        room="sites"
        edit="sites:edit"
        query={query}
        found={page.rows.length}
        filters={<SiteFilters query={query} total={page.total} controllers={controllers} />}
      >
        <SiteTable page={page} input={input} query={query} />
      </ListPage>
      <ControllersSection controllers={controllers} />
    </>
  );
}
