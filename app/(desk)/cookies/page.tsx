import type { Metadata } from "next";
import { ListPage } from "@/components/access/list-page";
import { CookieFilters } from "@/components/cookies/cookie-filters";
import { CookieTable } from "@/components/cookies/cookie-table";
import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { ListCookies } from "@/contracts/cookies";
import { ListSites } from "@/contracts/sites";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("cookies"))("title") });

export default async function CookiesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, caller] = [await searchParams, await getCaller()];
  const input = ListCookies.parse(query);
  const [page, sites, vendors] = await Promise.all([
    caller.cookies.list(input),
    caller.sites.list(ListSites.parse({ pageSize: 100 })),
    caller.vendors.options(),
  ]);
  return (
    <ListPage
      room="cookies"
      edit="cookies:edit"
      query={query}
      found={page.rows.length}
      filters={<CookieFilters query={query} page={page} sites={sites.rows} vendors={vendors} />}
    >
      <CookieTable page={page} input={input} query={query} site={sites.rows.find((site) => site.id === input.site)} />
    </ListPage>
  );
}
