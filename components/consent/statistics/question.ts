import { type Query, withQuery } from "@/components/table/address";
import { GetBreakdown, type GroupDimension } from "@/contracts/statistics";

export const periods = [1, 7, 28, 90, 365] as const;
export const usualPeriod = 28;
export const path = "/consent";

const one = (value: string | string[] | undefined) => [value].flat()[0] || undefined;

/** The question that the address bar asks; what it does not say is the first site, four weeks, and the four before. */
export function readQuestion<Site extends { key: string }>(query: Query, sites: Site[]) {
  const site = sites.find(({ key }) => key === one(query.site)) ?? sites[0];
  if (!site) return null;
  const [from, to, compare, group, by] = ["from", "to", "compare", "group", "by"].map((name) => one(query[name]));
  const days = one(query.days) ? Number(one(query.days)) : undefined;
  return { site, input: GetBreakdown.parse({ site: site.key, days, from, to, compare, group, by }) };
}

/** Only what makes the question, as a saved view keeps it. */
export const questionText = (query: Query): string => withQuery("", query, {}).replace(/^\?/, "");
export const csvAddress = (query: Query, sheet: "rates" | "days" | "groups") =>
  withQuery("/consent/csv", query, { sheet: sheet === "rates" ? null : sheet });
export const byAddress = (query: Query, by: GroupDimension) => `${withQuery(path, query, { by })}#groups`;
export const groupAddress = (query: Query, group: string | null) => withQuery(path, query, { group });
/** The period alone: records are of nobody's group. */
export const recordsAddress = (site: string, { from, to, days }: Query) =>
  withQuery(`/consent/checks/${site}`, {}, { from: one(from) ?? null, to: one(to) ?? null, days: one(days) ?? null });
