import { and, eq, isNull } from "drizzle-orm";
import * as z from "zod/mini";
import type { CheckRedaction, Redact } from "@/contracts/request-redactions";
import { requestDeliveries, requestFiles, requestRedactions, requestTasks } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { randomToken } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { AppError, found } from "@/server/platform/errors";
import { getStoredCase } from "../cases/queries";
import { personId } from "../cases/rules";
import { type CaseDesk, workOn } from "../cases/service";
import { dropParts, readParts, storeFile } from "../files/parts/queries";
import { makeId } from "../sealing/queries";
import { findTask } from "../tasks/queries";
import { TaskAnswer } from "../tasks/rules";
import { getRedaction, Sealed } from "./queries";
import { blackOut, passageHash, Taking } from "./rules";

/**
 * Takes words about others out of what one place gave (Art. 15(4) GDPR), its text and its files. They are kept nowhere: the log has
 * their salted hash. An answer that was approved before holds them, and so has to be approved again.
 */
export async function redact(actor: Actor, { taskId, kind, what, reason, ...which }: Redact) {
  authorize(actor, "requests:edit");
  return workOn(actor, which, async (desk) => {
    const { tx, case: open, at, note } = desk;
    const task = found(await findTask(tx, taskId, true));
    if (task.requestId !== open.id) throw new AppError("not_found");
    const salt = randomToken();
    const taking = new Taking(kind, what, salt);
    await inText(desk, task, taking);
    await inFiles(desk, taskId, taking);
    if (taking.places === 0) throw new AppError("invalid", { what: "nowhere" });
    const [id, sha256] = [await makeId(tx), taking.digest()];
    const sealed = open.key.seal(`redaction ${id}`, { reason, salt });
    const row = { id, requestId: open.id, taskId, kind, places: taking.places, sha256, sealed };
    await tx.insert(requestRedactions).values({ ...row, actorId: personId(actor), at: at.toISOString() });
    await note("redacted", { redaction: id, task: taskId, kind, places: taking.places, sha256 });
  });
}

async function inText(
  { tx, case: { key } }: CaseDesk,
  task: { id: string; sealedAnswer: string | null },
  taking: Taking,
) {
  const { id, sealedAnswer } = task;
  const text = sealedAnswer && TaskAnswer.parse(key.unseal(`task ${id}`, sealedAnswer)).text;
  if (!text) return;
  const left = taking.inText(text);
  if (left !== text)
    await tx
      .update(requestTasks)
      .set({ sealedAnswer: key.seal(`task ${id}`, { text: left }) })
      .where(eq(requestTasks.id, id));
}

type File = typeof requestFiles.$inferSelect;

async function inFiles(desk: CaseDesk, taskId: string, taking: Taking) {
  const current = and(eq(requestFiles.taskId, taskId), isNull(requestFiles.replacedAt));
  for (const file of await desk.tx.select().from(requestFiles).where(current)) await inFile(desk, file, taking);
}

/** A file never changes: another takes its place, under its name. */
async function inFile({ tx, case: { id: requestId, key }, at, record }: CaseDesk, file: File, taking: Taking) {
  const before = taking.places;
  const without = blackOut(file.type, readParts(tx, key, file), taking);
  if (!without) return;
  const stored = await storeFile(tx, key, without).catch((error: unknown) => {
    throw error instanceof AppError ? error : new AppError("invalid", { what: "unreadable" });
  });
  const places = taking.places - before;
  if (places === 0) {
    if (stored) await dropParts(tx, stored.id);
    return;
  }
  const { id, size, sha256 } = found(stored);
  const name = z.string().parse(key.unseal(`name ${file.id}`, found(file.sealedName)));
  const { taskId, messageId, type } = file;
  const row = { id, requestId, taskId, messageId, type, size, sha256, sealedName: key.seal(`name ${id}`, name) };
  await tx.insert(requestFiles).values(row);
  // What was delivered before names the old file, and stays what it was until the case is erased.
  const isDelivered = (await tx.$count(requestDeliveries, eq(requestDeliveries.requestId, requestId))) > 0;
  if (!isDelivered) await dropParts(tx, file.id);
  const gone = isDelivered ? {} : { sealed: null };
  await tx
    .update(requestFiles)
    // The hash of what held the words would let somebody try words in their place.
    .set({ ...gone, replacedAt: at.toISOString(), sha256: key.commit(`file ${file.id}`, file.sha256) })
    .where(eq(requestFiles.id, file.id));
  const data = { file: id, was: file.id, commitment: key.commit(`file ${id}`, sha256), places };
  record({ act: "requests.fileRedacted", about: requestId, data });
}

/** Whether words are those that were taken out: for an authority or a court that has them from elsewhere. */
export async function checkRedaction(
  actor: Actor,
  { redactionId, what }: CheckRedaction,
): Promise<{ isSame: boolean }> {
  const scope = authorize(actor, "requests:read");
  const { id, requestId, sealed, sha256 } = await getRedaction(database(), redactionId);
  const { key, controllerId } = await getStoredCase(database(), requestId);
  assertInScope(scope, [controllerId]);
  if (!key || !sealed) throw new AppError("gone");
  const { salt } = Sealed.parse(key.unseal(`redaction ${id}`, sealed));
  return { isSame: passageHash(what, salt) === sha256 };
}
