import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { Filters } from "@/components/table/filters";
import { activityStates } from "@/contracts/activities";
import { legalBases } from "@/contracts/fields";

type Named = { id: string; name: string };
type Props = { query: Query; total: number; controllers: Named[]; vendors: Named[] };

const named = (rows: Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }));

export async function ActivityFilters({ query, total, controllers, vendors }: Props) {
  const t = await getT("activities");
  return (
    <Filters
      label={t("title")}
      path="/activities"
      query={query}
      search={{ label: t("search"), placeholder: "Newsletter" }}
      selects={[
        { name: "controller", label: t("fields.controller"), any: t("any.controller"), options: named(controllers) },
        {
          name: "basis",
          label: t("fields.basis"),
          any: t("any.basis"),
          options: legalBases.map((value) => ({ value, label: t(`legalBasis.${value}`) })),
        },
        { name: "vendor", label: t("fields.vendor"), any: t("any.vendor"), options: named(vendors) },
        {
          name: "state",
          label: t("fields.state"),
          any: t("any.state"),
          options: activityStates.map((value) => ({ value, label: t(`state.${value}`) })),
        },
      ]}
      tally={<b>{t("count", { count: total })}</b>}
    />
  );
}
