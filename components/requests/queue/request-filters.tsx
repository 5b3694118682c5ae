import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { Filters } from "@/components/table/filters";
import { requestRights, requestViews } from "@/contracts/requests";

type Props = { query: Query; total: number; sites: { key: string; name: string }[] };

export async function RequestFilters({ query, total, sites }: Props) {
  const t = await getT("requests");
  const standings = ["late", "soon", "on_track"] as const;
  return (
    <Filters
      label={t("title")}
      path="/requests"
      query={query}
      search={{ label: t("search"), placeholder: "R-2026-0046" }}
      selects={[
        {
          name: "view",
          label: t("fields.view"),
          any: t("any.view"),
          options: requestViews.map((value) => ({ value, label: t(`view.${value}`) })),
        },
        {
          name: "urgency",
          label: t("fields.standing"),
          any: t("any.urgency"),
          options: standings.map((value) => ({ value, label: t(`urgency.${value}`) })),
        },
        {
          name: "right",
          label: t("fields.right"),
          any: t("any.right"),
          options: requestRights.map((value) => ({ value, label: t(`right.${value}`) })),
        },
        {
          name: "site",
          label: t("fields.site"),
          any: t("any.site"),
          options: sites.map(({ key, name }) => ({ value: key, label: name })),
        },
      ]}
      tally={<b>{t("count", { count: total })}</b>}
    />
  );
}
