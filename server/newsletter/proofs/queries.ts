import { and, asc, eq, ilike, type SQL, sql } from "drizzle-orm";
import type { ListSubscriptions, NewsletterFigures, SubscriptionProof, SubscriptionRow } from "@/contracts/newsletter";
import type { Page } from "@/contracts/paging";
import type { Queryable } from "@/db/client";
import {
  controllers,
  mails,
  newsletterLists,
  newsletterWordings,
  sites,
  subscriptionEvents,
  subscriptions,
} from "@/db/schema";
import type { Scope } from "@/server/platform/authorize";
import { found } from "@/server/platform/errors";
import { containing, offsetOf, orderOf, pageOf, totalCount } from "@/server/platform/paging";
import { inScope } from "@/server/sites/queries";

const iso = (instant: string) => new Date(instant).toISOString();
const isoOrNull = (instant: string | null) => (instant === null ? null : iso(instant));

const rowColumns = {
  id: subscriptions.id,
  email: subscriptions.email,
  listName: newsletterLists.name,
  state: subscriptions.state,
  registeredAt: subscriptions.registeredAt,
  confirmedAt: subscriptions.confirmedAt,
};

export async function listSubscriptions(
  db: Queryable,
  scope: Scope,
  input: ListSubscriptions,
): Promise<Page<SubscriptionRow>> {
  const column = { registered: subscriptions.registeredAt, state: subscriptions.state }[input.sort];
  const rows = await db
    .select({ ...rowColumns, total: totalCount })
    .from(subscriptions)
    .innerJoin(newsletterLists, eq(newsletterLists.id, subscriptions.listId))
    .innerJoin(sites, eq(sites.id, newsletterLists.siteId))
    .where(
      and(
        inScope(sites.controllerId, scope),
        input.list ? eq(newsletterLists.key, input.list) : undefined,
        input.state ? eq(subscriptions.state, input.state) : undefined,
        input.q ? ilike(subscriptions.email, containing(input.q)) : undefined,
      ),
    )
    .orderBy(...orderOf(column, input.direction, subscriptions.id))
    .limit(input.pageSize)
    .offset(offsetOf(input));
  const page = pageOf(rows, input);
  return {
    ...page,
    rows: page.rows.map((row) => ({
      ...row,
      registeredAt: iso(row.registeredAt),
      confirmedAt: isoOrNull(row.confirmedAt),
    })),
  };
}

/** With the controller whose person it is, for the scope. */
export async function getProof(db: Queryable, id: string): Promise<{ controllerId: string; proof: SubscriptionProof }> {
  const [row] = await db
    .select({
      ...rowColumns,
      leftAt: subscriptions.leftAt,
      language: subscriptions.language,
      number: newsletterWordings.number,
      text: newsletterWordings.text,
      sha256: newsletterWordings.sha256,
      controllerId: controllers.id,
      controllerName: controllers.name,
    })
    .from(subscriptions)
    .innerJoin(newsletterWordings, eq(newsletterWordings.id, subscriptions.wordingId))
    .innerJoin(newsletterLists, eq(newsletterLists.id, subscriptions.listId))
    .innerJoin(sites, eq(sites.id, newsletterLists.siteId))
    .innerJoin(controllers, eq(controllers.id, sites.controllerId))
    .where(eq(subscriptions.id, id));
  const { number, text, sha256, controllerId, ...subscription } = found(row);
  const { messageId, state, subject, text: copy, sha256: hash, acceptedAt, response } = mails;
  const [mail] = await db
    .select({ messageId, state, subject, text: copy, sha256: hash, acceptedAt, response })
    .from(mails)
    .where(eq(mails.about, id));
  const { kind, at } = subscriptionEvents;
  const events = await db
    .select({ kind, at })
    .from(subscriptionEvents)
    .where(eq(subscriptionEvents.subscriptionId, id))
    .orderBy(asc(at), asc(subscriptionEvents.id));
  const proof = {
    ...subscription,
    registeredAt: iso(subscription.registeredAt),
    confirmedAt: isoOrNull(subscription.confirmedAt),
    leftAt: isoOrNull(subscription.leftAt),
    wording: { number, text, sha256 },
    mail: mail ? { ...mail, acceptedAt: isoOrNull(mail.acceptedAt) } : null,
    events: events.map((event) => ({ ...event, at: iso(event.at) })),
  };
  return { controllerId, proof };
}

/** A sum over the receipts of deletion: the rows themselves are gone. */
const receipts = (what: "count" | "mailed"): SQL<number> => sql<number>`(
  select coalesce(sum((e.canonical::jsonb #>> ${`{body,data,${what}}`}::text[])::int), 0)::int from evidence_entries e
  where e.about = ${newsletterLists.id} and e.act = 'newsletter.expired' and e.stream = 'newsletter')`;

/** Counts and names of lists; no column of a person is read, so none can be shown. */
export async function listFigures(db: Queryable, scope: Scope): Promise<NewsletterFigures[]> {
  const count = (where: SQL) => sql<number>`(count(*) filter (where ${where}))::int`;
  const mailed = sql`exists (select from mails m where m.about = ${subscriptions.id}::text and m.state = 'accepted')`;
  return db
    .select({
      list: newsletterLists.key,
      name: newsletterLists.name,
      registered: sql<number>`count(${subscriptions.id})::int + ${receipts("count")}`,
      mailed: sql<number>`${count(mailed)} + ${receipts("mailed")}`,
      confirmed: count(sql`${subscriptions.confirmedAt} is not null`),
      expired: sql<number>`${count(eq(subscriptions.state, "expired"))} + ${receipts("count")}`,
      left: count(eq(subscriptions.state, "left")),
    })
    .from(newsletterLists)
    .innerJoin(sites, eq(sites.id, newsletterLists.siteId))
    .leftJoin(subscriptions, eq(subscriptions.listId, newsletterLists.id))
    .where(inScope(sites.controllerId, scope))
    .groupBy(newsletterLists.id)
    .orderBy(newsletterLists.name);
}
