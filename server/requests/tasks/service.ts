import { and, eq, isNull } from "drizzle-orm";
import type { AnswerTask, CreateTask } from "@/contracts/request-tasks";
import { requestTasks } from "@/db/schema";
import { getActivity } from "@/server/activities/queries";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { civilDate } from "@/server/platform/clock";
import { sha256 } from "@/server/platform/crypto";
import { AppError } from "@/server/platform/errors";
import { getVendor } from "@/server/vendors/queries";
import { workOn } from "../cases/service";
import { requestTaskGiven } from "../jobs";
import { addMail } from "../mailing/queries";
import { makeId } from "../sealing/queries";
import { taskToken } from "./rules";

/** Asks somebody to look in one place. An owner with an address gets a link that shows this task and nothing else. */
export async function createTask(
  actor: Actor,
  { activityId, vendorId, place, ownerName, ownerEmail, dueOn, ...which }: CreateTask,
) {
  authorize(actor, "requests:edit");
  return workOn(actor, which, async ({ tx, case: open, at, note, enqueue }) => {
    if (dueOn < civilDate(at)) throw new AppError("invalid", { dueOn: "over" });
    if (activityId) assertInScope([open.controllerId], [(await getActivity(tx, activityId)).controllerId]);
    if (vendorId) await getVendor(tx, vendorId);
    const id = await makeId(tx);
    const sealed = open.key.seal(`place ${id}`, { place, ownerName, ownerEmail });
    const tokenHash = ownerEmail ? sha256(taskToken(id)) : null;
    await tx.insert(requestTasks).values({ id, requestId: open.id, activityId, vendorId, sealed, tokenHash, dueOn });
    if (ownerEmail) enqueue(requestTaskGiven, { mailId: await addMail(tx, "task", id) });
    await note("taskGiven", { task: id, dueOn, byLink: ownerEmail !== null });
  });
}

/** By staff, for an owner who said it in another way. */
export async function answerTask(actor: Actor, { taskId, outcome, text, ...which }: AnswerTask) {
  authorize(actor, "requests:edit");
  return workOn(actor, which, async ({ tx, case: open, at, note }) => {
    const sealedAnswer = open.key.seal(`task ${taskId}`, { text });
    const answered = await tx
      .update(requestTasks)
      .set({ outcome, sealedAnswer, answeredAt: at.toISOString() })
      .where(and(eq(requestTasks.id, taskId), eq(requestTasks.requestId, open.id), isNull(requestTasks.answeredAt)))
      .returning({ id: requestTasks.id });
    if (answered.length === 0) throw new AppError("conflict", { taskId: "answered" });
    await note("taskAnswered", { task: taskId, outcome });
  });
}
