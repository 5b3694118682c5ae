import { and, eq, isNull } from "drizzle-orm";
import { BannerSnapshot } from "@/contracts/banners";
import type { Queryable } from "@/db/client";
import { bannerVersions, cookieSites, cookies } from "@/db/schema";
import { ownCookieName } from "./rules";

/** Null also where the banner in force was frozen before it kept its whole face. */
export async function findInForce(db: Queryable, siteId: string): Promise<BannerSnapshot | null> {
  const [row] = await db
    .select({ snapshot: bannerVersions.snapshot })
    .from(bannerVersions)
    .where(and(eq(bannerVersions.siteId, siteId), eq(bannerVersions.state, "published")));
  return BannerSnapshot.safeParse(row?.snapshot).data ?? null;
}

/** Whether the register has the banner's own cookie for this site. */
export async function hasOwnCookie(db: Queryable, siteId: string): Promise<boolean> {
  const rows = await db
    .select({ id: cookies.id })
    .from(cookies)
    .innerJoin(cookieSites, eq(cookieSites.cookieId, cookies.id))
    .where(and(eq(cookieSites.siteId, siteId), eq(cookies.name, ownCookieName), isNull(cookies.archivedAt)))
    .limit(1);
  return rows.length > 0;
}
