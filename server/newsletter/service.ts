import { and, eq, sql } from "drizzle-orm";
import { Key, type Language } from "@/contracts/fields";
import type { Confirmation, ConfirmationPage, LeavePage, Leaving, SignUp, SignUpForm } from "@/contracts/newsletter";
import type { Transaction } from "@/db/client";
import { mails, subscriptionEvents, subscriptions } from "@/db/schema";
import { env } from "@/env";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { sha256 } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import type { Once } from "@/server/platform/http/idempotency";
import { transact } from "@/server/platform/transact";
import { newsletterRegistered } from "./jobs";
import * as queries from "./queries";
import { addressHash, confirmationOf, confirmToken, expiresAt, leaveToken, mailEvery } from "./rules";
import { isSuppressed } from "./suppression/queries";

export async function getSignUpForm(actor: Actor, list: string, language: Language): Promise<SignUpForm> {
  authorize(actor, "newsletter:signUp");
  if (!Key.safeParse(list).success) throw new AppError("not_found");
  return queries.getNewestForm(database(), list, language);
}

/** The answer says nothing about the address: known, confirmed or new, it is the same. */
export async function signUp(actor: Actor, input: SignUp, once?: Once): Promise<{ outcome: "check_your_mail" }> {
  authorize(actor, "newsletter:signUp");
  return transact(
    actor,
    async ({ tx, record, enqueue }) => {
      const at = now();
      const list = await queries.getList(tx, input.list);
      const wording = await queries.findWording(tx, list.id, input.language, input.wording);
      if (!wording) throw new AppError("invalid", { wording: "unknown" });
      const emailHash = addressHash(input.email);
      await queries.lockAddress(tx, list.id, emailHash);
      // Whoever objected is not written to because somebody typed her address.
      if (await isSuppressed(tx, { controllerId: list.controllerId, emailHash }))
        return { outcome: "check_your_mail" as const };
      const since = new Date(at.getTime() - mailEvery);
      if (await queries.hasSubscription(tx, list.id, emailHash, since)) return { outcome: "check_your_mail" as const };
      await endPending(tx, list.id, emailHash, at);
      const { id, mailId } = await insertSubscription(
        tx,
        { ...input, listId: list.id, wordingId: wording.id, emailHash },
        at,
      );
      record({
        act: "newsletter.registered",
        about: id,
        data: { list: list.key, language: input.language, wording: input.wording, wordingSha256: wording.sha256 },
      });
      enqueue(newsletterRegistered, { mailId });
      return { outcome: "check_your_mail" as const };
    },
    { once },
  );
}

/** A new link ends the old one; what it belonged to is deleted within the hour, unless it is restricted. */
async function endPending(tx: Transaction, listId: string, emailHash: string, at: Date) {
  const ended = await tx
    .update(subscriptions)
    .set({ state: "expired" })
    .where(
      and(eq(subscriptions.listId, listId), eq(subscriptions.emailHash, emailHash), eq(subscriptions.state, "pending")),
    )
    .returning({ subscriptionId: subscriptions.id });
  const events = ended.map((row) => ({ ...row, kind: "expired" as const, at: at.toISOString() }));
  if (events.length > 0) await tx.insert(subscriptionEvents).values(events);
}

type NewSubscription = { listId: string; wordingId: string; email: string; emailHash: string; language: Language };

async function insertSubscription(
  tx: Transaction,
  { listId, wordingId, email, emailHash, language }: NewSubscription,
  instant: Date,
) {
  const [ids] = await tx.execute<{ id: string; mail_id: string }>(sql`select uuidv7() as id, uuidv7() as mail_id`);
  const { id, mail_id: mailId } = ids as { id: string; mail_id: string };
  const at = instant.toISOString();
  await tx.insert(subscriptions).values({
    id,
    listId,
    wordingId,
    email: email.trim(),
    emailHash,
    language,
    confirmHash: sha256(confirmToken(id)),
    leaveHash: sha256(leaveToken(id)),
    registeredAt: at,
    expiresAt: expiresAt(instant).toISOString(),
  });
  await tx.insert(subscriptionEvents).values([
    { subscriptionId: id, kind: "registered", at },
    { subscriptionId: id, kind: "mail_queued", at },
  ]);
  const messageId = `<${mailId}@${env().MAIL_FROM.split("@")[1]}>`;
  await tx.insert(mails).values({ id: mailId, kind: "newsletter.confirmation", about: id, messageId });
  return { id, mailId };
}

/** What the page behind the link shows. Opening it is noted once and confirms nothing. */
export async function openConfirmation(actor: Actor, token: string): Promise<ConfirmationPage> {
  authorize(actor, "newsletter:signUp");
  const at = now();
  const stored = await queries.findByConfirmHash(database(), sha256(token));
  const outcome = confirmationOf(stored, at);
  if (!stored || outcome === "unknown") return { outcome: "unknown" };
  const form = await queries.getFormOf(database(), stored.wordingId);
  if (outcome !== "confirmed") return { outcome, form };
  await database().execute(sql`
    insert into subscription_events (subscription_id, kind, at) select ${stored.id}, 'page_opened', ${at.toISOString()}
    where not exists (select from subscription_events where subscription_id = ${stored.id} and kind = 'page_opened')`);
  return { outcome: "open", form };
}

export async function confirm(actor: Actor, token: string): Promise<Confirmation> {
  authorize(actor, "newsletter:signUp");
  return transact(actor, async ({ tx, record }) => {
    const instant = now();
    const stored = await queries.findByConfirmHash(tx, sha256(token), true);
    const outcome = confirmationOf(stored, instant);
    if (!stored || outcome !== "confirmed") return { outcome };
    const at = instant.toISOString();
    await tx.update(subscriptions).set({ state: "confirmed", confirmedAt: at }).where(eq(subscriptions.id, stored.id));
    await tx.insert(subscriptionEvents).values({ subscriptionId: stored.id, kind: "confirmed", at });
    record({ act: "newsletter.confirmed", about: stored.id });
    return { outcome };
  });
}

export async function openLeaving(actor: Actor, token: string): Promise<LeavePage> {
  authorize(actor, "newsletter:signUp");
  const stored = await queries.findByLeaveHash(database(), sha256(token));
  if (!stored) return { outcome: "unknown" };
  const form = await queries.getFormOf(database(), stored.wordingId);
  return { outcome: stored.state === "confirmed" || stored.state === "pending" ? "open" : "already_left", form };
}

/** Effective at once. Who leaves before confirming is deleted with the others that never confirmed. */
export async function leave(actor: Actor, token: string): Promise<Leaving> {
  authorize(actor, "newsletter:signUp");
  return transact(actor, async ({ tx, record }) => {
    const at = now().toISOString();
    const stored = await queries.findByLeaveHash(tx, sha256(token), true);
    if (!stored) return { outcome: "unknown" };
    if (stored.state === "left" || stored.state === "expired") return { outcome: "already_left" };
    const change =
      stored.state === "confirmed" ? { state: "left" as const, leftAt: at } : { state: "expired" as const };
    await tx.update(subscriptions).set(change).where(eq(subscriptions.id, stored.id));
    await tx.insert(subscriptionEvents).values({ subscriptionId: stored.id, kind: change.state, at });
    record({ act: "newsletter.left", about: stored.id });
    return { outcome: "left" };
  });
}
