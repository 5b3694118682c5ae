import { Readable } from "node:stream";
import * as z from "zod/mini";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { database } from "@/server/platform/database";
import { AppError, found } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { getStoredCase } from "../cases/queries";
import { personId } from "../cases/rules";
import { type CaseDesk, workOn } from "../cases/service";
import { addMessage } from "../thread/queries";
import { dropParts, readParts, type StoredFile, storeFile } from "./parts/queries";
import { addFiles, findFile } from "./queries";

/** A file of a case as it came in; reading it is in the log, as opening the case is. */
export async function readFile(actor: Actor, id: string): Promise<{ name: string; type: string; stream: Readable }> {
  const scope = authorize(actor, "requests:read");
  const file = found(await findFile(database(), id));
  const { key, controllerId } = await getStoredCase(database(), file.requestId);
  assertInScope(scope, [controllerId]);
  if (!key || !file.sealedName) throw new AppError("gone");
  const name = z.string().parse(key.unseal(`name ${id}`, file.sealedName));
  await transact(actor, async ({ record }) =>
    record({
      act: "requests.fileRead",
      about: file.requestId,
      data: { file: id, commitment: key.commit(`file ${id}`, file.sha256) },
    }),
  );
  return { name, type: file.type, stream: Readable.from(readParts(database(), key, file)) };
}

/** A file on its way in, for a case that is open; it belongs to nothing before it is attached. */
export async function receiveAttachment(actor: Actor, requestId: string, stream: AsyncIterable<Uint8Array>) {
  const scope = authorize(actor, "requests:edit");
  const { key, controllerId } = await getStoredCase(database(), requestId);
  assertInScope(scope, [controllerId]);
  if (!key) throw new AppError("gone");
  return storeFile(database(), key, stream);
}

/** Takes away what was not attached in the end. */
export async function dropAttachments(actor: Actor, files: StoredFile[]): Promise<void> {
  authorize(actor, "requests:edit");
  for (const { id } of files) await dropParts(database(), id);
}

/** What came on paper and was scanned, or what somebody brought: into the thread, with a word of what it is. It goes into no answer. */
export async function attachFiles(actor: Actor, requestId: string, text: string, files: StoredFile[]) {
  authorize(actor, "requests:edit");
  if (files.length === 0) throw new AppError("invalid", { files: "required" });
  const attach = async (desk: CaseDesk) => {
    const { tx, case: open, at, note } = desk;
    const message = { kind: "note" as const, way: null, text, actorId: personId(actor), at: at.toISOString() };
    const { id, sha256 } = await addMessage(tx, open.key, message);
    await addFiles(desk, open, { messageId: id }, files);
    await note("attached", { sha256, files: files.length });
  };
  return workOn(actor, { id: requestId }, attach, { alsoClosed: true });
}
