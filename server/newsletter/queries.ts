import { and, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Language } from "@/contracts/fields";
import type { SignUpForm } from "@/contracts/newsletter";
import type { Queryable, Transaction } from "@/db/client";
import { controllers, newsletterLists, newsletterWordings, sites, subscriptions } from "@/db/schema";
import { found } from "@/server/platform/errors";

export async function getList(db: Queryable, key: string) {
  const [list] = await db
    .select({ id: newsletterLists.id, key: newsletterLists.key, controllerId: sites.controllerId })
    .from(newsletterLists)
    .innerJoin(sites, eq(sites.id, newsletterLists.siteId))
    .where(eq(newsletterLists.key, key));
  return found(list);
}

/** The list with its words in a language: those that a subscription agreed to, or the newest. */
async function findForm(db: Queryable, where: SQL | undefined): Promise<SignUpForm | null> {
  const [row] = await db
    .select({
      list: newsletterLists.key,
      name: newsletterLists.name,
      siteKey: sites.key,
      controllerName: controllers.name,
      language: newsletterWordings.language,
      number: newsletterWordings.number,
      text: newsletterWordings.text,
    })
    .from(newsletterWordings)
    .innerJoin(newsletterLists, eq(newsletterLists.id, newsletterWordings.listId))
    .innerJoin(sites, eq(sites.id, newsletterLists.siteId))
    .innerJoin(controllers, eq(controllers.id, sites.controllerId))
    .where(where)
    .orderBy(desc(newsletterWordings.number))
    .limit(1);
  if (!row) return null;
  const { number, text, ...form } = row;
  return { ...form, wording: { number, text } };
}

export const getNewestForm = async (db: Queryable, list: string, language: Language): Promise<SignUpForm> =>
  found(await findForm(db, and(eq(newsletterLists.key, list), eq(newsletterWordings.language, language))));

export const getFormOf = async (db: Queryable, wordingId: string): Promise<SignUpForm> =>
  found(await findForm(db, eq(newsletterWordings.id, wordingId)));

export async function findWording(db: Queryable, listId: string, language: Language, number: number) {
  const { id, sha256 } = newsletterWordings;
  const [wording] = await db
    .select({ id, sha256 })
    .from(newsletterWordings)
    .where(
      and(
        eq(newsletterWordings.listId, listId),
        eq(newsletterWordings.language, language),
        eq(newsletterWordings.number, number),
      ),
    );
  return wording ?? null;
}

const stored = {
  id: subscriptions.id,
  wordingId: subscriptions.wordingId,
  state: subscriptions.state,
  registeredAt: subscriptions.registeredAt,
};

/** By the hash of a link's token; locked where an act follows, so that two presses are one act and one repetition. */
export async function findByConfirmHash(db: Queryable, hash: string, lock = false) {
  const query = db.select(stored).from(subscriptions).where(eq(subscriptions.confirmHash, hash));
  const [row] = await (lock ? query.for("update") : query);
  return row ?? null;
}

export async function findByLeaveHash(db: Queryable, hash: string, lock = false) {
  const query = db.select(stored).from(subscriptions).where(eq(subscriptions.leaveHash, hash));
  const [row] = await (lock ? query.for("update") : query);
  return row ?? null;
}

/** Sign-ups of one address wait for each other, also where there is no row yet to lock, and for a press on an older link. */
export async function lockAddress(tx: Transaction, listId: string, emailHash: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${listId}/${emailHash}`}, 0))`);
  const { id, listId: list, emailHash: hash } = subscriptions;
  await tx
    .select({ id })
    .from(subscriptions)
    .where(and(eq(list, listId), eq(hash, emailHash)))
    .for("update");
}

/** A confirmed sign-up, or any since `since`: then this one is not worth a mail. */
export async function hasSubscription(db: Queryable, listId: string, emailHash: string, since: Date): Promise<boolean> {
  const { state, registeredAt } = subscriptions;
  const [row] = await db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.listId, listId),
        eq(subscriptions.emailHash, emailHash),
        sql`(${eq(state, "confirmed")} or ${gt(registeredAt, since.toISOString())})`,
      ),
    )
    .limit(1);
  return row !== undefined;
}
