import PgBoss from "pg-boss";
import { env, runs } from "@/env";
import { queue } from "@/server/platform/jobs";
import { log } from "@/server/platform/log";

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
  boss.on("error", (error) =>
    log().error({ error: error.name, ...("code" in error && { code: error.code }) }, "queue"),
  );
  await boss.start();
  return queue(boss);
}
