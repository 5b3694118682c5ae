import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { Filters } from "@/components/table/filters";
import { type CookieRow, cookieCategories, cookieStates } from "@/contracts/cookies";
import type { Page } from "@/contracts/paging";
import { gapsOf } from "./gaps";

type Named = { id: string; name: string };
type Props = { query: Query; page: Page<CookieRow>; sites: Named[]; vendors: Named[] };

const named = (rows: Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }));

export async function CookieFilters({ query, page, sites, vendors }: Props) {
  const t = await getT("cookies");
  // Gaps are counted only where the page holds the whole list: a number for a part of it would mislead.
  const whole = page.total > 0 && page.rows.length === page.total;
  const gaps = page.rows.filter((row) => gapsOf(row).length > 0).length;
  return (
    <Filters
      label={t("title")}
      path="/cookies"
      query={query}
      search={{ label: t("search"), placeholder: "Webtrekk" }}
      selects={[
        { name: "site", label: t("fields.site"), any: t("any.site"), options: named(sites) },
        {
          name: "category",
          label: t("fields.category"),
          any: t("any.category"),
          options: cookieCategories.map((value) => ({ value, label: t(`category.${value}`) })),
        },
        { name: "vendor", label: t("fields.vendor"), any: t("any.vendor"), options: named(vendors) },
        {
          name: "state",
          label: t("fields.gap"),
          any: t("any.state"),
          options: cookieStates.map((value) => ({ value, label: t(`state.${value}`) })),
        },
      ]}
      tally={
        <>
          <b>{t("count", { count: page.total })}</b>
          {whole ? `, ${t("gaps", { count: gaps })}` : null}
        </>
      }
    />
  );
}
