import { and, asc, count, desc, eq, exists, ilike, inArray, isNotNull, isNull, not, type SQL, sql } from "drizzle-orm";
import type { Page } from "@/contracts/paging";
import type { ClaimRow, ListRequests, RequestRight, RequestRow, RequestView, RightHealth } from "@/contracts/requests";
import type { Queryable } from "@/db/client";
import { controllers, requestClaims, requests, sites } from "@/db/schema";
import type { Scope } from "@/server/platform/authorize";
import { civilDate } from "@/server/platform/clock";
import { found } from "@/server/platform/errors";
import { containing, offsetOf, orderOf } from "@/server/platform/paging";
import { inScope } from "@/server/sites/queries";
import { soonUntil, standingOf } from "./rules";

/** No name, no address, no message: these are read by opening one case. */
const rowColumns = {
  id: requests.id,
  reference: requests.reference,
  identity: requests.identity,
  siteName: sites.name,
  receivedOn: requests.receivedOn,
  dueOn: requests.dueOn,
  trace: requests.trace,
  closedAt: requests.closedAt,
};

type Filters = Pick<ListRequests, "q" | "site" | "right" | "view" | "urgency">;

/** As the index has it: a parameter in its place would not be found there. */
const proven = sql`${requests.identity} = 'proven'`;
const views: Record<RequestView, SQL | undefined> = {
  open: isNull(requests.closedAt),
  running: and(isNull(requests.closedAt), proven),
  unproven: and(isNull(requests.closedAt), not(proven)),
  closed: isNotNull(requests.closedAt),
};

function standing(urgency: Filters["urgency"], today: string): SQL | undefined {
  if (!urgency) return undefined;
  const soon = soonUntil(today);
  const within = {
    late: sql`${requests.dueOn} < ${today}`,
    soon: sql`${requests.dueOn} between ${today} and ${soon}`,
    on_track: sql`${requests.dueOn} > ${soon}`,
  }[urgency];
  return and(isNull(requests.closedAt), within);
}

const asksFor = (db: Queryable, right: RequestRight) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(requestClaims)
      .where(and(eq(requestClaims.requestId, requests.id), eq(requestClaims.right, right))),
  );

const matching = (db: Queryable, scope: Scope, { q, site, right, view, urgency }: Filters, today: string) =>
  and(
    inScope(sites.controllerId, scope),
    q ? ilike(requests.reference, containing(q)) : undefined,
    site ? eq(sites.key, site) : undefined,
    right ? asksFor(db, right) : undefined,
    view ? views[view] : undefined,
    standing(urgency, today),
  );

function withStanding<Row extends { dueOn: string; closedAt: string | null }>(row: Row, today: string) {
  const until = row.closedAt ? civilDate(new Date(row.closedAt)) : today;
  return { ...row, ...standingOf(row.dueOn, until, row.closedAt !== null) };
}

/** By due date the open cases come first, those with a proven identity before the others, whichever way it is sorted. */
function orderBy({ sort, direction }: Pick<ListRequests, "sort" | "direction">): SQL[] {
  const column = { due: requests.dueOn, received: requests.receivedOn, reference: requests.reference }[sort];
  const order = orderOf(column, direction, requests.id);
  return sort === "due" ? [desc(isNull(requests.closedAt)), desc(proven), ...order] : order;
}

/** As many as one statement takes parameters, and some less. */
const atOnce = 10_000;

/** The rights of these cases, by case: asked of these alone, not of all that the filter finds. */
async function claimsOf(db: Queryable, ids: string[]): Promise<Map<string, ClaimRow[]>> {
  const { requestId, right, state, outcome } = requestClaims;
  const byCase = new Map<string, ClaimRow[]>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = inArray(requestId, ids.slice(from, from + atOnce));
    const rows = await db.select({ requestId, right, state, outcome }).from(requestClaims).where(some).orderBy(right);
    for (const { requestId: id, ...claim } of rows) byCase.set(id, [...(byCase.get(id) ?? []), claim]);
  }
  return byCase;
}

async function withClaims<Row extends { id: string; dueOn: string; closedAt: string | null }>(
  db: Queryable,
  rows: Row[],
  today: string,
) {
  const claims = await claimsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...withStanding(row, today), claims: claims.get(row.id) ?? [] }));
}

