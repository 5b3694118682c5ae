import type { Metadata } from "next";
import { ListPage } from "@/components/access/list-page";
import { getT } from "@/components/i18n/translator";
import { RequestFilters } from "@/components/requests/queue/request-filters";
import { RequestTable } from "@/components/requests/queue/request-table";
import { RightHealth } from "@/components/requests/queue/right-health";
import type { Query } from "@/components/table/address";
import { ButtonLink } from "@/components/ui/button-link";
import { ListRequests } from "@/contracts/requests";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("requests"))("title") });

export default async function RequestsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, caller] = [await searchParams, await getCaller()];
  const input = ListRequests.parse(query);
  const [page, sites, health, open, t] = await Promise.all([
    caller.requests.list(input),
    caller.requests.sites(),
    caller.requests.health(),
    caller.requests.correspondence.open(),
    getT("correspondence"),
  ]);
  return (
    <ListPage
      room="requests"
      edit="requests:edit"
      query={query}
      found={page.rows.length}
      more={
        <ButtonLink href="/requests/correspondence">
          {open.waiting > 0 ? t("titleWaiting", { count: open.waiting }) : t("title")}
        </ButtonLink>
      }
      filters={<RequestFilters query={query} total={page.total} sites={sites} />}
    >
      <RequestTable page={page} input={input} query={query} />
      <RightHealth health={health} />
    </ListPage>
  );
}
