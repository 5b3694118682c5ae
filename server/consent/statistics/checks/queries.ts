import { and, between, eq, sql } from "drizzle-orm";
import { recordMeasures, type Span } from "@/contracts/statistics";
import type { Queryable } from "@/db/client";
import { consentTallies, pageViews } from "@/db/schema";
import { addDays } from "@/server/platform/civil-days";

export type DayCounts = { day: string; banner: number; records: number; counters: number };

const recordColumns = sql.raw(recordMeasures.map((measure) => consentTallies[measure].name).join(" + "));

/** A UUID of version 7 that begins on that day, so that only the partitions of a period are looked into. */
const firstId = (day: string) =>
  sql`(lpad(to_hex((extract(epoch from ${day}::date) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid`;

/**
 * Records and counters of a period by day and banner: each record moved just one counter, in one transaction. An id is at most
 * thirty days older than its record, and five minutes newer.
 */
export async function countsAgainstRecords(db: Queryable, siteId: string, { from, to }: Span): Promise<DayCounts[]> {
  const rows = await db.execute<DayCounts>(sql`
    with kept as (
      select (received_at at time zone 'Europe/Berlin')::date as day, banner, count(*)::int as records from consents
      where site_id = ${siteId} and id >= ${firstId(addDays(from, -31))}
        and received_at >= (${from}::date::timestamp at time zone 'Europe/Berlin')
        and received_at < ((${to}::date + 1)::timestamp at time zone 'Europe/Berlin')
      group by 1, 2),
    counted as (
      select day, banner, sum(${recordColumns})::int as counters from consent_tallies
      where site_id = ${siteId} and dimension = 'all' and day between ${from} and ${to} and banner > 0
      group by 1, 2 having sum(${recordColumns}) > 0)
    select to_char(day, 'YYYY-MM-DD') as day, banner, coalesce(records, 0) as records, coalesce(counters, 0) as counters
    from kept full join counted using (day, banner) order by 1, 2`);
  return [...rows];
}

export const listPageViews = (db: Queryable, siteId: string, { from, to }: Span) =>
  db
    .select({ day: pageViews.day, views: pageViews.views })
    .from(pageViews)
    .where(and(eq(pageViews.siteId, siteId), between(pageViews.day, from, to)))
    .orderBy(pageViews.day);
