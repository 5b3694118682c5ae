import { and, eq, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { mails, newsletterLists, people, requestMessages, requests, sites, subscriptions } from "@/db/schema";
import type { Scope } from "@/server/platform/authorize";
import { inScope } from "@/server/sites/queries";

const count = (where?: SQL) =>
  where ? sql<number>`(count(*) filter (where ${where}))::int` : sql<number>`count(*)::int`;

/** Sign-ups that still wait for a mail which was refused; counted, so that no address is read. */
export async function countFailedMails(db: Queryable, scope: Scope): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(subscriptions)
    .innerJoin(newsletterLists, eq(newsletterLists.id, subscriptions.listId))
    .innerJoin(sites, eq(sites.id, newsletterLists.siteId))
    .innerJoin(mails, and(eq(mails.about, sql`${subscriptions.id}::text`), eq(mails.state, "failed")))
    .where(and(eq(subscriptions.state, "pending"), inScope(sites.controllerId, scope)));
  return row?.count ?? 0;
}

/** Cases that are open and to whose person a letter was refused by the mail server. */
export async function countFailedLetters(db: Queryable, scope: Scope): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(distinct ${requests.id})::int` })
    .from(mails)
    .innerJoin(requestMessages, eq(mails.about, sql`${requestMessages.id}::text`))
    .innerJoin(requests, eq(requests.id, requestMessages.requestId))
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(and(eq(mails.state, "failed"), isNull(requests.closedAt), inScope(sites.controllerId, scope)));
  return row?.count ?? 0;
}

export async function countPeople(db: Queryable, unusedSince: Date) {
  const since = unusedSince.toISOString();
  const idle = or(lt(people.lastSignInAt, since), and(isNull(people.lastSignInAt), lt(people.createdAt, since)));
  const [row] = await db
    .select({
      all: count(),
      disabled: count(isNotNull(people.disabledAt)),
      unused: count(and(isNull(people.disabledAt), idle)),
    })
    .from(people);
  return row ?? { all: 0, disabled: 0, unused: 0 };
}
