import { asc, eq, sql } from "drizzle-orm";
import type { ConsentPurpose } from "@/contracts/consent";
import type { Queryable } from "@/db/client";
import { consentPurposes } from "@/db/schema";

/** The live purposes of a site, in their order. */
export async function listPurposes(db: Queryable, siteId: string): Promise<(ConsentPurpose & { id: string })[]> {
  const rows = await db
    .select()
    .from(consentPurposes)
    .where(eq(consentPurposes.siteId, siteId))
    .orderBy(asc(consentPurposes.position));
  return rows.map(({ id, key, required, nameEn, nameDe, textEn, textDe }) => ({
    id,
    key,
    required,
    name: { en: nameEn, de: nameDe },
    text: { en: textEn, de: textDe },
  }));
}

/** Makes the monthly partitions up to `months` ahead, where they are missing; returns how many. */
export async function partitionsAhead(db: Queryable, months: number): Promise<number> {
  const [row] = await db.execute<{ made: number }>(sql`select consent_partition_ahead(${months}::integer) as made`);
  return row?.made ?? 0;
}
