import type { ConsentRecord, FindRecord } from "@/contracts/consent";
import { publicUrl } from "@/env";
import { findEntry } from "@/server/evidence/queries";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { transact } from "@/server/platform/transact";
import { streamOf } from "../rules";
import * as queries from "./queries";
import { type Receipt, receiptOf } from "./receipts/rules";
import { proofOf, recordOf } from "./rules";

/** One record by its id. Somebody looked at what a person chose, so the look itself is an entry of the site's log. */
export async function findRecord(actor: Actor, { id }: FindRecord): Promise<ConsentRecord | null> {
  const scope = authorize(actor, "consent:records");
  return transact(actor, async ({ tx, record }) => {
    const found = await queries.findRecord(tx, id, scope);
    if (!found) return null;
    const entry = await findEntry(tx, "consent.batchStored", found.batchId);
    record({ act: "consent.recordRead", about: id, stream: streamOf(found.site.key) });
    return recordOf(found.row, found.snapshot, proofOf(found.row, found.batch, entry));
  });
}

/**
 * For whoever holds the id. It has 74 random bits and stands in one browser and in the record, so who knows it is the person
 * who chose, or somebody to whom they gave it: asking for a name beside it would take data that we do not have. The receipt
 * says nothing about the person, and of the device its class alone (the leaf that proves the record holds it), so a lost id tells
 * what was chosen on one site and no more.
 */
export async function getReceipt(actor: Actor, id: string): Promise<Receipt | null> {
  authorize(actor, "consent:give");
  const db = database();
  const found = await queries.findRecord(db, id, "all");
  if (!found) return null;
  const proof = proofOf(found.row, found.batch, await findEntry(db, "consent.batchStored", found.batchId));
  const places = { origin: publicUrl(), site: found.site.address };
  return receiptOf(recordOf(found.row, found.snapshot, proof), found.snapshot, places, now());
}

/** Each month by itself, so that one that fails leaves no doubt about the others. What went, and how much, stays in the log. */
export async function dropOldPartitions(actor: Actor): Promise<{ months: number; records: number }> {
  authorize(actor, "consent:edit");
  const months = await queries.monthsOver(database());
  let records = 0;
  for (const month of months) {
    records += await transact(actor, async ({ tx, record }) => {
      const gone = await queries.dropMonth(tx, month);
      for (const { siteKey, records: count } of gone)
        record({
          act: "consent.recordsDropped",
          data: { month: month.slice(0, 7), records: count },
          ...(siteKey && { stream: streamOf(siteKey) }),
        });
      return gone.reduce((sum, { records: count }) => sum + count, 0);
    });
  }
  return { months: months.length, records };
}
