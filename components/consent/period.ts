import { type Query, withQuery } from "@/components/table/address";
import { GetRates } from "@/contracts/consent";

export const periods = [7, 28, 90, 365] as const;
export const usualPeriod = 28;

const one = (value: string | string[] | undefined) => [value].flat()[0];

/** Site and period as the address bar names them; what it does not name is the first site and four weeks. */
export function chosenRates<Site extends { key: string }>(query: Query, sites: Site[]) {
  const site = sites.find(({ key }) => key === one(query.site)) ?? sites[0];
  return site ? { site, input: GetRates.parse({ site: site.key, days: Number(one(query.days)) }) } : null;
}

export const csvAddress = (query: Query) => withQuery("/consent/csv", query, {});
