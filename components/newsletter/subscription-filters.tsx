import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { Filters } from "@/components/table/filters";
import { type NewsletterFigures, subscriptionStates } from "@/contracts/newsletter";

type Props = { query: Query; total: number; lists: NewsletterFigures[] };

/** No search by address: what is searched stands in the address bar, and a person must not. */
export async function SubscriptionFilters({ query, total, lists }: Props) {
  const t = await getT("newsletter");
  return (
    <Filters
      label={t("list.caption")}
      path="/newsletter"
      query={query}
      selects={[
        {
          name: "list",
          label: t("list.list"),
          any: t("list.anyList"),
          options: lists.map((list) => ({ value: list.list, label: list.name })),
        },
        {
          name: "state",
          label: t("list.state"),
          any: t("list.anyState"),
          options: subscriptionStates.map((value) => ({ value, label: t(`state.${value}`) })),
        },
      ]}
      tally={<b>{t("list.tally", { count: total })}</b>}
    />
  );
}
