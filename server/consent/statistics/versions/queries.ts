import { and, eq, sql } from "drizzle-orm";
import type { BannerSnapshot } from "@/contracts/banners";
import type { Span, Tally } from "@/contracts/statistics";
import type { Queryable } from "@/db/client";
import { bannerVersions, consentTallies } from "@/db/schema";
import { sums, within } from "../queries";

export type ArmTally = Tally & { banner: number; variant: string; from: string; to: string };

/** What each banner's variants did within days, all visitors together, with the first and last day that they were counted. */
export async function listArms(db: Queryable, siteId: string, span: Span): Promise<ArmTally[]> {
  const { banner, variant, day } = consentTallies;
  return db
    .select({ banner, variant, from: sql<string>`min(${day})::text`, to: sql<string>`max(${day})::text`, ...sums })
    .from(consentTallies)
    .where(within(siteId, "all", span))
    .groupBy(banner, variant);
}

/** The planned shares of a version's variants, in per cent; none for a banner from before variants, or an invented one. */
export async function findShares(db: Queryable, siteId: string, number: number): Promise<Map<string, number>> {
  const [row] = await db
    .select({ snapshot: bannerVersions.snapshot })
    .from(bannerVersions)
    .where(and(eq(bannerVersions.siteId, siteId), eq(bannerVersions.number, number)));
  const snapshot = row?.snapshot as Partial<BannerSnapshot> | undefined;
  return new Map(snapshot?.faces?.en.variants.map(({ key, share }) => [key, share]));
}
