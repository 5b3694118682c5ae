import type { Metadata } from "next";
import { Can } from "@/components/access/can";
import { getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Head } from "@/components/page/head";
import { RequestFilters } from "@/components/requests/request-filters";
import { RequestTable } from "@/components/requests/request-table";
import { type Query, withQuery } from "@/components/table/address";
import { ButtonLink } from "@/components/ui/button-link";
import { ListRequests } from "@/contracts/requests";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("requests"))("title") });

export default async function RequestsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [t, query, caller] = [await getT("requests"), await searchParams, await getCaller()];
  const input = ListRequests.parse(query);
  const [page, sites] = await Promise.all([caller.requests.list(input), caller.requests.sites()]);
  const filtered = Boolean(input.q || input.state || input.right || input.site || page.page > 1);
  const acts = (
    <>
      <ButtonLink href={withQuery("/requests/csv", query, {})} download>
        {t("csv")}
      </ButtonLink>
      <Can permission="requests:edit">
        <ButtonLink href="/requests/new" look="primary" hotkey="N">
          {t("add")}
        </ButtonLink>
      </Can>
    </>
  );
  return (
    <>
      <Head title={t("title")} lead={t("lead")} acts={acts} />
      <RequestFilters query={query} total={page.total} sites={sites} />
      {page.rows.length > 0 ? (
        <RequestTable page={page} input={input} query={query} />
      ) : (
        <Empty title={t(filtered ? "nothing" : "empty")}>{t(filtered ? "nothingWhy" : "emptyWhy")}</Empty>
      )}
    </>
  );
}
