import type { Metadata } from "next";
import { Can } from "@/components/access/can";
import { CookieFilters } from "@/components/cookies/cookie-filters";
import { CookieTable } from "@/components/cookies/cookie-table";
import { getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Head } from "@/components/page/head";
import { type Query, withQuery } from "@/components/table/address";
import { ButtonLink } from "@/components/ui/button-link";
import { ListCookies } from "@/contracts/cookies";
import { ListSites } from "@/contracts/sites";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("cookies"))("title") });

export default async function CookiesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [t, query, caller] = [await getT("cookies"), await searchParams, await getCaller()];
  const input = ListCookies.parse(query);
  const [page, sites, vendors] = await Promise.all([
    caller.cookies.list(input),
    caller.sites.list(ListSites.parse({ pageSize: 100 })),
    caller.vendors.options(),
  ]);
  const narrowed = [input.q, input.site, input.category, input.vendor, input.state].some(Boolean) || input.page > 1;
  const acts = (
    <>
      <ButtonLink href={withQuery("/cookies/csv", query, {})} download>
        {t("csv")}
      </ButtonLink>
      <Can permission="cookies:edit">
        <ButtonLink href="/cookies/new" look="primary" hotkey="N">
          {t("add")}
        </ButtonLink>
      </Can>
    </>
  );
  return (
    <>
      <Head title={t("title")} lead={t("lead")} acts={acts} />
      <CookieFilters query={query} page={page} sites={sites.rows} vendors={vendors} />
      {page.rows.length > 0 ? (
        <CookieTable page={page} input={input} query={query} site={sites.rows.find((site) => site.id === input.site)} />
      ) : (
        <Empty title={t(narrowed ? "nothing" : "empty")}>{t(narrowed ? "nothingWhy" : "emptyWhy")}</Empty>
      )}
    </>
  );
}
