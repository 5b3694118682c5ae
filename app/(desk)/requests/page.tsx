import type { Metadata } from "next";
import { ListPage } from "@/components/access/list-page";
import { getT } from "@/components/i18n/translator";
import { RequestFilters } from "@/components/requests/request-filters";
import { RequestTable } from "@/components/requests/request-table";
import type { Query } from "@/components/table/address";
import { ListRequests } from "@/contracts/requests";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("requests"))("title") });

export default async function RequestsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, caller] = [await searchParams, await getCaller()];
  const input = ListRequests.parse(query);
  const [page, sites] = await Promise.all([caller.requests.list(input), caller.requests.sites()]);
  return (
    <ListPage
      room="requests"
      edit="requests:edit"
      query={query}
      found={page.rows.length}
      filters={<RequestFilters query={query} total={page.total} sites={sites} />}
    >
      <RequestTable page={page} input={input} query={query} />
    </ListPage>
  );
}
