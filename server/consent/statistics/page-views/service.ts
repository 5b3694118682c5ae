import { sql } from "drizzle-orm";
import type { ReportPageViews } from "@/contracts/statistics";
import { pageViews } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { AppError } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import * as sites from "@/server/sites/queries";
import { streamOf } from "../../rules";
import { readLines } from "./rules";

/** What a site's own server says of its page views, by civil day; a later report of a day takes the place of the earlier. */
export async function reportPageViews(actor: Actor, { site: key, lines }: ReportPageViews): Promise<{ days: number }> {
  const scope = authorize(actor, "consent:report");
  const days = readLines(lines);
  if (!days) throw new AppError("invalid", { lines: "day_and_number" });
  return transact(actor, async ({ tx, record }) => {
    const site = await sites.getSiteByKey(tx, key);
    assertInScope(scope, [site.controllerId]);
    await tx
      .insert(pageViews)
      .values([...days].map(([day, views]) => ({ siteId: site.id, day, views })))
      .onConflictDoUpdate({
        target: [pageViews.siteId, pageViews.day],
        set: { views: sql`excluded.views`, reportedAt: sql`now()` },
      });
    const data = { days: days.size, from: [...days.keys()].sort()[0] ?? null };
    record({ act: "consent.pageViewsReported", about: site.id, stream: streamOf(key), data });
    return { days: days.size };
  });
}
