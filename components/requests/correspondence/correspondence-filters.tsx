import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { Filters } from "@/components/table/filters";
import { correspondenceStates } from "@/contracts/correspondence";

/** Nothing to search for: what could be found is sealed. */
export async function CorrespondenceFilters({ query, total }: { query: Query; total: number }) {
  const t = await getT("correspondence");
  return (
    <Filters
      label={t("title")}
      path="/requests/correspondence"
      query={query}
      selects={[
        {
          name: "state",
          label: t("fields.state"),
          any: t("anyState"),
          options: correspondenceStates.map((value) => ({ value, label: t(`state.${value}`) })),
        },
      ]}
      tally={<b>{t("count", { count: total })}</b>}
    />
  );
}
