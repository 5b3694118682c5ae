import { eq } from "drizzle-orm";
import { mails, requestDeliveries, requestEvents, requestTasks } from "@/db/schema";
import { publicUrl } from "@/env";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { permanentRefusal, sendMail } from "@/server/platform/mail";
import { transact } from "@/server/platform/transact";
import { getStoredCase } from "../cases/queries";
import { deliveryToken } from "../deliveries/rules";
import { deliveryLetter, taskLetter } from "../letters/rules";
import { caseMail } from "../mail";
import { Words } from "../sealing/rules";
import { TaskPlace, taskToken } from "../tasks/rules";
import { getMessage } from "../thread/queries";

/**
 * At least once, byte for byte the same, like every mail of the desk. Its row keeps the hash of what went out and not the
 * words: these are sealed with the case.
 */
export async function sendLetter(actor: Actor, mailId: string): Promise<void> {
  authorize(actor, "requests:mail");
  const waiting = await findWaiting(mailId);
  if (!waiting) return;
  const { requestId, maybeSent, ...mail } = waiting;
  await database().update(mails).set({ state: "sending" }).where(eq(mails.id, mailId));
  try {
    const { response, sha256 } = await sendMail(mail);
    await transact(actor, async ({ tx, record }) => {
      const sent = { state: "accepted" as const, response, sha256, acceptedAt: now().toISOString() };
      await tx
        .update(mails)
        .set({ ...sent, subject: mail.subject })
        .where(eq(mails.id, mailId));
      record({ act: "requests.letterAccepted", about: requestId, data: { sha256, ...(maybeSent && { maybeSent }) } });
    });
  } catch (error) {
    const response = permanentRefusal(error);
    if (!response) throw error;
    await transact(actor, async ({ tx, record }) => {
      await tx.update(mails).set({ state: "failed", response, subject: mail.subject }).where(eq(mails.id, mailId));
      const event = { requestId, kind: "letterFailed" as const, actorId: null, at: now().toISOString() };
      await tx.insert(requestEvents).values(event);
      record({ act: "requests.letterFailed", about: requestId, data: { response } });
    });
  }
}

/** Null if it was sent, has failed for good, or nobody can read any more what it is about. */
async function findWaiting(mailId: string) {
  const [row] = await database().select().from(mails).where(eq(mails.id, mailId));
  if (!row || row.state === "accepted" || row.state === "failed") return null;
  const written = await writtenFor(row.kind, row.about);
  if (!written) return null;
  const sent = { messageId: row.messageId, date: new Date(row.createdAt), maybeSent: row.state === "sending" };
  return { ...written, ...sent };
}

function writtenFor(kind: string, about: string) {
  if (kind === "requests.task") return taskMail(about);
  return kind === "requests.delivery" ? deliveryMail(about) : letterMail(about);
}

/** Where the answer waits; what it is stands behind the link and its code alone. */
async function deliveryMail(deliveryId: string) {
  const [delivery] = await database().select().from(requestDeliveries).where(eq(requestDeliveries.id, deliveryId));
  if (!delivery) return null;
  const { person, language, reference, controllerName } = await getStoredCase(database(), delivery.requestId);
  if (!person?.email) return null;
  const link = `${publicUrl()}/deliveries/${deliveryToken(deliveryId)}`;
  const facts = { language, name: person.name, reference, until: delivery.until, link, controllerName };
  return {
    ...caseMail({ language, subject: { kind: "subject", reference }, controllerName, text: deliveryLetter(facts) }),
    ...{ to: person.email, fromName: controllerName, language, requestId: delivery.requestId },
  };
}

async function letterMail(messageId: string) {
  const message = await getMessage(database(), messageId);
  const { key, person, language, reference, controllerName } = await getStoredCase(database(), message.requestId);
  if (!key || !person?.email || !message.sealed) return null;
  const { text } = Words.parse(key.unseal(`message ${message.id}`, message.sealed));
  return {
    ...caseMail({ language, subject: { kind: "subject", reference }, controllerName, text }),
    ...{ to: person.email, fromName: controllerName, language, requestId: message.requestId },
  };
}

/** To whoever shall look: where to look and the link. Whom to look for stands behind the link alone. */
async function taskMail(taskId: string) {
  const [task] = await database().select().from(requestTasks).where(eq(requestTasks.id, taskId));
  if (!task?.sealed || task.answeredAt) return null;
  const { key, language, reference, controllerName } = await getStoredCase(database(), task.requestId);
  if (!key) return null;
  const { ownerName, ownerEmail, place } = TaskPlace.parse(key.unseal(`place ${taskId}`, task.sealed));
  if (!ownerEmail) return null;
  const link = `${publicUrl()}/tasks/${taskToken(taskId)}`;
  const text = taskLetter({ language, name: ownerName, place, dueOn: task.dueOn, link, controllerName });
  return {
    ...caseMail({ language, subject: { kind: "taskSubject", reference }, controllerName, text }),
    ...{ to: ownerEmail, fromName: controllerName, language, requestId: task.requestId },
  };
}
