import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { CorrespondenceRow, ListCorrespondence, MailboxState } from "@/contracts/correspondence";
import type { Page } from "@/contracts/paging";
import type { Queryable, Transaction } from "@/db/client";
import { controllers, correspondence, mailboxes, people, requests, sites } from "@/db/schema";
import type { Scope } from "@/server/platform/authorize";
import { found } from "@/server/platform/errors";
import { offsetOf, pageOf, totalCount } from "@/server/platform/paging";
import { inScope } from "@/server/sites/queries";
import { daysBetween } from "../rules";

const columns = {
  ...{ id: correspondence.id, way: correspondence.way, state: correspondence.state },
  ...{ controllerName: controllers.name, receivedOn: correspondence.receivedOn, automatic: correspondence.automatic },
  ...{ requestId: correspondence.requestId, reference: requests.reference, suggestedBy: correspondence.suggestedBy },
  answerBy: correspondence.answerBy,
};
type Stored = Omit<CorrespondenceRow, "request" | "daysLeft"> & { requestId: string | null; reference: string | null };

export const rowOf = ({ requestId, reference, ...row }: Stored, today: string): CorrespondenceRow => ({
  ...row,
  request: requestId && reference ? { id: requestId, reference } : null,
  daysLeft: row.answerBy && row.state === "complaint" ? daysBetween(today, row.answerBy) : null,
});

const rows = (db: Queryable) =>
  db
    .select({ ...columns, total: totalCount })
    .from(correspondence)
    .innerJoin(controllers, eq(controllers.id, correspondence.controllerId))
    .leftJoin(requests, eq(requests.id, correspondence.requestId));

/** No sender and no subject: these are read by opening one. Complaints with a day of their own stand first. */
export async function listCorrespondence(
  db: Queryable,
  scope: Scope,
  input: ListCorrespondence,
  today: string,
): Promise<Page<CorrespondenceRow>> {
  const state = input.state
    ? eq(correspondence.state, input.state)
    : sql`${correspondence.state} in ('waiting', 'complaint')`;
  const found = await rows(db)
    .where(and(inScope(correspondence.controllerId, scope), state))
    .orderBy(sql`${correspondence.answerBy} asc nulls last`, desc(correspondence.receivedOn), desc(correspondence.id))
    .limit(input.pageSize)
    .offset(offsetOf(input));
  const page = pageOf(found, input);
  return { ...page, rows: page.rows.map((row) => rowOf(row, today)) };
}

/** Also locked, where an act follows. */
export async function getCorrespondence(db: Queryable, id: string, lock = false) {
  if (lock)
    await db.select({ id: correspondence.id }).from(correspondence).where(eq(correspondence.id, id)).for("update");
  const query = db
    .select({
      ...columns,
      ...{ controllerId: correspondence.controllerId, language: controllers.language },
      ...{ wrapped: correspondence.wrapped, sealed: correspondence.sealed, receivedAt: correspondence.receivedAt },
      ...{ openedBy: correspondence.openedBy, openedAt: correspondence.openedAt },
      ...{ handledAt: correspondence.handledAt, handledByName: people.name },
    })
    .from(correspondence)
    .innerJoin(controllers, eq(controllers.id, correspondence.controllerId))
    .leftJoin(requests, eq(requests.id, correspondence.requestId))
    .leftJoin(people, eq(people.id, correspondence.handledBy))
    .where(eq(correspondence.id, id));
  const [row] = await query;
  return found(row);
}
export type StoredCorrespondence = Awaited<ReturnType<typeof getCorrespondence>>;

/** What becomes of one; its words go with their key unless they are still needed. */
export const changeCorrespondence = (
  tx: Transaction,
  id: string,
  fields: Partial<typeof correspondence.$inferInsert>,
) => tx.update(correspondence).set(fields).where(eq(correspondence.id, id));

const count = (where: SQL) => sql<number>`(count(*) filter (where ${where}))::int`;

/** What waits for somebody to look at it, and complaints whose day is near or over. */
export async function countWaiting(db: Queryable, scope: Scope, until: string) {
  const [row] = await db
    .select({
      waiting: count(eq(correspondence.state, "waiting")),
      complaints: count(sql`${correspondence.state} = 'complaint' and ${correspondence.answerBy} <= ${until}`),
    })
    .from(correspondence)
    .where(inScope(correspondence.controllerId, scope));
  return row ?? { waiting: 0, complaints: 0 };
}

export const listMailboxes = (db: Queryable, scope: Scope): Promise<MailboxState[]> =>
  db
    .select({ controllerName: controllers.name, readAt: mailboxes.readAt, problem: mailboxes.problem })
    .from(mailboxes)
    .innerJoin(controllers, eq(controllers.id, mailboxes.controllerId))
    .where(inScope(mailboxes.controllerId, scope))
    .orderBy(controllers.name);

/** Where a case can be made of it. */
export const sitesFor = (db: Queryable, controllerId: string) =>
  db
    .select({ id: sites.id, name: sites.name })
    .from(sites)
    .where(and(eq(sites.controllerId, controllerId), isNull(sites.archivedAt)))
    .orderBy(sites.name)
    .limit(1000);
