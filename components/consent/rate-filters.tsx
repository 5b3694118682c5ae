import { formatDate } from "@/components/i18n/format";
import { getLanguage, getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { Filters } from "@/components/table/filters";
import type { Rates } from "@/contracts/consent";
import { periods, usualPeriod } from "./period";

type Props = { query: Query; sites: { key: string; name: string }[]; rates: Rates };

/** There is always one site and one period: the first choice of each is what no choice means. */
export async function RateFilters({ query, sites, rates }: Props) {
  const [t, language] = [await getT("consent"), await getLanguage()];
  const [first, ...others] = sites;
  const say = (day: string | undefined) => (day ? formatDate(day, language, { weekday: "none" }) : "");
  return (
    <Filters
      label={t("filters.label")}
      path="/consent"
      query={query}
      selects={[
        {
          name: "site",
          label: t("filters.site"),
          any: first?.name ?? "",
          options: others.map(({ key, name }) => ({ value: key, label: name })),
        },
        {
          name: "days",
          label: t("filters.period"),
          any: t("filters.days", { days: usualPeriod }),
          options: periods
            .filter((days) => days !== usualPeriod)
            .map((days) => ({ value: String(days), label: t("filters.days", { days }) })),
        },
      ]}
      tally={t("filters.range", { from: say(rates.days[0]?.day), to: say(rates.days.at(-1)?.day) })}
    />
  );
}
