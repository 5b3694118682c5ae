import { and, asc, eq, gte, inArray, notExists, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { consentBatches, consents, evidenceEntries, sites } from "@/db/schema";
import { type BatchRow, type KeptRecord, recordColumns } from "../queries";

export type BatchKey = { siteId: string; id: string };
/** The batches after one, in the order of their keys. */
export async function batchesAfter(db: Queryable, after: BatchKey | null, limit: number): Promise<BatchRow[]> {
  const { siteId, id, leaves, root } = consentBatches;
  return db
    .select({ siteId, siteKey: sites.key, id, leaves, root })
    .from(consentBatches)
    .innerJoin(sites, eq(sites.id, siteId))
    .where(after ? sql`(${siteId}, ${id}) > (${after.siteId}::uuid, ${after.id}::uuid)` : undefined)
    .orderBy(asc(siteId), asc(id))
    .limit(limit);
}

/** In the order of their keys, which is that of time: the records of a batch stand near each other. */
export async function recordsAfter(db: Queryable, after: BatchKey | null, limit: number): Promise<KeptRecord[]> {
  const { siteId, id } = consents;
  return db
    .select({ ...recordColumns, siteKey: sites.key })
    .from(consents)
    .innerJoin(sites, eq(sites.id, siteId))
    .where(after ? sql`(${siteId}, ${id}) > (${after.siteId}::uuid, ${after.id}::uuid)` : undefined)
    .orderBy(asc(siteId), asc(id))
    .limit(limit);
}

/** The leaves of some batches, by id. */
export async function leavesOf(db: Queryable, ids: string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: consentBatches.id, leaves: consentBatches.leaves })
    .from(consentBatches)
    .where(
      and(inArray(consentBatches.siteId, db.select({ id: sites.id }).from(sites)), inArray(consentBatches.id, ids)),
    );
  return new Map(rows.map(({ id, leaves }) => [id, leaves]));
}

/** Batches that the log knows and the table does not, stored since a time: too young for their month to be dropped. */
export async function missingSince(db: Queryable, since: Date, limit: number): Promise<string[]> {
  const stored = db.select({ one: sql`1` }).from(consentBatches).where(eq(consentBatches.id, evidenceEntries.about));
  const rows = await db
    .select({ id: evidenceEntries.about })
    .from(evidenceEntries)
    .where(
      and(
        gte(evidenceEntries.atMs, since.getTime()),
        eq(evidenceEntries.act, "consent.batchStored"),
        notExists(stored),
      ),
    )
    .orderBy(evidenceEntries.stream, evidenceEntries.seq)
    .limit(limit);
  return rows.flatMap(({ id }) => id ?? []);
}
