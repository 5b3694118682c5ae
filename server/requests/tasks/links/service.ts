import { and, eq, isNull } from "drizzle-orm";
import type { AnswerByLink, TaskPage } from "@/contracts/request-tasks";
import type { Queryable } from "@/db/client";
import { requestEvents, requests, requestTasks } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { civilDate, now } from "@/server/platform/clock";
import { sha256 } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { AppError, found } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { getStoredCase } from "../../cases/queries";
import { dropParts, type StoredFile, storeFile } from "../../files/parts/queries";
import { addFiles } from "../../files/queries";
import { findByToken, findTask } from "../queries";
import { isOver, TaskPlace } from "../rules";

/** A task behind its link, with its case; a link that is none, and one whose case is erased, are the same to whoever tries. */
async function behind(db: Queryable, token: string, lock = false) {
  const { id, requestId } = found(await findByToken(db, sha256(token)));
  // The case before its task, as every act of the desk does; two colleagues answer one after the other.
  if (lock) await db.select({ id: requests.id }).from(requests).where(eq(requests.id, requestId)).for("no key update");
  const task = found(await findTask(db, id, lock));
  const stored = await getStoredCase(db, task.requestId);
  const { key, person } = stored;
  if (!key || !person || !task.sealed) throw new AppError("not_found");
  return { task, stored, key, person, place: TaskPlace.parse(key.unseal(`place ${task.id}`, task.sealed)) };
}

/** The one task, and whom to look for. Opening it changes nothing: programs open links too. */
export async function openTask(actor: Actor, token: string): Promise<TaskPage> {
  authorize(actor, "requests:answerTask");
  const { task, stored, person, place } = await behind(database(), token);
  const { controllerName } = stored;
  if (task.answeredAt) return { outcome: "answered", controllerName };
  if (isOver(task.dueOn, stored.closedAt, civilDate(now()))) return { outcome: "over", controllerName };
  return { outcome: "open", controllerName, person, dueOn: task.dueOn, place: place.place, ownerName: place.ownerName };
}

/** A file on its way in: sealed part by part as it comes. It belongs to nothing before the answer names it. */
export async function receiveFile(actor: Actor, token: string, stream: AsyncIterable<Uint8Array>) {
  authorize(actor, "requests:answerTask");
  const { task, stored, key } = await behind(database(), token);
  if (task.answeredAt || isOver(task.dueOn, stored.closedAt, civilDate(now()))) throw new AppError("gone");
  return storeFile(database(), key, stream);
}

/** Takes away what came with an answer that was refused. */
export async function dropFiles(actor: Actor, files: StoredFile[]): Promise<void> {
  authorize(actor, "requests:answerTask");
  for (const { id } of files) await dropParts(database(), id);
}

/** What was found, in words and files: all of it or nothing, and once. */
export async function answerByLink(actor: Actor, { token, outcome, text }: AnswerByLink, files: StoredFile[]) {
  authorize(actor, "requests:answerTask");
  return transact(actor, async (tools) => {
    const { tx, record } = tools;
    const { task, stored, key } = await behind(tx, token, true);
    const at = now();
    if (task.answeredAt || isOver(task.dueOn, stored.closedAt, civilDate(at))) throw new AppError("gone");
    const rows = await addFiles(tools, { ...stored, key }, { taskId: task.id }, files);
    await tx
      .update(requestTasks)
      .set({ outcome, rows, answeredAt: at.toISOString(), sealedAnswer: key.seal(`task ${task.id}`, { text }) })
      .where(and(eq(requestTasks.id, task.id), isNull(requestTasks.answeredAt)));
    const event = { requestId: stored.id, kind: "taskAnswered" as const, actorId: null, at: at.toISOString() };
    await tx.insert(requestEvents).values(event);
    record({ act: "requests.taskAnswered", about: stored.id, data: { task: task.id, outcome, files: files.length } });
  });
}