/** A page by the index, the total beside it: a window count would read every case for each page. */
export async function listRequests(
  db: Queryable,
  scope: Scope,
  input: ListRequests,
  today: string,
): Promise<Page<RequestRow>> {
  const where = matching(db, scope, input, today);
  const { page, pageSize } = input;
  const rows = await db
    .select(rowColumns)
    .from(requests)
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(where)
    .orderBy(...orderBy(input))
    .limit(pageSize)
    .offset(offsetOf(input));
  const [counted] = await db
    .select({ total: count() })
    .from(requests)
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(where);
  return { rows: await withClaims(db, rows, today), total: counted?.total ?? 0, page, pageSize };
}

/** The whole queue of a filter, for a file. */
export async function allRequests(
  db: Queryable,
  scope: Scope,
  input: ListRequests,
  today: string,
): Promise<RequestRow[]> {
  const rows = await db
    .select(rowColumns)
    .from(requests)
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(matching(db, scope, input, today))
    .orderBy(...orderBy(input))
    .limit(100_000);
  return withClaims(db, rows, today);
}

/** Open claims of each right by how they stand on a day. */
export async function healthByRight(db: Queryable, scope: Scope, today: string): Promise<RightHealth[]> {
  const due = requestClaims.dueOn;
  const soon = soonUntil(today);
  const counted = (where: SQL) => sql<number>`count(*) filter (where ${where})`.mapWith(Number);
  return db
    .select({
      right: requestClaims.right,
      late: counted(sql`${due} < ${today}`),
      soon: counted(sql`${due} between ${today} and ${soon}`),
      onTrack: counted(sql`${due} > ${soon}`),
    })
    .from(requestClaims)
    .innerJoin(requests, eq(requests.id, requestClaims.requestId))
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(and(isNull(requestClaims.closedAt), inScope(sites.controllerId, scope)))
    .groupBy(requestClaims.right)
    .orderBy(asc(requestClaims.right));
}

/** Whose case this is and where it stands, without anything of the person. */
export async function getRequestHead(db: Queryable, id: string) {
  const [row] = await db
    .select({
      ...{ id: requests.id, reference: requests.reference, version: requests.version, language: requests.language },
      ...{ receivedOn: requests.receivedOn, dueOn: requests.dueOn, trace: requests.trace },
      ...{ identity: requests.identity, identityMethod: requests.identityMethod, identityAt: requests.identityAt },
      ...{ extendedOn: requests.extendedOn, closedAt: requests.closedAt, sealed: requests.sealed },
      ...{ acknowledgedAt: requests.acknowledgedAt, firstAnsweredAt: requests.firstAnsweredAt },
      ...{ restrictedAt: requests.restrictedAt, liftedAt: requests.liftedAt },
      ...{ siteKey: sites.key, siteName: sites.name, controllerId: sites.controllerId },
      ...{ calendar: controllers.calendar, ownDays: controllers.ownDays, answerDays: controllers.answerDays },
      ...{
        secondPerson: controllers.secondPerson,
        proofYears: controllers.proofYears,
        authority: controllers.authority,
      },
      ...{ controllerName: controllers.name, dpoName: controllers.dpoName, channel: requests.channel },
    })
    .from(requests)
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .innerJoin(controllers, eq(controllers.id, sites.controllerId))
    .where(eq(requests.id, id));
  return found(row);
}

/** Sites for choosing where a request belongs, with the controller that answers. */
export const listSiteOptions = (db: Queryable, scope: Scope) =>
  db
    .select({
      id: sites.id,
      key: sites.key,
      name: sites.name,
      language: sites.language,
      controllerName: controllers.name,
    })
    .from(sites)
    .innerJoin(controllers, eq(controllers.id, sites.controllerId))
    .where(and(inScope(sites.controllerId, scope), isNull(sites.archivedAt)))
    .orderBy(asc(sites.name));

/** Cases into which a reply was filed by itself since somebody opened them. */
export async function countUnread(db: Queryable, scope: Scope): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(requests)
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(and(isNotNull(requests.unreadSince), inScope(sites.controllerId, scope)));
  return row?.count ?? 0;
}
