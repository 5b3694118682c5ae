import type { Metadata } from "next";
import { ListPage } from "@/components/access/list-page";
import { ActivityFilters } from "@/components/activities/activity-filters";
import { ActivityTable } from "@/components/activities/activity-table";
import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { ListActivities } from "@/contracts/activities";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("activities"))("title") });

export default async function ActivitiesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, caller] = [await searchParams, await getCaller()];
  const input = ListActivities.parse(query);
  const [page, controllers, vendors] = await Promise.all([
    caller.activities.list(input),
    caller.sites.controllers(),
    caller.vendors.options(),
  ]);
  return (
    <ListPage
      room="activities"
      edit="activities:edit"
      query={query}
      found={page.rows.length}
      filters={<ActivityFilters query={query} total={page.total} controllers={controllers} vendors={vendors} />}
    >
      <ActivityTable page={page} input={input} query={query} />
    </ListPage>
  );
}
