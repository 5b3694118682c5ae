import { eq, sql } from "drizzle-orm";
import {
  controllers,
  mails,
  newsletterLists,
  newsletterWordings,
  sites,
  subscriptionEvents,
  subscriptions,
} from "@/db/schema";
import { isDemo, publicUrl } from "@/env";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { permanentRefusal, sendMail } from "@/server/platform/mail";
import { transact } from "@/server/platform/transact";
import { confirmationMail } from "../mail";
import { confirmToken, maskToken } from "../rules";

/**
 * At least once: the row says `sending` before the server is asked, so a crash after its answer leaves "maybe sent",
 * and the next try is the same mail under the same Message-ID, byte for byte.
 */
export async function sendConfirmation(actor: Actor, mailId: string): Promise<void> {
  authorize(actor, "newsletter:mail");
  const waiting = await findWaiting(mailId);
  if (!waiting) return;
  const { messageId, about, maybeSent, to, date, ...props } = waiting;
  const token = confirmToken(about);
  const mail = confirmationMail({
    ...props,
    confirmUrl: `${publicUrl()}/newsletter/confirm/${token}`,
    noticeUrl: `${publicUrl()}/notices/${props.siteKey}`,
    demo: isDemo(),
  });
  await database().update(mails).set({ state: "sending" }).where(eq(mails.id, mailId));
  const copy = { subject: mail.subject, text: maskToken(mail.text, token) };
  try {
    const sent = await sendMail({
      ...mail,
      messageId,
      to,
      fromName: props.controllerName,
      language: props.language,
      date,
    });
    await noteAccepted(actor, mailId, about, { ...copy, ...sent }, maybeSent);
  } catch (error) {
    const refusal = permanentRefusal(error);
    if (!refusal) throw error;
    await noteFailed(actor, mailId, about, { ...copy, response: refusal });
  }
}

/** Null if it was sent, has failed for good, or its sign-up is gone. */
async function findWaiting(mailId: string) {
  const [row] = await database()
    .select({
      messageId: mails.messageId,
      state: mails.state,
      createdAt: mails.createdAt,
      subscriptionId: subscriptions.id,
      subscriptionState: subscriptions.state,
      restrictedAt: subscriptions.restrictedAt,
      email: subscriptions.email,
      language: subscriptions.language,
      registeredAt: subscriptions.registeredAt,
      wording: newsletterWordings.text,
      listName: newsletterLists.name,
      siteKey: sites.key,
      controllerName: controllers.name,
      controllerAddress: controllers.address,
      contact: controllers.email,
    })
    .from(mails)
    .innerJoin(subscriptions, eq(subscriptions.id, sql`${mails.about}::uuid`))
    .innerJoin(newsletterWordings, eq(newsletterWordings.id, subscriptions.wordingId))
    .innerJoin(newsletterLists, eq(newsletterLists.id, subscriptions.listId))
    .innerJoin(sites, eq(sites.id, newsletterLists.siteId))
    .innerJoin(controllers, eq(controllers.id, sites.controllerId))
    .where(eq(mails.id, mailId));
  if (!row || row.state === "accepted" || row.state === "failed" || row.subscriptionState !== "pending") return null;
  if (row.restrictedAt) return null;
  const { state, createdAt, subscriptionId, subscriptionState, restrictedAt, email, registeredAt, ...props } = row;
  return {
    ...props,
    to: email,
    about: subscriptionId,
    maybeSent: state === "sending",
    date: new Date(createdAt),
    registeredAt: new Date(registeredAt),
  };
}

type Copy = { subject: string; text: string; response: string };

async function noteAccepted(
  actor: Actor,
  mailId: string,
  about: string,
  sent: Copy & { sha256: string },
  maybeSent: boolean,
) {
  return transact(actor, async ({ tx, record }) => {
    const at = now().toISOString();
    await tx
      .update(mails)
      .set({ ...sent, state: "accepted", acceptedAt: at })
      .where(eq(mails.id, mailId));
    await tx.insert(subscriptionEvents).values({ subscriptionId: about, kind: "mail_accepted", at });
    record({
      act: "newsletter.mailAccepted",
      about,
      data: { sha256: sent.sha256, ...(maybeSent && { maybeSentBefore: true }) },
    });
  });
}

async function noteFailed(actor: Actor, mailId: string, about: string, refused: Copy) {
  return transact(actor, async ({ tx, record }) => {
    await tx
      .update(mails)
      .set({ ...refused, state: "failed" })
      .where(eq(mails.id, mailId));
    record({ act: "newsletter.mailFailed", about, data: { response: refused.response } });
  });
}
