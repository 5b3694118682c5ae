import { and, eq, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { bannerVersions, consentBatches, consents, sites } from "@/db/schema";
import type { Scope } from "@/server/platform/authorize";
import { inScope } from "@/server/sites/queries";
import type { Batch, RecordRow } from "./rules";
import type { Snapshot } from "./shown/rules";

/** What a record's leaf is made of, and where the leaf stands. */
export const recordColumns = {
  siteId: consents.siteId,
  id: consents.id,
  banner: consents.banner,
  variant: consents.variant,
  layer: consents.layer,
  action: consents.action,
  language: consents.language,
  device: consents.device,
  browser: consents.browser,
  choices: consents.choices,
  services: consents.services,
  receivedAt: consents.receivedAt,
  leaf: consents.leaf,
  batchId: consents.batch,
};
export type KeptRecord = RecordRow & { siteId: string; batchId: string };
export type BatchRow = Batch & { siteId: string; siteKey: string; id: string };

type FoundRecord = {
  row: RecordRow & { siteName: string };
  site: { key: string; address: string | null };
  snapshot: Snapshot;
  batchId: string;
  batch: Batch | null;
};

/**
 * The id alone says the month, so one partition is looked into, once a site by its primary key. Two sites with one id would
 * need a client that makes its ids the same on purpose; then the first site's is found.
 */
export async function findRecord(db: Queryable, id: string, scope: Scope): Promise<FoundRecord | null> {
  const [found] = await db
    .select({
      ...recordColumns,
      siteKey: sites.key,
      siteName: sites.name,
      address: sites.address,
      snapshot: bannerVersions.snapshot,
      leaves: consentBatches.leaves,
      root: consentBatches.root,
    })
    .from(sites)
    .innerJoin(consents, and(eq(consents.siteId, sites.id), eq(consents.id, id)))
    .innerJoin(
      bannerVersions,
      and(eq(bannerVersions.siteId, consents.siteId), eq(bannerVersions.number, consents.banner)),
    )
    .leftJoin(consentBatches, and(eq(consentBatches.siteId, consents.siteId), eq(consentBatches.id, consents.batch)))
    .where(inScope(sites.controllerId, scope))
    .orderBy(sites.key)
    .limit(1);
  if (!found) return null;
  const { siteId, snapshot, batchId, leaves, root, address, ...row } = found;
  return {
    row: { ...row, receivedAt: new Date(row.receivedAt).toISOString() },
    site: { key: row.siteKey, address },
    snapshot,
    batchId,
    batch: leaves && root !== null ? { leaves, root } : null,
  };
}

/** The months whose records nobody needs any longer, oldest first. */
export async function monthsOver(db: Queryable): Promise<string[]> {
  const rows = await db.execute<{ month: string }>(
    sql`select to_char(month, 'YYYY-MM-DD') as month from consent_partitions_over() as month order by 1`,
  );
  return rows.map(({ month }) => month);
}

/** Drops a month with its batches; says how many records of which site went with it. The database refuses a month too young. */
export async function dropMonth(
  tx: Transaction,
  month: string,
): Promise<{ siteKey: string | null; records: number }[]> {
  const rows = await tx.execute<{ key: string | null; records: string }>(
    sql`select s.key, d.records from consent_partition_drop(${month}::date) d left join sites s on s.id = d.site_id order by s.key`,
  );
  return rows.map(({ key, records }) => ({ siteKey: key, records: Number(records) }));
}
