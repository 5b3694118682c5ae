import { and, asc, eq, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { controllers, mails, newsletterLists, sites, subscriptions } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { civilDate, now } from "@/server/platform/clock";
import { transact } from "@/server/platform/transact";

const batch = 200;

/** Deletes what nobody confirmed, with its mails and its chain; the receipt in the log names ids, which then lead nowhere. */
export async function deleteExpired(actor: Actor): Promise<number> {
  authorize(actor, "newsletter:mail");
  let deleted = 0;
  for (;;) {
    const count = await transact(actor, async ({ tx, record }) => {
      const due = await findDue(tx);
      for (const list of new Set(due.map((row) => row.listId))) {
        const ids = due.filter((row) => row.listId === list).map((row) => row.id);
        const gone = await tx.delete(mails).where(inArray(mails.about, ids)).returning({ state: mails.state });
        await tx.delete(subscriptions).where(inArray(subscriptions.id, ids));
        const mailed = gone.filter((mail) => mail.state === "accepted").length;
        record({ act: "newsletter.expired", about: list, data: { count: ids.length, mailed, subscriptions: ids } });
      }
      return due.length;
    });
    deleted += count;
    if (count < batch) return deleted;
  }
}

/**
 * Erases the proofs of those who left as long ago as their controller keeps them, to the end of that year; the receipt names ids, which
 * then lead nowhere. What is restricted stays. Says how many.
 */
export async function eraseOldProofs(actor: Actor): Promise<number> {
  authorize(actor, "newsletter:mail");
  const thisYear = Number(civilDate(now()).slice(0, 4));
  return transact(actor, async ({ tx, record }) => {
    const leftIn = sql`extract(year from ${subscriptions.leftAt} at time zone 'Europe/Berlin')`;
    const due = await tx
      .select({ id: subscriptions.id, listId: subscriptions.listId })
      .from(subscriptions)
      .innerJoin(newsletterLists, eq(newsletterLists.id, subscriptions.listId))
      .innerJoin(sites, eq(sites.id, newsletterLists.siteId))
      .innerJoin(controllers, eq(controllers.id, sites.controllerId))
      .where(
        and(
          eq(subscriptions.state, "left"),
          isNull(subscriptions.restrictedAt),
          sql`${leftIn} + ${controllers.proofYears} < ${thisYear}`,
        ),
      )
      .orderBy(asc(subscriptions.id))
      .limit(batch)
      .for("update", { of: subscriptions, skipLocked: true });
    const ids = due.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await tx.delete(mails).where(inArray(mails.about, ids));
    await tx.delete(subscriptions).where(inArray(subscriptions.id, ids));
    for (const list of new Set(due.map(({ listId }) => listId))) {
      const ended = due.filter(({ listId }) => listId === list).map(({ id }) => id);
      record({ act: "newsletter.proofsErased", about: list, data: { count: ended.length, subscriptions: ended } });
    }
    return ids.length;
  });
}

/** What is restricted is stored (Art. 18(2) GDPR). Rows that somebody is confirming at this moment are left for the next hour. */
function findDue(tx: Transaction) {
  const past = and(eq(subscriptions.state, "pending"), lt(subscriptions.expiresAt, now().toISOString()));
  return tx
    .select({ id: subscriptions.id, listId: subscriptions.listId })
    .from(subscriptions)
    .innerJoin(newsletterLists, eq(newsletterLists.id, subscriptions.listId))
    .where(and(or(past, eq(subscriptions.state, "expired")), isNull(subscriptions.restrictedAt)))
    .orderBy(asc(subscriptions.listId), asc(subscriptions.id))
    .limit(batch)
    .for("update", { of: subscriptions, skipLocked: true });
}
