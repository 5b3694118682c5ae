import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { Pages } from "@/components/table/pages";
import { Table } from "@/components/table/table";
import { Under } from "@/components/table/under";
import type { ActivityRow, ListActivities } from "@/contracts/activities";
import type { Page } from "@/contracts/paging";
import { activityColumns } from "./columns";

type Props = { page: Page<ActivityRow>; input: ListActivities; query: Query };

export async function ActivityTable({ page, input, query }: Props) {
  const t = await getT("activities");
  return (
    <>
      <Table
        caption={t("title")}
        columns={await activityColumns()}
        rows={page.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/activities/${row.id}`}
        rowEdit={(row) => `/activities/${row.id}/edit`}
        sorting={{ path: "/activities", query, sort: input.sort, direction: input.direction }}
      />
      <Under keys={["move", "open", "edit", "search", "all"]}>
        <Pages path="/activities" query={query} {...page} />
      </Under>
    </>
  );
}
