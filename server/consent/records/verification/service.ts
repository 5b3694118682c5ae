import type { Queryable } from "@/db/client";
import { leafHash, merkleRoot } from "@/server/evidence/merkle/rules";
import { findEntries } from "@/server/evidence/queries";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { isLogged, leafTextOf, monthsAfter, recordMonths } from "../rules";
import * as queries from "./queries";

/** How many differ, and the first of them by id: of a table that was changed as a whole a list helps nobody. */
type Differing = { count: number; first: string[] };
type BatchVerification = { batches: number; records: number; wrongBatches: Differing; wrongRecords: Differing };

const most = 20;
const page = { batches: 200, records: 2_000 };

function note(differing: Differing, id: string): void {
  differing.count += 1;
  if (differing.first.length < most) differing.first.push(id);
}

/** Holds each batch against the log, and each record against the leaf that its batch keeps of it. */
export async function verifyBatches(actor: Actor): Promise<BatchVerification> {
  if (authorize(actor, "evidence:read") !== "all") throw new AppError("forbidden");
  const found: BatchVerification = {
    batches: 0,
    records: 0,
    wrongBatches: { count: 0, first: [] },
    wrongRecords: { count: 0, first: [] },
  };
  // One snapshot: what is stored meanwhile is either in all of it or in none.
  await database().transaction(
    async (tx) => {
      for (const id of await queries.missingSince(tx, monthsAfter(now().getTime(), -recordMonths), most))
        note(found.wrongBatches, id);
      await walkBatches(tx, found);
      await walkRecords(tx, found);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
  return found;
}

async function walkBatches(tx: Queryable, found: BatchVerification): Promise<void> {
  let last: queries.BatchKey | null = null;
  for (;;) {
    const batches = await queries.batchesAfter(tx, last, page.batches);
    const entries = await findEntries(
      tx,
      "consent.batchStored",
      batches.map(({ id }) => id),
    );
    for (const batch of batches) {
      const entry = entries.get(batch.id) ?? null;
      const holds = merkleRoot(batch.leaves) === batch.root && entry !== null && isLogged(entry, batch.siteKey, batch);
      if (!holds) note(found.wrongBatches, batch.id);
    }
    found.batches += batches.length;
    last = batches.at(-1) ?? null;
    if (last === null) return;
  }
}

async function walkRecords(tx: Queryable, found: BatchVerification): Promise<void> {
  let last: Awaited<ReturnType<typeof queries.recordsAfter>>[number] | null = null;
  for (;;) {
    const records = await queries.recordsAfter(tx, last, page.records);
    const leaves = await queries.leavesOf(tx, [...new Set(records.map(({ batchId }) => batchId))]);
    for (const record of records)
      if (leaves.get(record.batchId)?.[record.leaf] !== leafHash(leafTextOf(record)))
        note(found.wrongRecords, record.id);
    found.records += records.length;
    last = records.at(-1) ?? null;
    if (last === null) return;
  }
}
