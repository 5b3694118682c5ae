import { and, eq, inArray } from "drizzle-orm";
import type { PublishedNotice } from "@/contracts/policies";
import type { Queryable } from "@/db/client";
import { policies, policyVersions, sites } from "@/db/schema";

export type Publication = { html: string; sha256: string; notice: PublishedNotice };

/** The stored bytes of the version in force, or of one that was in force once; nothing that was never approved. */
export async function findPublished(db: Queryable, siteKey: string, number?: number): Promise<Publication | null> {
  const which =
    number === undefined
      ? eq(policyVersions.state, "published")
      : and(eq(policyVersions.number, number), inArray(policyVersions.state, ["published", "superseded"]));
  const [row] = await db
    .select({ html: policyVersions.html, sha256: policyVersions.sha256, notice: policyVersions.notice })
    .from(policyVersions)
    .innerJoin(policies, eq(policies.id, policyVersions.policyId))
    .innerJoin(sites, eq(sites.id, policies.siteId))
    .where(and(eq(sites.key, siteKey), which));
  if (!row?.html || !row.sha256 || !row.notice) return null;
  return { html: row.html, sha256: row.sha256, notice: row.notice };
}
