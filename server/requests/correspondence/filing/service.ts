import { eq } from "drizzle-orm";
import { requestEvents, requests } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { AppError } from "@/server/platform/errors";
import type { Tools } from "@/server/platform/transact";
import { getStoredCase, takeVersion } from "../../cases/queries";
import { personId } from "../../cases/rules";
import { addBytes } from "../../files/queries";
import { addMessage } from "../../thread/queries";

type Reply = { text: string; files: Uint8Array[]; receivedOn: string; correspondenceId: string };

/** Into the thread of a case, closed or open: people write back. A skeleton has no thread any more. */
export async function fileReply(actor: Actor, tools: Tools, requestId: string, reply: Reply): Promise<void> {
  const scope = authorize(actor, "requests:receive");
  const { tx, record } = tools;
  // It overwrites nothing, whoever works on the case meanwhile.
  await takeVersion(tx, requestId);
  const stored = await getStoredCase(tx, requestId);
  assertInScope(scope, [stored.controllerId]);
  const { key, reference } = stored;
  if (!key) throw new AppError("conflict", { reference: "erased" });
  const { text, files, receivedOn, correspondenceId } = reply;
  const [actorId, at] = [personId(actor), now().toISOString()];
  const { id, sha256 } = await addMessage(tx, key, { kind: "reply", way: "mail", text, actorId, at });
  await addBytes(tools, { id: requestId, reference, key }, { messageId: id }, files);
  await tx.insert(requestEvents).values({ requestId, kind: "replied", actorId, at });
  // Nobody has seen what the process files by itself.
  if (actorId === null) await tx.update(requests).set({ unreadSince: at }).where(eq(requests.id, requestId));
  record({ act: "requests.replied", about: requestId, data: { sha256, receivedOn, correspondence: correspondenceId } });
}
