import { asc, eq } from "drizzle-orm";
import type { RequestTask } from "@/contracts/request-tasks";
import type { Queryable } from "@/db/client";
import { activities, requestTasks, vendors } from "@/db/schema";
import { listFiles } from "../files/queries";
import { daysBetween } from "../rules";
import type { CaseKey } from "../sealing/rules";
import { TaskAnswer, TaskPlace } from "./rules";

/** Every place that is looked into for a case, what was found, and the files that came in. */
export async function listTasks(
  db: Queryable,
  requestId: string,
  key: CaseKey | null,
  today: string,
): Promise<RequestTask[]> {
  const rows = await db
    .select({ task: requestTasks, activityName: activities.name, vendorName: vendors.name })
    .from(requestTasks)
    .leftJoin(activities, eq(activities.id, requestTasks.activityId))
    .leftJoin(vendors, eq(vendors.id, requestTasks.vendorId))
    .where(eq(requestTasks.requestId, requestId))
    .orderBy(asc(requestTasks.id))
    .limit(500);
  const files = await listFiles(db, requestId, key);
  return rows.map(({ task, activityName, vendorName }) => {
    const { id, own, dueOn, outcome, sealed, sealedAnswer, answeredAt, tokenHash } = task;
    const place = key && sealed ? TaskPlace.parse(key.unseal(`place ${id}`, sealed)) : null;
    const answer = key && sealedAnswer ? TaskAnswer.parse(key.unseal(`task ${id}`, sealedAnswer)) : null;
    return {
      ...{ id, own, dueOn, outcome, answeredAt, rows: task.rows, byLink: tokenHash !== null },
      place: place && [activityName, vendorName, place.place].filter(Boolean).join(": "),
      ownerName: place?.ownerName ?? null,
      text: answer?.text ?? null,
      files: files.flatMap(({ taskId, file }) => (taskId === id ? file : [])),
      daysLeft: daysBetween(today, dueOn),
    };
  });
}

/** A task by the hash of its link's token. */
export async function findByToken(db: Queryable, tokenHash: string) {
  const [row] = await db.select().from(requestTasks).where(eq(requestTasks.tokenHash, tokenHash));
  return row ?? null;
}

/** Locked where an act follows. */
export async function findTask(db: Queryable, id: string, lock = false) {
  const query = db.select().from(requestTasks).where(eq(requestTasks.id, id));
  const [row] = await (lock ? query.for("update") : query);
  return row ?? null;
}
