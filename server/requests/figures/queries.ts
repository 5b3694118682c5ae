import { and, asc, count, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { RightFigures } from "@/contracts/request-figures";
import type { Queryable } from "@/db/client";
import { controllers, requestClaims, requests, sites } from "@/db/schema";
import type { Scope } from "@/server/platform/authorize";
import { inScope } from "@/server/sites/queries";

const closedOn = sql`(${requestClaims.closedAt} at time zone 'Europe/Berlin')::date`;
const counted = (where: SQL) => sql<number>`count(*) filter (where ${where})`.mapWith(Number);
const daysAt = (share: number) =>
  sql<
    number | null
  >`percentile_disc(${sql.raw(String(share))}) within group (order by ${closedOn} - ${requests.receivedOn})
    filter (where ${requestClaims.closedAt} is not null)`.mapWith((days) => (days === null ? null : Number(days)));

const ofYear = (scope: Scope, year: number) =>
  and(
    inScope(sites.controllerId, scope),
    sql`${requests.receivedOn} between ${`${year}-01-01`} and ${`${year}-12-31`}`,
  );

/** Each right of a year: how many, how fast, how many late, extended, and how they ended. */
export async function figuresOf(
  db: Queryable,
  scope: Scope,
  { year, today }: { year: number; today: string },
): Promise<RightFigures[]> {
  const { right, outcome, dueOn, closedAt, ground } = requestClaims;
  const rows = await db
    .select({
      ...{ right, received: count(), closed: counted(sql`${closedAt} is not null`) },
      ...{ medianDays: daysAt(0.5), p90Days: daysAt(0.9) },
      late: counted(sql`coalesce(${closedOn}, ${today}::date) > ${dueOn}`),
      extended: counted(sql`${requests.extendedOn} is not null`),
      fulfilled: counted(sql`${outcome} = 'fulfilled'`),
      partly: counted(sql`${outcome} = 'partly'`),
      withdrawn: counted(sql`${outcome} = 'withdrawn'`),
    })
    .from(requestClaims)
    .innerJoin(requests, eq(requests.id, requestClaims.requestId))
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(ofYear(scope, year))
    .groupBy(right)
    .orderBy(asc(right));
  const refused = await db
    .select({ right, ground, count: count() })
    .from(requestClaims)
    .innerJoin(requests, eq(requests.id, requestClaims.requestId))
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(and(ofYear(scope, year), eq(outcome, "refused")))
    .groupBy(right, ground)
    .orderBy(asc(right), asc(ground));
  return rows.map((row) => ({
    ...row,
    refused: refused.filter((one) => one.right === row.right).map(({ right: _, ...one }) => one),
  }));
}

/** Whose figures a reader sees. */
export async function controllersOf(db: Queryable, scope: Scope): Promise<string[]> {
  const rows = await db
    .select({ name: controllers.name })
    .from(controllers)
    .where(inScope(controllers.id, scope))
    .orderBy(asc(controllers.name));
  return rows.map(({ name }) => name);
}

/** Years in which something was received, the newest first. */
export async function yearsOf(db: Queryable, scope: Scope): Promise<number[]> {
  const year = sql<number>`extract(year from ${requests.receivedOn})`.mapWith(Number);
  const rows = await db
    .selectDistinct({ year })
    .from(requests)
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(inScope(sites.controllerId, scope));
  return rows.map((row) => row.year).sort((a, b) => b - a);
}

/** Years of which something is still open at a controller. */
export async function openYears(db: Queryable, controllerId: string): Promise<Set<number>> {
  const year = sql<number>`extract(year from ${requests.receivedOn})`.mapWith(Number);
  const rows = await db
    .selectDistinct({ year })
    .from(requestClaims)
    .innerJoin(requests, eq(requests.id, requestClaims.requestId))
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(and(eq(sites.controllerId, controllerId), isNull(requestClaims.closedAt)));
  return new Set(rows.map((row) => row.year));
}
