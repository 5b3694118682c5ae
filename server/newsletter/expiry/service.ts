import { and, asc, eq, inArray, isNull, lt, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { mails, newsletterLists, subscriptions } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
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
