import { setTimeout as sleep } from "node:timers/promises";
import PgBoss from "pg-boss";
import { env, runs } from "@/env";
import { queue } from "@/server/platform/jobs";
import { log } from "@/server/platform/log";
import { isStopping } from "./shutdown";

/** No connection, or the database says that it goes away or comes up just now; a fault of our own or of a statement is no such thing. */
function isAway(error: unknown): boolean {
  const { severity, code = "", message = "" } = error as { severity?: string; code?: string; message?: string };
  if (severity !== undefined) return /^(57P|08)/.test(code);
  return /^E[A-Z]+$/.test(code) || /^(connection terminated|timeout)/i.test(message);
}

/**
 * pg-boss notes a job's outcome without waiting for it, and an outcome that cannot be noted ends the process: the database may
 * go away just then, and come back. So its statements wait until it is there. One that was carried out although its answer was lost is
 * carried out again, which a job must bear anyway: it may be taken twice.
 */
export function waitForDatabase(db: PgBoss.Db, report: (error: unknown) => void): void {
  const run = db.executeSql.bind(db);
  db.executeSql = async (text, values) => {
    for (;;) {
      try {
        return await run(text, values);
      } catch (error) {
        if (!isAway(error) || isStopping()) throw error;
        report(error);
        await sleep(500);
      }
    }
  };
}

/** As the app's role, so without migrating. Only a worker supervises and keeps the schedule. */
export async function startQueue(): Promise<PgBoss> {
  const works = runs("worker");
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL as string,
    max: 4,
    migrate: false,
    supervise: works,
    schedule: works,
  });
  const report = (error: unknown) => {
    const { name = "unknown", code } = error as { name?: string; code?: string };
    log().error({ error: name, ...(code && { code }) }, "queue");
  };
  boss.on("error", report);
  await boss.start();
  waitForDatabase(boss.getDb(), report);
  return queue(boss);
}
