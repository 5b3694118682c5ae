import { eq } from "drizzle-orm";
import { requests, requestsUnsealed } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { database } from "@/server/platform/database";
import { transact } from "@/server/platform/transact";
import { addressKey } from "../holdings/queries";
import { getRequestHead } from "../queries";
import { addMessage } from "../thread/queries";
import { createCaseKey } from "./queries";

/** Seals what cases of an older version hold in plain text, each in a transaction of its own, and forgets the plain text. */
export async function sealOldCases(actor: Actor): Promise<void> {
  authorize(actor, "requests:seal");
  const waiting = await database().select({ id: requestsUnsealed.requestId }).from(requestsUnsealed).limit(10_000);
  for (const { id } of waiting) await sealOldCase(actor, id);
}

async function sealOldCase(actor: Actor, id: string): Promise<void> {
  authorize(actor, "requests:seal");
  await transact(actor, async ({ tx, record }) => {
    const [plain] = await tx.delete(requestsUnsealed).where(eq(requestsUnsealed.requestId, id)).returning();
    if (!plain) return;
    const { name, email, message, answer } = plain;
    const { channel, closedAt } = await getRequestHead(tx, id);
    const [row] = await tx.select({ receivedAt: requests.receivedAt }).from(requests).where(eq(requests.id, id));
    const key = await createCaseKey(tx, id);
    await tx
      .update(requests)
      .set({ sealed: key.seal("person", { name, email }), addressKey: email && addressKey(email) })
      .where(eq(requests.id, id));
    const receivedAt = row?.receivedAt ?? "";
    if (message)
      await addMessage(tx, key, { kind: "request", way: channel, text: message, actorId: null, at: receivedAt });
    if (answer)
      await addMessage(tx, key, { kind: "answer", way: null, text: answer, actorId: null, at: closedAt ?? receivedAt });
    record({ act: "requests.sealed", about: id });
  });
}
