import { getLanguage, getT } from "@/components/i18n/translator";
import { type Query, withQuery } from "@/components/table/address";
import { Filters } from "@/components/table/filters";
import { PageLink } from "@/components/ui/page-link";
import { browserClasses, deviceClasses } from "@/contracts/consent";
import { comparisons, type GroupDimension, type Statistics } from "@/contracts/statistics";
import { formatDate } from "@/messages/format";
import { groupName } from "./group-name";
import { path, periods, usualPeriod } from "./question";

type Props = { query: Query; sites: { key: string; name: string }[]; figures: Statistics };

/** There is always one site, one period and one comparison: the first choice of each is what no choice means. */
export async function StatisticFilters({ query, sites, figures }: Props) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  const [first, ...others] = sites;
  const { asked, group, pageGroups } = figures;
  const say = (day: string) => formatDate(day, language, { weekday: "none", month: "short" });
  const hasDays = Boolean(query.from || query.to);
  const chosen = hasDays ? { days: null, from: null, to: null } : { days: null, ...asked };
  const classes: [GroupDimension, readonly string[]][] = [
    ["device", deviceClasses],
    ["browser", browserClasses],
    ["language", ["de", "en"]],
    ["pages", pageGroups.length > 0 ? [...pageGroups, "other"] : []],
  ];
  const known = classes.flatMap(([dimension, names]) => names.map((name) => ({ dimension, name })));
  // A country is chosen in the breakdown, where those stand that are ten people or more.
  const all = group && !known.some(({ dimension, name }) => dimension === group.dimension && name === group.class);
  const groups = all ? [...known, { dimension: group.dimension, name: group.class }] : known;
  return (
    <Filters
      label={t("filters.label")}
      path={path}
      query={query}
      kept={["by"]}
      dates={
        hasDays
          ? [
              { name: "from", label: t("filters.from") },
              { name: "to", label: t("filters.to") },
            ]
          : []
      }
      selects={[
        {
          name: "site",
          label: t("filters.site"),
          any: first?.name ?? "",
          options: others.map(({ key, name }) => ({ value: key, label: name })),
        },
        ...(hasDays
          ? []
          : [
              {
                name: "days",
                label: t("filters.period"),
                any: t("filters.days", { days: usualPeriod }),
                options: periods
                  .filter((days) => days !== usualPeriod)
                  .map((days) => ({ value: String(days), label: t("filters.days", { days }) })),
              },
            ]),
        {
          name: "compare",
          label: t("filters.compare"),
          any: t("filters.compares.before"),
          options: comparisons
            .filter((each) => each !== "before")
            .map((each) => ({ value: each, label: t(`filters.compares.${each}`) })),
        },
        {
          name: "group",
          label: t("filters.group"),
          any: t("filters.everybody"),
          options: groups.map(({ dimension, name }) => ({
            value: `${dimension}.${name}`,
            label: `${t(`dimension.${dimension}`)}: ${groupName(t, language, dimension, name)}`,
          })),
        },
      ]}
      tally={
        <>
          {t("filters.range", { from: say(asked.from), to: say(asked.to) })}
          {". "}
          <PageLink href={withQuery(path, query, chosen)}>
            {hasDays ? t("filters.presets") : t("filters.chooseDays")}
          </PageLink>
        </>
      }
    />
  );
}
