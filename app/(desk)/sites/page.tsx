import type { Metadata } from "next";
import { Can } from "@/components/access/can";
import { getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Head } from "@/components/page/head";
import { ControllersSection } from "@/components/sites/controllers-section";
import { SiteFilters } from "@/components/sites/site-filters";
import { SiteTable } from "@/components/sites/site-table";
import { type Query, withQuery } from "@/components/table/address";
import { ButtonLink } from "@/components/ui/button-link";
import { ListSites } from "@/contracts/sites";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("sites"))("title") });

export default async function SitesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [t, query, caller] = [await getT("sites"), await searchParams, await getCaller()];
  const input = ListSites.parse(query);
  const [page, controllers] = await Promise.all([caller.sites.list(input), caller.sites.controllers()]);
  const filtered = Boolean(input.q || input.controller || input.state) || page.page > 1;
  const acts = (
    <>
      <ButtonLink href={withQuery("/sites/csv", query, {})} download>
        {t("csv")}
      </ButtonLink>
      <Can permission="sites:edit">
        <ButtonLink href="/sites/new" look="primary" hotkey="N">
          {t("add")}
        </ButtonLink>
      </Can>
    </>
  );
  return (
    <>
      <Head title={t("title")} lead={t("lead")} acts={acts} />
      <SiteFilters query={query} total={page.total} controllers={controllers} />
      {page.rows.length > 0 ? (
        <SiteTable page={page} input={input} query={query} />
      ) : (
        <Empty title={t(filtered ? "nothing" : "empty")}>{t(filtered ? "nothingWhy" : "emptyWhy")}</Empty>
      )}
      <ControllersSection controllers={controllers} />
    </>
  );
}
