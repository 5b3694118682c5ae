import { and, eq, isNull } from "drizzle-orm";
import { mails, requestDeliveries } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { sha256 } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { log } from "@/server/platform/log";
import { transact } from "@/server/platform/transact";
import { getStoredCase } from "../../cases/queries";
import { printAnswer } from "../../letters/print/service";
import { PackageContent } from "../package/rules";

/** Adds the letter as PDF to an answer behind a link, before the link goes out: once, so that each fetch has the same bytes. */
export async function printDelivered(actor: Actor, mailId: string): Promise<void> {
  authorize(actor, "requests:mail");
  // Once a try was made the link may be in use, and what it gives stays as it is.
  const untried = and(eq(mails.id, mailId), eq(mails.state, "queued"));
  const [mail] = await database().select({ about: mails.about }).from(mails).where(untried);
  const waiting = mail && (await findUnprinted(mail.about));
  if (!waiting) return;
  const { id, requestId, createdAt, sealedPackage } = waiting;
  const stored = await getStoredCase(database(), requestId);
  const { key } = stored;
  if (!key || !sealedPackage) return;
  const { letter } = PackageContent.parse(key.unseal(`package ${id}`, sealedPackage));
  // The answer holds the letter as text too: a browser that fails is no reason to keep it from the person.
  const pdf = await printAnswer(actor, { stored, text: letter, day: createdAt }).catch(() => {
    log().warn({ delivery: id }, "an answer's letter could not be printed");
    return null;
  });
  if (!pdf) return;
  await transact(actor, async ({ tx, record }) => {
    const sealedLetter = key.seal(`letter ${id}`, pdf.toString("base64"));
    await tx.update(requestDeliveries).set({ sealedLetter }).where(eq(requestDeliveries.id, id));
    record({ act: "requests.letterPrinted", about: requestId, data: { delivery: id, sha256: sha256(pdf) } });
  });
}

async function findUnprinted(deliveryId: string) {
  const unprinted = and(eq(requestDeliveries.id, deliveryId), isNull(requestDeliveries.sealedLetter));
  const [row] = await database().select().from(requestDeliveries).where(unprinted);
  return row;
}
