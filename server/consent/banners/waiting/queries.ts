import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { banners, bannerVersions, consentPurposes, sites } from "@/db/schema";
import type { Scope } from "@/server/platform/authorize";
import { inScope } from "@/server/sites/queries";

/** The newest version of each site that is in use, with what its notice published and what it asks about. */
export async function listNewest(db: Queryable, scope: Scope) {
  const newest = db
    .selectDistinctOn([bannerVersions.siteId], {
      siteId: bannerVersions.siteId,
      number: bannerVersions.number,
      state: bannerVersions.state,
      submittedAt: bannerVersions.submittedAt,
      comment: bannerVersions.comment,
      authorId: bannerVersions.authorId,
      sha256: bannerVersions.sha256,
      report: bannerVersions.report,
    })
    .from(bannerVersions)
    .orderBy(bannerVersions.siteId, desc(bannerVersions.number))
    .as("newest");
  const asked = db
    .select({ keys: sql<string[]>`coalesce(array_agg(${consentPurposes.key}), '{}')` })
    .from(consentPurposes)
    .where(eq(consentPurposes.siteId, sites.id));
  return db
    .select({
      siteId: sites.id,
      site: sites.key,
      siteName: sites.name,
      cookies: banners.cookies,
      asked: sql<string[]>`(${asked})`,
      number: newest.number,
      state: newest.state,
      submittedAt: newest.submittedAt,
      comment: newest.comment,
      authorId: newest.authorId,
      sha256: newest.sha256,
      report: newest.report,
    })
    .from(sites)
    .innerJoin(banners, eq(banners.siteId, sites.id))
    .leftJoin(newest, eq(newest.siteId, sites.id))
    .where(and(isNull(sites.archivedAt), inScope(sites.controllerId, scope)))
    .orderBy(sites.name)
    .limit(1000);
}
