import type { GetRates, Rates } from "@/contracts/consent";
import { ListSites } from "@/contracts/sites";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { civilDate, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import * as sites from "@/server/sites/queries";
import * as queries from "./queries";
import { daysUpTo, ratesOf } from "./rules";

/** The sites whose figures somebody may see, by name. */
export async function listSites(actor: Actor) {
  const scope = authorize(actor, "consent:figures");
  const page = await sites.listSites(database(), scope, ListSites.parse({ pageSize: 100 }));
  return page.rows.map(({ id, key, name }) => ({ id, key, name }));
}

/** What was chosen on a site by purpose and day, from counters alone. */
export async function getRates(actor: Actor, { site: key, days }: GetRates): Promise<Rates> {
  const scope = authorize(actor, "consent:figures");
  const site = await sites.getSiteByKey(database(), key);
  assertInScope(scope, [site.controllerId]);
  const period = daysUpTo(civilDate(now()), days);
  const [from, to] = [period[0] as string, period.at(-1) as string];
  const [names, counts, actions] = await Promise.all([
    queries.listPurposeNames(database(), site.id),
    queries.countsByDay(database(), site.id, from, to),
    queries.actionsByDay(database(), site.id, from, to),
  ]);
  return ratesOf(key, period, names, counts, actions);
}
