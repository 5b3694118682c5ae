import { sql } from "drizzle-orm";
import PgBoss from "pg-boss";
import type * as z from "zod/mini";
import type { Transaction } from "@/db/client";
import { singleton } from "./singleton";

/** A job's name (`<context>.<pastTense>`) and what it carries: ids and facts, never data of a person. */
export type Job<Schema extends z.ZodMiniType = z.ZodMiniType> = { name: string; schema: Schema; cron?: string };
export type JobData<J extends Job> = z.infer<J["schema"]>;
export type Handler = { job: Job; run(data: unknown): Promise<void> };

export const defineJob = <Schema extends z.ZodMiniType>(name: string, schema: Schema, cron?: string): Job<Schema> => ({
  name,
  schema,
  ...(cron && { cron }),
});

export const handle = <J extends Job>(job: J, run: (data: JobData<J>) => Promise<void>): Handler => ({
  job,
  run: (data) => run(job.schema.parse(data) as JobData<J>),
});

/** A job whose process was killed is taken again after five minutes: the queue's own quarter of an hour is long for a mail. */
const retry = { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInMinutes: 5 };

/** As the database's owner: pg-boss makes its tables, and a partition a queue. */
export async function installQueues(ownerUrl: string, jobs: Job[]): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 1, supervise: false, schedule: false });
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const { name } of jobs) if (!known.has(name)) await boss.createQueue(name, { name, ...retry });
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Set by the process when it starts; pages and doors of the same process send through it. */
export const queue = (start?: PgBoss): PgBoss =>
  singleton("queue", () => {
    if (!start) throw new Error("the queue is not started");
    return start;
  });

/** pg-boss speaks `$1`; drizzle's transaction speaks fragments. */
const within = (tx: Transaction) => ({
  async executeSql(text: string, values: unknown[] = []) {
    const parts = text.split(/\$(\d+)/).map((part, i) => {
      if (i % 2 === 0) return sql.raw(part);
      const value = values[Number(part) - 1];
      if (value instanceof Date) return sql`${value.toISOString()}`;
      return sql`${typeof value === "object" && value !== null ? JSON.stringify(value) : (value ?? null)}`;
    });
    return { rows: [...(await tx.execute(sql.join(parts)))] };
  },
});

export async function send(tx: Transaction, job: Job, data: unknown): Promise<void> {
  await queue().send(job.name, job.schema.parse(data) as object, { db: within(tx), ...retry });
}
