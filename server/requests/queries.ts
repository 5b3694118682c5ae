import { and, asc, desc, eq, ilike, isNull, type SQL, sql } from "drizzle-orm";
import type { Page } from "@/contracts/paging";
import type { ListRequests, RequestCase, RequestRow } from "@/contracts/requests";
import type { Queryable, Transaction } from "@/db/client";
import { controllers, people, requestEvents, requestNumbers, requests, sites } from "@/db/schema";
import type { Scope } from "@/server/platform/authorize";
import { civilDate } from "@/server/platform/clock";
import { found } from "@/server/platform/errors";
import { containing, offsetOf, orderOf, pageOf, totalCount } from "@/server/platform/paging";
import { inScope } from "@/server/sites/queries";
import { standingOf } from "./rules";

/** No name, no address, no message: these are read by opening one case. */
const rowColumns = {
  id: requests.id,
  reference: requests.reference,
  right: requests.right,
  state: requests.state,
  siteName: sites.name,
  receivedOn: requests.receivedOn,
  dueOn: requests.dueOn,
  answeredAt: requests.answeredAt,
  trace: requests.trace,
};

type Filters = Pick<ListRequests, "q" | "site" | "right" | "state">;

function stateOf(state: Filters["state"]): SQL | undefined {
  if (state === "open") return isNull(requests.answeredAt);
  return state ? eq(requests.state, state) : undefined;
}

const matching = (scope: Scope, { q, site, right, state }: Filters) =>
  and(
    inScope(sites.controllerId, scope),
    q ? ilike(requests.reference, containing(q)) : undefined,
    site ? eq(sites.key, site) : undefined,
    right ? eq(requests.right, right) : undefined,
    stateOf(state),
  );

function withStanding<Row extends { dueOn: string; answeredAt: string | null }>(row: Row, today: string) {
  const until = row.answeredAt ? civilDate(new Date(row.answeredAt)) : today;
  return { ...row, ...standingOf(row.dueOn, until, row.answeredAt !== null) };
}

/** By due date the open cases come first, whichever way it is sorted. */
function orderBy({ sort, direction }: Pick<ListRequests, "sort" | "direction">): SQL[] {
  const column = { due: requests.dueOn, received: requests.receivedOn, reference: requests.reference }[sort];
  const order = orderOf(column, direction, requests.id);
  return sort === "due" ? [desc(isNull(requests.answeredAt)), ...order] : order;
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
    .where(matching(scope, input))
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
    .where(matching(scope, input))
    .orderBy(...orderBy(input))
    .limit(100_000);
  return rows.map((row) => withStanding(row, today));
}

/** Whose case this is and where it stands, without anything of the person. */
export async function getRequestHead(db: Queryable, id: string) {
  const [row] = await db
    .select({
      id: requests.id,
      reference: requests.reference,
      state: requests.state,
      version: requests.version,
      controllerId: sites.controllerId,
    })
    .from(requests)
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(eq(requests.id, id));
  return found(row);
}

export async function getCase(db: Queryable, id: string, today: string): Promise<RequestCase> {
  const [row] = await db
    .select({
      ...rowColumns,
      version: requests.version,
      name: requests.name,
      email: requests.email,
      message: requests.message,
      language: requests.language,
      outcome: requests.outcome,
      answer: requests.answer,
      controllerName: controllers.name,
    })
    .from(requests)
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .innerJoin(controllers, eq(controllers.id, sites.controllerId))
    .where(eq(requests.id, id));
  const events = await db
    .select({ kind: requestEvents.kind, at: requestEvents.at, actorName: people.name })
    .from(requestEvents)
    .leftJoin(people, eq(people.id, requestEvents.actorId))
    .where(eq(requestEvents.requestId, id))
    .orderBy(desc(requestEvents.at), desc(requestEvents.id))
    .limit(500);
  return { ...withStanding(found(row), today), events };
}

/** What is shown to both sides after an edit on an old version. */
export async function getAnswer(db: Queryable, id: string) {
  const columns = {
    id: requests.id,
    version: requests.version,
    state: requests.state,
    outcome: requests.outcome,
    answer: requests.answer,
  };
  const [row] = await db.select(columns).from(requests).where(eq(requests.id, id));
  return found(row);
}

export async function lastOpening(db: Queryable, requestId: string, actorId: string): Promise<string | null> {
  const [row] = await db
    .select({ at: requestEvents.at })
    .from(requestEvents)
    .where(
      and(eq(requestEvents.requestId, requestId), eq(requestEvents.actorId, actorId), eq(requestEvents.kind, "opened")),
    )
    .orderBy(desc(requestEvents.at))
    .limit(1);
  return row?.at ?? null;
}

export async function findReceipt(db: Queryable, siteId: string, reference: string) {
  const [row] = await db
    .select({ reference: requests.reference, right: requests.right, dueOn: requests.dueOn, trace: requests.trace })
    .from(requests)
    .where(and(eq(requests.siteId, siteId), eq(requests.reference, reference)));
  return row ?? null;
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

/** The next number of a year. The row stays locked until the transaction ends, so that a failed one leaves no gap. */
export async function nextNumber(tx: Transaction, year: number): Promise<number> {
  const [row] = await tx
    .insert(requestNumbers)
    .values({ year, last: 1 })
    .onConflictDoUpdate({ target: requestNumbers.year, set: { last: sql`${requestNumbers.last} + 1` } })
    .returning({ last: requestNumbers.last });
  return found(row).last;
}
