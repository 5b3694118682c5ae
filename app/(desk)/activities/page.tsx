import type { Metadata } from "next";
import { Can } from "@/components/access/can";
import { ActivityFilters } from "@/components/activities/activity-filters";
import { ActivityTable } from "@/components/activities/activity-table";
import { getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Head } from "@/components/page/head";
import { type Query, withQuery } from "@/components/table/address";
import { ButtonLink } from "@/components/ui/button-link";
import { ListActivities } from "@/contracts/activities";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("activities"))("title") });

export default async function ActivitiesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [t, query, caller] = [await getT("activities"), await searchParams, await getCaller()];
  const input = ListActivities.parse(query);
  const [page, controllers, vendors] = await Promise.all([
    caller.activities.list(input),
    caller.sites.controllers(),
    caller.vendors.options(),
  ]);
  const narrowed = [input.q, input.controller, input.basis, input.vendor, input.state].some(Boolean) || input.page > 1;
  const acts = (
    <>
      <ButtonLink href={withQuery("/activities/csv", query, {})} download>
        {t("csv")}
      </ButtonLink>
      <Can permission="activities:edit">
        <ButtonLink href="/activities/new" look="primary" hotkey="N">
          {t("add")}
        </ButtonLink>
      </Can>
    </>
  );
  return (
    <>
      <Head title={t("title")} lead={t("lead")} acts={acts} />
      <ActivityFilters query={query} total={page.total} controllers={controllers} vendors={vendors} />
      {page.rows.length > 0 ? (
        <ActivityTable page={page} input={input} query={query} />
      ) : (
        <Empty title={t(narrowed ? "nothing" : "empty")}>{t(narrowed ? "nothingWhy" : "emptyWhy")}</Empty>
      )}
    </>
  );
}
