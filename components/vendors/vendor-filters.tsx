import { countryOptions } from "@/components/i18n/countries";
import { getLanguage, getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { Filters } from "@/components/table/filters";
import { vendorRoles, vendorStates } from "@/contracts/vendors";

type Props = { query: Query; total: number; controllers: { id: string; name: string }[] };

export async function VendorFilters({ query, total, controllers }: Props) {
  const [t, language] = [await getT("vendors"), await getLanguage()];
  return (
    <Filters
      label={t("title")}
      path="/vendors"
      query={query}
      search={{ label: t("search"), placeholder: "Webtrekk" }}
      selects={[
        {
          name: "controller",
          label: t("fields.controller"),
          any: t("any.controller"),
          options: controllers.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: "role",
          label: t("fields.role"),
          any: t("any.role"),
          options: vendorRoles.map((value) => ({ value, label: t(`role.${value}`) })),
        },
        {
          name: "country",
          label: t("fields.country"),
          any: t("any.country"),
          options: countryOptions(language),
        },
        {
          name: "state",
          label: t("fields.state"),
          any: t("any.state"),
          options: vendorStates.map((value) => ({ value, label: t(`state.${value}`) })),
        },
      ]}
      tally={<b>{t("count", { count: total })}</b>}
    />
  );
}
