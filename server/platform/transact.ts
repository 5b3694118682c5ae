import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Actor, actorRef } from "./actor";
import { now } from "./clock";
import { canonicalize } from "./crypto";
import { database } from "./database";
import { answerOnce, type Once } from "./http/idempotency";
import { type Job, type JobData, send } from "./jobs";

/** What the log keeps of an act. `data` holds facts and hashes, never data of a person; numbers are whole. */
export type Entry = { act: string; about?: string; data?: Record<string, unknown>; stream?: string };

export type Tools = {
  tx: Transaction;
  /** Appended last, in this transaction: an act without its entry does not happen. */
  record(entry: Entry): void;
  /** Queued in this transaction: a job exists exactly if what it is about does. */
  enqueue<J extends Job>(job: J, data: JobData<J>): void;
};

type Options = {
  /** Why the record changes, as the editor says it; kept with its history. */
  reason?: string | null;
  /** A public door's Idempotency-Key: the first answer is given again instead of acting twice. */
  once?: Once;
};

/** Change, evidence and queue in one transaction. */
export async function transact<T>(actor: Actor, work: (tools: Tools) => Promise<T>, options: Options = {}): Promise<T> {
  const operation = randomUUID();
  const entries: Entry[] = [];
  const jobs: { job: Job; data: unknown }[] = [];
  const record = (entry: Entry) => void entries.push(entry);
  const enqueue = (job: Job, data: unknown) => void jobs.push({ job, data });

  return database().transaction(async (tx) => {
    await tx.execute(sql`select set_config('nachweis.actor', ${actorRef(actor)}, true),
      set_config('nachweis.operation', ${operation}, true), set_config('nachweis.reason', ${options.reason ?? ""}, true)`);
    const act = () => work({ tx, record, enqueue });
    const answer = options.once ? await answerOnce(tx, options.once, act) : await act();
    for (const { job, data } of jobs) await send(tx, job, data);
    await append(tx, actor, operation, entries);
    return answer;
  });
}

/** An entry as `evidence_append` takes it: its stream, and its body in canonical JSON. */
export const lineOf = (
  actor: Actor,
  { operation, at }: { operation: string; at: number },
  { act, about, data, stream = act.split(".")[0] as string }: Entry,
) => ({
  stream,
  body: canonicalize({ v: 1, act, about: about ?? null, actor: actorRef(actor), at, operation, ...(data && { data }) }),
});

/** One round trip under the heads' locks, streams in order so that two transactions cannot wait for each other. */
async function append(tx: Transaction, actor: Actor, operation: string, entries: Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const at = now().getTime();
  const lines = entries
    .map((entry) => lineOf(actor, { operation, at }, entry))
    .sort((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0));
  const list = (values: string[]) =>
    sql`array[${sql.join(
      values.map((value) => sql`${value}`),
      sql`, `,
    )}]::text[]`;
  await tx.execute(
    sql`select from evidence_append(${list(lines.map((l) => l.stream))}, ${list(lines.map((l) => l.body))})`,
  );
}
