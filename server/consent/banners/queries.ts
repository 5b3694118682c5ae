import { and, desc, eq } from "drizzle-orm";
import type { BannerConfig, BannerVersion } from "@/contracts/consent";
import type { Queryable, Transaction } from "@/db/client";
import { bannerVersions, sites } from "@/db/schema";

/** Newest first; the configuration itself is public under its own address. */
export async function listBanners(db: Queryable, siteId: string): Promise<BannerVersion[]> {
  const { number, notice, sha256, publishedAt } = bannerVersions;
  return db
    .select({ number, notice, sha256, publishedAt })
    .from(bannerVersions)
    .where(eq(bannerVersions.siteId, siteId))
    .orderBy(desc(number))
    .limit(200);
}

export async function findNewest(
  db: Queryable,
  siteId: string,
): Promise<{ config: BannerConfig; notice: number } | null> {
  const [row] = await db
    .select({ config: bannerVersions.config, notice: bannerVersions.notice })
    .from(bannerVersions)
    .where(eq(bannerVersions.siteId, siteId))
    .orderBy(desc(bannerVersions.number))
    .limit(1);
  return row ?? null;
}

/** The newest banner of a site that is not archived, or the one with a number. */
export async function findPublished(
  db: Queryable,
  siteKey: string,
  number?: number,
): Promise<{ config: BannerConfig; sha256: string } | null> {
  const [row] = await db
    .select({ config: bannerVersions.config, sha256: bannerVersions.sha256, archivedAt: sites.archivedAt })
    .from(bannerVersions)
    .innerJoin(sites, eq(sites.id, bannerVersions.siteId))
    .where(and(eq(sites.key, siteKey), number === undefined ? undefined : eq(bannerVersions.number, number)))
    .orderBy(desc(bannerVersions.number))
    .limit(1);
  return row && (number !== undefined || !row.archivedAt) ? { config: row.config, sha256: row.sha256 } : null;
}

/** Publications and edits of one site's purposes take turns: the second sees what the first wrote. */
export async function lockSite(tx: Transaction, siteId: string): Promise<void> {
  await tx.select({ id: sites.id }).from(sites).where(eq(sites.id, siteId)).for("no key update");
}
