import { and, between, eq, sql } from "drizzle-orm";
import type { ConsentAction } from "@/contracts/consent";
import type { Queryable } from "@/db/client";
import { consentActionCounts, consentCounts } from "@/db/schema";

export type PurposeName = { key: string; name: { en: string; de: string } };
export type DayCount = { day: string; purpose: string; granted: number; refused: number };
export type DayAction = { day: string; action: ConsentAction; count: number };

/** Optional purposes as the newest public banner that has them names them, in its order; the first banners had no faces. */
export async function listPurposeNames(db: Queryable, siteId: string): Promise<PurposeName[]> {
  const rows = await db.execute<{ key: string; name: PurposeName["name"] }>(sql`
    select key, name from (
      select distinct on (p.purpose ->> 'key') p.purpose ->> 'key' as key, b.number, p.position,
        case when b.snapshot ? 'faces' then jsonb_build_object('en', p.purpose ->> 'name',
          'de', b.snapshot #> '{faces,de,purposes}' -> (p.position::int - 1) ->> 'name') else p.purpose -> 'name' end as name
      from banner_versions b, jsonb_array_elements(coalesce(b.snapshot #> '{faces,en,purposes}', b.snapshot -> 'purposes'))
        with ordinality as p(purpose, position)
      where b.site_id = ${siteId} and b.state in ('published', 'superseded') and not (p.purpose ->> 'required')::boolean
      order by p.purpose ->> 'key', b.number desc
    ) newest order by number desc, position`);
  return rows.map(({ key, name }) => ({ key, name }));
}

/** Counters only: nothing here can reach a record. */
export async function countsByDay(db: Queryable, siteId: string, from: string, to: string): Promise<DayCount[]> {
  const { day, purpose, granted, refused } = consentCounts;
  return db
    .select({
      day,
      purpose,
      granted: sql<number>`sum(${granted})::float8`,
      refused: sql<number>`sum(${refused})::float8`,
    })
    .from(consentCounts)
    .where(and(eq(consentCounts.siteId, siteId), between(day, from, to)))
    .groupBy(day, purpose);
}

export async function actionsByDay(db: Queryable, siteId: string, from: string, to: string): Promise<DayAction[]> {
  const { day, action, count } = consentActionCounts;
  return db
    .select({ day, action, count: sql<number>`sum(${count})::float8` })
    .from(consentActionCounts)
    .where(and(eq(consentActionCounts.siteId, siteId), between(day, from, to)))
    .groupBy(day, action);
}
