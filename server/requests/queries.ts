import { and, asc, desc, eq, exists, ilike, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Page } from "@/contracts/paging";
import type { ClaimRow, ListRequests, RequestRight, RequestRow, RequestView, RightHealth } from "@/contracts/requests";
import type { Queryable } from "@/db/client";
import { controllers, requestClaims, requests, sites } from "@/db/schema";
import type { Scope } from "@/server/platform/authorize";
import { civilDate } from "@/server/platform/clock";
import { found } from "@/server/platform/errors";
import { containing, offsetOf, orderOf, pageOf, totalCount } from "@/server/platform/paging";
import { inScope } from "@/server/sites/queries";
import { soonUntil, standingOf } from "./rules";

const claimsOf = sql<ClaimRow[]>`(
  select json_agg(json_build_object('right', c."right", 'state', c.state, 'outcome', c.outcome) order by c."right")
  from request_claims c where c.request_id = ${requests.id}
)`;

/** No name, no address, no message: these are read by opening one case. */
export const rowColumns = {
  id: requests.id,
  reference: requests.reference,
  identity: requests.identity,
  claims: claimsOf,
  siteName: sites.name,
  receivedOn: requests.receivedOn,
  dueOn: requests.dueOn,
  trace: requests.trace,
  closedAt: requests.closedAt,
};

type Filters = Pick<ListRequests, "q" | "site" | "right" | "view" | "urgency">;

const proven = eq(requests.identity, "proven");
const views: Record<RequestView, SQL | undefined> = {
  open: isNull(requests.closedAt),
  running: and(isNull(requests.closedAt), proven),
  unproven: and(isNull(requests.closedAt), ne(requests.identity, "proven")),
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

export function withStanding<Row extends { dueOn: string; closedAt: string | null }>(row: Row, today: string) {
  const until = row.closedAt ? civilDate(new Date(row.closedAt)) : today;
  return { ...row, ...standingOf(row.dueOn, until, row.closedAt !== null) };
}

/** By due date the open cases come first, those with a proven identity before the others, whichever way it is sorted. */
function orderBy({ sort, direction }: Pick<ListRequests, "sort" | "direction">): SQL[] {
  const column = { due: requests.dueOn, received: requests.receivedOn, reference: requests.reference }[sort];
  const order = orderOf(column, direction, requests.id);
  return sort === "due" ? [desc(isNull(requests.closedAt)), desc(proven), ...order] : order;
}

export async function listRequests(
  db: Queryable,
  scope: Scope,
  input: ListRequests,
  today: string,
): Promise<Page<RequestRow>> {
  const rows = await db
    .select({ ...rowColumns, total: totalCount })
    .from(requests)
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(matching(db, scope, input, today))
    .orderBy(...orderBy(input))
    .limit(input.pageSize)
    .offset(offsetOf(input));
  const page = pageOf(rows, input);
  return { ...page, rows: page.rows.map((row) => withStanding(row, today)) };
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
  return rows.map((row) => withStanding(row, today));
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
      ...{ siteKey: sites.key, siteName: sites.name, controllerId: sites.controllerId },
      ...{ calendar: controllers.calendar, ownDays: controllers.ownDays, answerDays: controllers.answerDays },
      ...{ secondPerson: controllers.secondPerson, authority: controllers.authority },
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
