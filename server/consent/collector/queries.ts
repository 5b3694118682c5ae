import { and, eq, sql } from "drizzle-orm";
import type { BannerConfig, GiveConsent } from "@/contracts/consent";
import type { Queryable, Transaction } from "@/db/client";
import { bannerVersions, consentActionCounts, consentBatches, consentCounts, consents, sites } from "@/db/schema";
import type { ActionCount, PurposeCount } from "./rules";

export type ConsentRow = typeof consents.$inferInsert;

/** The site and the banner that a choice names: null without such a site, no configuration without such a banner. */
export async function findShown(
  db: Queryable,
  siteKey: string,
  number: number,
): Promise<{ siteId: string; config: BannerConfig | null } | null> {
  const [row] = await db
    .select({ siteId: sites.id, config: bannerVersions.config })
    .from(sites)
    .leftJoin(bannerVersions, and(eq(bannerVersions.siteId, sites.id), eq(bannerVersions.number, number)))
    .where(eq(sites.key, siteKey));
  return row ?? null;
}

/** Inserts what is new and says which; rows come sorted by site and id, so that two processes cannot deadlock. */
export async function insertConsents(tx: Transaction, rows: ConsentRow[]): Promise<Set<string>> {
  const added = await tx
    .insert(consents)
    .values(rows)
    .onConflictDoNothing()
    .returning({ siteId: consents.siteId, id: consents.id });
  return new Set(added.map(({ siteId, id }) => `${siteId}/${id}`));
}

const keysOf = (rows: Pick<ConsentRow, "siteId" | "id">[]) => sql`(
  select * from unnest(${sql.param(pgArray(rows.map((row) => row.siteId)))}::uuid[],
    ${sql.param(pgArray(rows.map((row) => row.id)))}::uuid[]))`;

const pgArray = (values: (string | number)[]) => `{${values.join(",")}}`;

type Earlier = Omit<GiveConsent, "site"> & { receivedAt: string };

/** Records that were there before, by their keys. */
export async function findConsents(tx: Transaction, rows: Pick<ConsentRow, "siteId" | "id">[]) {
  if (rows.length === 0) return new Map<string, Earlier>();
  const { siteId, id, banner, action, language, choices, receivedAt } = consents;
  const found = await tx
    .select({ siteId, id, banner, action, language, choices, receivedAt })
    .from(consents)
    .where(sql`(${siteId}, ${id}) in ${keysOf(rows)}`);
  return new Map<string, Earlier>(
    found.map((row) => [`${row.siteId}/${row.id}`, { ...row, receivedAt: new Date(row.receivedAt).toISOString() }]),
  );
}

/** Where some rows of a batch were known already, the leaves of the new ones close ranks. */
export async function renumber(tx: Transaction, rows: Pick<ConsentRow, "siteId" | "id" | "leaf">[]): Promise<void> {
  await tx.execute(sql`update consents as c set leaf = n.leaf
    from unnest(${sql.param(pgArray(rows.map((row) => row.siteId)))}::uuid[],
      ${sql.param(pgArray(rows.map((row) => row.id)))}::uuid[],
      ${sql.param(pgArray(rows.map((row) => row.leaf)))}::int[]) as n(site_id, id, leaf)
    where c.site_id = n.site_id and c.id = n.id`);
}

export const insertBatches = (tx: Transaction, batches: (typeof consentBatches.$inferInsert)[]) =>
  tx.insert(consentBatches).values(batches);

/** Two upserts, whatever the number of records. */
export async function addCounts(
  tx: Transaction,
  day: string,
  { purposes, actions }: { purposes: PurposeCount[]; actions: ActionCount[] },
): Promise<void> {
  await tx
    .insert(consentActionCounts)
    .values(actions.map((count) => ({ ...count, day })))
    .onConflictDoUpdate({
      target: [
        consentActionCounts.siteId,
        consentActionCounts.day,
        consentActionCounts.banner,
        consentActionCounts.action,
      ],
      set: { count: sql`${consentActionCounts.count} + excluded.count` },
    });
  if (purposes.length === 0) return;
  await tx
    .insert(consentCounts)
    .values(purposes.map((count) => ({ ...count, day })))
    .onConflictDoUpdate({
      target: [consentCounts.siteId, consentCounts.day, consentCounts.banner, consentCounts.purpose],
      set: {
        granted: sql`${consentCounts.granted} + excluded.granted`,
        refused: sql`${consentCounts.refused} + excluded.refused`,
      },
    });
}
