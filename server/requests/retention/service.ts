import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  correspondence,
  requestClaims,
  requestDeliveries,
  requestEvents,
  requestFileParts,
  requestFiles,
  requestKeys,
  requestMessages,
  requestRedactions,
  requests,
  requestTasks,
} from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { transact } from "@/server/platform/transact";
import { dropUnfinished } from "../files/parts/queries";
import { complaintsOver, dueForShrinking } from "./queries";

const atOnce = 500;

/**
 * What nobody needs as proof any more shrinks to dates and outcomes (Art. 5(1)(e) GDPR). The key goes first: with it all that
 * it sealed is gone, wherever a copy lies; the rows are emptied too, so that nothing is kept for nobody. Says how many.
 */
export async function shrinkCases(actor: Actor): Promise<number> {
  authorize(actor, "requests:shrink");
  const due = await dueForShrinking(database(), now(), atOnce);
  for (const { id } of due)
    await transact(actor, async ({ tx, record }) => {
      await shrink(tx, id);
      const at = now().toISOString();
      await tx.insert(requestEvents).values({ requestId: id, kind: "shrunk", actorId: null, at });
      record({ act: "requests.shrunk", about: id });
    });
  return due.length;
}

/** A complaint is kept as long as a case; then its words are erased, and that there was one stays. */
export async function shrinkComplaints(actor: Actor): Promise<number> {
  authorize(actor, "requests:shrink");
  const due = await complaintsOver(database(), now(), atOnce);
  for (const { id } of due)
    await transact(actor, async ({ tx, record }) => {
      await tx.update(correspondence).set({ wrapped: null, sealed: null }).where(eq(correspondence.id, id));
      record({ act: "requests.complaintShrunk", about: id });
    });
  return due.length;
}

const aDay = 86_400_000;

/** Parts of files that nobody finished sending: sealed, and of use to nobody. Says how many. */
export async function forgetUnfinished(actor: Actor): Promise<number> {
  authorize(actor, "requests:shrink");
  return dropUnfinished(database(), new Date(now().getTime() - aDay));
}

async function shrink(tx: Transaction, id: string): Promise<void> {
  await tx.delete(requestKeys).where(eq(requestKeys.requestId, id));
  await tx.update(requests).set({ sealed: null, addressKey: null }).where(eq(requests.id, id));
  await tx
    .update(requestClaims)
    .set({ sealedAnswer: null, sealedComment: null, sealedProofsReason: null })
    .where(eq(requestClaims.requestId, id));
  await tx.update(requestMessages).set({ sealed: null }).where(eq(requestMessages.requestId, id));
  await tx
    .update(requestTasks)
    .set({ sealed: null, sealedAnswer: null, tokenHash: null })
    .where(eq(requestTasks.requestId, id));
  await tx.execute(sql`update request_recipients set sealed_reason = null
    where claim_id in (select id from request_claims where request_id = ${id})`);
  await tx
    .update(requestDeliveries)
    .set({ sealedCode: null, sealedPackage: null, sealedLetter: null })
    .where(eq(requestDeliveries.requestId, id));
  await tx.update(requestRedactions).set({ sealed: null }).where(eq(requestRedactions.requestId, id));
  await tx.delete(requestFileParts).where(eq(requestFileParts.requestId, id));
  await tx.update(requestFiles).set({ sealed: null, sealedName: null }).where(eq(requestFiles.requestId, id));
}
