import type { GetBreakdown, GroupRates } from "@/contracts/statistics";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { civilDate, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { acceptOf, optInOf, spanOf } from "../rules";
import { getSite } from "../service";
import { breakdownOf } from "../suppression/rules";
import { blocksOf } from "../suppression/weeks/queries";

/** A site's figures by one class of visitors, as far as no group is smaller than ten. */
export async function getBreakdown(actor: Actor, { by, ...input }: GetBreakdown): Promise<GroupRates> {
  authorize(actor, "consent:figures");
  const site = await getSite(actor, input.site);
  const today = civilDate(now());
  const asked = spanOf(input, today);
  const blocks = await blocksOf(database(), { siteId: site.id, dimension: by, today }, asked);
  const { groups, ...breakdown } = breakdownOf(by, blocks, asked);
  const rows = groups.map(({ tally, ...group }) => ({ ...group, accept: acceptOf(tally), optIn: optInOf(tally) }));
  return { ...breakdown, rows };
}
