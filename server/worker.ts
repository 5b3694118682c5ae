import type PgBoss from "pg-boss";
import { stackOf } from "@/server/platform/http/answer";
import { log } from "@/server/platform/log";
import { handlers } from "./queues";

/** Takes jobs one by one; a job that fails is tried again later, and its data is never logged. */
export async function startWorker(boss: PgBoss): Promise<void> {
  for (const { job, run } of handlers) {
    await boss.work(job.name, { pollingIntervalSeconds: 0.5 }, async ([task]) => {
      if (!task) return;
      try {
        await run(task.data);
      } catch (error) {
        log().error(
          { job: job.name, id: task.id, error: error instanceof Error ? error.name : "unknown", stack: stackOf(error) },
          "job failed",
        );
        throw new Error(`${job.name} failed`);
      }
    });
    if (job.cron) await boss.schedule(job.name, job.cron, {});
  }
}
