import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { Filters } from "@/components/table/filters";

type Props = { query: Query; total: number; controllers: { id: string; name: string }[] };

export async function SiteFilters({ query, total, controllers }: Props) {
  const t = await getT("sites");
  return (
    <Filters
      label={t("title")}
      path="/sites"
      query={query}
      search={{ label: t("search") }}
      selects={[
        {
          name: "controller",
          label: t("fields.controller"),
          any: t("any.controller"),
          options: controllers.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: "state",
          label: t("fields.state"),
          any: t("any.state"),
          options: [{ value: "archived", label: t("state.archived") }],
        },
      ]}
      tally={<b>{t("count", { count: total })}</b>}
    />
  );
}
