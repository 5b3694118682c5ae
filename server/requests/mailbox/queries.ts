import { eq, sql } from "drizzle-orm";
import type { MailboxProblem } from "@/contracts/correspondence";
import type { Queryable, Transaction } from "@/db/client";
import { controllers, mailboxes } from "@/db/schema";

/** Whose mailbox it is: the controller that is named, or the only one that there is. */
export async function findOwner(db: Queryable, key: string | undefined): Promise<string | null> {
  const rows = await db
    .select({ id: controllers.id })
    .from(controllers)
    .where(key ? eq(controllers.key, key) : undefined)
    .limit(2);
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

export async function findReading(db: Queryable, controllerId: string) {
  const [row] = await db.select().from(mailboxes).where(eq(mailboxes.controllerId, controllerId));
  return row ?? null;
}

type Reading = { controllerId: string; account: string; uidValidity: number; lastUid: number; readAt: string };

/** Read up to here; what comes next has a higher UID. */
export const keepReading = (tx: Queryable, reading: Reading) =>
  tx
    .insert(mailboxes)
    .values({ ...reading, problem: null })
    .onConflictDoUpdate({ target: mailboxes.controllerId, set: { ...reading, problem: null } });

/** A mail is kept and the reading moves past it, or neither. */
export const passMail = (tx: Transaction, controllerId: string, uid: number) =>
  tx
    .update(mailboxes)
    .set({ lastUid: sql`greatest(${mailboxes.lastUid}, ${uid})` })
    .where(eq(mailboxes.controllerId, controllerId));

export const keepProblem = (db: Queryable, controllerId: string, account: string, problem: MailboxProblem) =>
  db
    .insert(mailboxes)
    .values({ controllerId, account, uidValidity: 0, lastUid: 0, problem })
    .onConflictDoUpdate({ target: mailboxes.controllerId, set: { problem } });
