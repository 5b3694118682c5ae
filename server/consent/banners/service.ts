import { BannerConfig } from "@/contracts/consent";
import type { PublishedCookie } from "@/contracts/cookies";
import { bannerVersions } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { getSite, getSiteByKey } from "@/server/sites/queries";
import { listPurposes } from "../queries";
import { streamOf } from "../rules";
import * as queries from "./queries";
import { bannerConfig, configHash, showsTheSame, unaskedCategories } from "./rules";

/** Six months for yes and no alike. */
const months = 6;

export type PublishedBanner =
  | { outcome: "published"; number: number }
  | { outcome: "unchanged" | "outdated"; number: number }
  | { outcome: "no_purposes" };

/** Freezes what the site's banner shows from now on. Where nothing changed, nobody is asked under a new number. */
export async function publishBanner(
  actor: Actor,
  siteId: string,
  from: { notice: number; cookies: PublishedCookie[] },
): Promise<PublishedBanner> {
  const scope = authorize(actor, "consent:edit");
  return transact(actor, async ({ tx, record }) => {
    await queries.lockSite(tx, siteId);
    const site = await getSite(tx, siteId);
    assertInScope(scope, [site.controllerId]);
    const newest = await queries.findNewest(tx, siteId);
    // A publication that failed and is tried again must not undo the next notice's.
    if (newest && newest.notice > from.notice) return { outcome: "outdated", number: newest.config.version };
    const stored = await listPurposes(tx, siteId);
    if (stored.length === 0) return { outcome: "no_purposes" };
    const purposes = stored.map(({ id, ...purpose }) => purpose);
    if (unaskedCategories(purposes, from.cookies).length > 0) throw new AppError("invalid", { purposes: "unasked" });
    const number = (newest?.config.version ?? 0) + 1;
    const source = { site, months, noticeAddress: `/notices/${site.key}`, purposes, cookies: from.cookies };
    const config = BannerConfig.parse(bannerConfig(source, number));
    if (newest && showsTheSame(newest.config, config)) return { outcome: "unchanged", number: number - 1 };
    const sha256 = configHash(config);
    const [row] = await tx
      .insert(bannerVersions)
      .values({ siteId, number, notice: from.notice, config, sha256 })
      .returning({ id: bannerVersions.id });
    record({
      act: "consent.bannerPublished",
      about: row?.id as string,
      stream: streamOf(site.key),
      data: { number, notice: from.notice, sha256 },
    });
    return { outcome: "published", number };
  });
}

export async function listBanners(actor: Actor, siteKey: string) {
  const scope = authorize(actor, "consent:figures");
  const site = await getSiteByKey(database(), siteKey);
  assertInScope(scope, [site.controllerId]);
  return queries.listBanners(database(), site.id);
}

/** For everybody: the banner that a site shows now, or showed under a number. */
export async function findBanner(actor: Actor, siteKey: string, number?: number) {
  authorize(actor, "notices:read");
  return queries.findPublished(database(), siteKey, number);
}
