import { and, between, eq, gt, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { type Measure, measures, type Span, type Tally, type TallyDimension } from "@/contracts/statistics";
import type { Queryable } from "@/db/client";
import { consentAnswerTallies, consentTallies } from "@/db/schema";

const total = (column: PgColumn): SQL<number> => sql<number>`coalesce(sum(${column}), 0)::float8`;

/** Every measure, summed over the rows of a group. */
export const sums = Object.fromEntries(measures.map((measure) => [measure, total(consentTallies[measure])])) as Record<
  Measure,
  SQL<number>
>;
const { siteId, dimension, day, hour, banner } = consentTallies;
export const within = (site: string, of: TallyDimension, { from, to }: Span) =>
  and(eq(siteId, site), eq(dimension, of), between(day, from, to));

export type DayTally = Tally & { day: string };

/** Counters of a site by civil day. */
export const talliesByDay = (db: Queryable, site: string, span: Span): Promise<DayTally[]> =>
  db
    .select({ day, ...sums })
    .from(consentTallies)
    .where(within(site, "all", span))
    .groupBy(day)
    .orderBy(day);

/** The hours of one day; none of a day older than fourteen. */
export const talliesByHour = (db: Queryable, site: string, on: string): Promise<(Tally & { hour: number })[]> =>
  db
    .select({ hour, ...sums })
    .from(consentTallies)
    .where(and(within(site, "all", { from: on, to: on }), gt(hour, -1)))
    .groupBy(hour)
    .orderBy(hour);

export type ClassTally = Tally & { day: string; class: string };
/** Classes are counted under their week's Monday. */
const mondayOf = (of: TallyDimension, column: PgColumn) =>
  of === "all" ? sql<string>`date_trunc('week', ${column}::timestamp)::date::text` : sql<string>`${column}`;

/** One dimension by week, under the week's Monday. */
export const talliesByWeek = (db: Queryable, site: string, of: TallyDimension, span: Span): Promise<ClassTally[]> => {
  const week = mondayOf(of, day);
  return db
    .select({ day: week, class: consentTallies.class, ...sums })
    .from(consentTallies)
    .where(within(site, of, span))
    .groupBy(week, consentTallies.class);
};

/** One dimension over the whole span: how long answers took. */
export const talliesOf = (
  db: Queryable,
  site: string,
  of: "time",
  span: Span,
): Promise<(Tally & { class: string })[]> =>
  db
    .select({ class: consentTallies.class, ...sums })
    .from(consentTallies)
    .where(within(site, of, span))
    .groupBy(consentTallies.class);

const answers = {
  key: consentAnswerTallies.key,
  granted: total(consentAnswerTallies.granted),
  refused: total(consentAnswerTallies.refused),
};
export type AnswerTally = { key: string; granted: number; refused: number };
const answersWithin = (site: string, of: TallyDimension, { from, to }: Span) =>
  and(
    eq(consentAnswerTallies.siteId, site),
    eq(consentAnswerTallies.dimension, of),
    between(consentAnswerTallies.day, from, to),
  );

/** Yes and no by purpose and service, of everybody. */
export const answersByKey = (db: Queryable, site: string, span: Span): Promise<AnswerTally[]> =>
  db
    .select(answers)
    .from(consentAnswerTallies)
    .where(answersWithin(site, "all", span))
    .groupBy(consentAnswerTallies.key);

/** The same of one dimension's classes by week, under the week's Monday: purposes alone, for no service is counted by class. */
export const answersByWeek = (db: Queryable, site: string, of: TallyDimension, span: Span) => {
  const week = mondayOf(of, consentAnswerTallies.day);
  return db
    .select({ day: week, class: consentAnswerTallies.class, ...answers })
    .from(consentAnswerTallies)
    .where(
      and(answersWithin(site, of, span), of === "all" ? sql`strpos(${consentAnswerTallies.key}, '.') = 0` : undefined),
    )
    .groupBy(week, consentAnswerTallies.class, consentAnswerTallies.key);
};

/** Banners of the demonstration's year have numbers of their own: 0 and below. */
export async function hasDemo(db: Queryable, site: string, span: Span): Promise<boolean> {
  const [row] = await db
    .select({ banner })
    .from(consentTallies)
    .where(and(within(site, "all", span), sql`${banner} <= 0`))
    .limit(1);
  return row !== undefined;
}

export type AnswerName = { key: string; name: { en: string; de: string } };

/** Optional purposes, and the services that can be answered apart, as the newest public banner that has them names them. */
export async function listAnswerNames(db: Queryable, site: string): Promise<AnswerName[]> {
  const rows = await db.execute<{ key: string; name: AnswerName["name"] }>(sql`
    with public as (
      select number, snapshot, coalesce(snapshot #> '{faces,en,purposes}', snapshot -> 'purposes') as purposes
      from banner_versions where site_id = ${site} and state in ('published', 'superseded')),
    asked as (
      select b.number, p.position, 0 as place, p.purpose ->> 'key' as key,
        case when b.snapshot ? 'faces' then jsonb_build_object('en', p.purpose ->> 'name',
          'de', b.snapshot #> '{faces,de,purposes}' -> (p.position::int - 1) ->> 'name') else p.purpose -> 'name' end as name
      from public b, jsonb_array_elements(b.purposes) with ordinality as p(purpose, position)
      where not (p.purpose ->> 'required')::boolean
      union all
      select b.number, p.position, s.place, concat(p.purpose ->> 'key', '.', s.service ->> 'vendor'),
        jsonb_build_object('en', s.service ->> 'label', 'de',
          b.snapshot #> '{faces,de,purposes}' -> (p.position::int - 1) -> 'services' -> (s.place::int - 1) ->> 'label')
      from public b, jsonb_array_elements(b.purposes) with ordinality as p(purpose, position),
        jsonb_array_elements(p.purpose -> 'services') with ordinality as s(service, place)
      where b.snapshot ? 'faces')
    select key, name from (select distinct on (key) * from asked order by key, number desc) newest
    order by number desc, position, place`);
  return rows.map(({ key, name }) => ({ key, name }));
}
