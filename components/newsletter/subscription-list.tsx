import { getLanguage, getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Section } from "@/components/page/section";
import type { Query } from "@/components/table/address";
import type { Column } from "@/components/table/column";
import { Pages } from "@/components/table/pages";
import { Table } from "@/components/table/table";
import { Under } from "@/components/table/under";
import type { ListSubscriptions, NewsletterFigures, SubscriptionRow } from "@/contracts/newsletter";
import type { Page } from "@/contracts/paging";
import { formatDateTime } from "@/messages/format";
import { SubscriptionFilters } from "./subscription-filters";
import { SubscriptionMark } from "./subscription-mark";

type Props = { page: Page<SubscriptionRow>; input: ListSubscriptions; query: Query; lists: NewsletterFigures[] };

export async function SubscriptionList({ page, input, query, lists }: Props) {
  const [t, language] = [await getT("newsletter"), await getLanguage()];
  const isFiltered = input.q !== "" || input.list !== "" || input.state !== "" || page.page > 1;
  const columns: Column<SubscriptionRow>[] = [
    { key: "email", label: t("list.email"), width: 28, render: (row) => row.email },
    { key: "list", label: t("list.list"), secondary: true, render: (row) => row.listName },
    { key: "state", label: t("list.state"), sortable: true, render: (row) => <SubscriptionMark state={row.state} /> },
    {
      key: "registered",
      label: t("list.registered"),
      sortable: true,
      render: (row) => formatDateTime(row.registeredAt, language),
    },
    {
      key: "confirmed",
      label: t("list.confirmed"),
      render: (row) => (row.confirmedAt ? formatDateTime(row.confirmedAt, language) : "—"),
    },
  ];
  return (
    <Section title={t("list.caption")} id="sign-ups">
      <SubscriptionFilters query={query} total={page.total} lists={lists} />
      {page.rows.length === 0 ? (
        <Empty title={t(isFiltered ? "list.nothing" : "list.empty")}>
          {t(isFiltered ? "list.nothingWhy" : "list.emptyWhy")}
        </Empty>
      ) : (
        <>
          <Table
            line
            caption={t("list.caption")}
            columns={columns}
            rows={page.rows}
            rowKey={(row) => row.id}
            rowHref={(row) => `/newsletter/${row.id}`}
            sorting={{ path: "/newsletter", query, sort: input.sort, direction: input.direction }}
          />
          <Under keys={["move", "open", "all"]}>
            <Pages path="/newsletter" query={query} {...page} />
          </Under>
        </>
      )}
    </Section>
  );
}
