import type { BannerVersion } from "@/contracts/banner-review";
import type { GetBanner, ProposeBanner } from "@/contracts/banners";
import type { Transaction } from "@/db/client";
import { bannerVersions } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize, may, type Scope } from "@/server/platform/authorize";
import { findBrowser } from "@/server/platform/browser";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { AppError, found, isAppError } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { getSite } from "@/server/sites/queries";
import { forgetBanner, gatherSource } from "../faces/queries";
import { compileSnapshot, showsTheSame, snapshotHash } from "../faces/rules";
import { unaskedCategories } from "../faces/services/rules";
import { bannerProposed } from "../jobs";
import { streamOf } from "../rules";
import * as queries from "./queries";
import { askingOf, bannerChanges, bannerRefusal, isAuthor } from "./rules";

export type Proposed = { outcome: "proposed" | "unchanged" | "no_notice"; number: number | null };

/** What stands when a site's banner is decided on, with its site locked until the decision is written. */
async function standing(tx: Transaction, scope: Scope, siteId: string) {
  await queries.lockSite(tx, siteId);
  const site = await getSite(tx, siteId);
  assertInScope(scope, [site.controllerId]);
  const { notice, ...source } = await gatherSource(tx, site);
  if (!notice) return null;
  const { purposes } = source.settings;
  if (purposes.length === 0 || unaskedCategories(purposes, notice.cookies).length > 0)
    throw new AppError("invalid", { purposes: "unasked" });
  const number = (await queries.newestNumber(tx, siteId)) + 1;
  return { site, source: { ...source, notice }, number };
}

/** Freezes what the settings and the newest notice make, for legal to decide on; nothing public changes yet. */
export async function proposeBanner(actor: Actor, { siteId, asksAgain, reason }: ProposeBanner): Promise<Proposed> {
  const scope = authorize(actor, "consent:edit");
  return transact(actor, async ({ tx, record, enqueue }) => {
    const stands = await standing(tx, scope, siteId);
    if (!stands) return { outcome: "no_notice", number: null };
    const { site, source, number } = stands;
    const stream = streamOf(site.key);
    const before = await queries.findInState(tx, siteId, "published");
    const draft = compileSnapshot(source, { version: number, since: number });
    const changes = before?.snapshot ? bannerChanges(before.snapshot, draft) : [];
    const asking = askingOf(before !== null, changes, asksAgain);
    if (asking.againstRule && !reason) throw new AppError("invalid", { reason: "required" });
    const since = asking.asksAgain || !before ? number : before.since;
    const snapshot = compileSnapshot(source, { version: number, since });

    const open = await queries.findInState(tx, siteId, "in_review");
    if (open?.snapshot && showsTheSame(open.snapshot, snapshot) && open.asksAgain === asking.asksAgain)
      return { outcome: "unchanged", number: open.number };
    if (open) {
      await queries.changeVersion(tx, siteId, open.number, { state: "replaced" });
      record({
        act: "consent.bannerReplaced",
        about: siteId,
        stream,
        data: { number: open.number, sha256: open.sha256 },
      });
    }
    if (before?.snapshot && showsTheSame(before.snapshot, snapshot) && asksAgain !== true)
      return { outcome: "unchanged", number: before.number };

    const sha256 = snapshotHash(snapshot);
    await tx.insert(bannerVersions).values({
      ...{
        siteId,
        number,
        state: "in_review",
        notice: source.notice.version,
        snapshot,
        sha256,
        since,
        changes,
        reason,
      },
      asksAgain: asking.asksAgain,
      authorId: actor.kind === "person" ? actor.id : null,
      submittedAt: now().toISOString(),
    });
    const data = { number, sha256, notice: source.notice.version, asksAgain: asking.asksAgain };
    record({ act: "consent.bannerProposed", about: siteId, stream, data });
    enqueue(bannerProposed, { siteKey: site.key, number });
    return { outcome: "proposed", number };
  });
}

/**
 * The first banner of a site of the demonstration: nobody is there to approve it, and a desk without a browser shall
 * have one too. Does nothing where a banner was proposed or is in force.
 */
export async function publishFirst(actor: Actor, siteId: string): Promise<{ siteKey: string; number: number } | null> {
  const scope = authorize(actor, "consent:approve");
  const published = await transact(actor, async ({ tx, record }) => {
    const stands = await standing(tx, scope, siteId);
    const known = (await queries.listVersions(tx, siteId)).some(({ state }) => state !== "superseded");
    if (!stands || known) return null;
    const { site, source, number } = stands;
    const snapshot = compileSnapshot(source, { version: number, since: number });
    const sha256 = snapshotHash(snapshot);
    const at = now().toISOString();
    await tx.insert(bannerVersions).values({
      ...{ siteId, number, state: "published", notice: source.notice.version, snapshot, sha256, since: number },
      ...{ asksAgain: true, submittedAt: at, publishedAt: at },
    });
    const data = { number, sha256, notice: source.notice.version };
    record({ act: "consent.bannerPublished", about: siteId, stream: streamOf(site.key), data });
    return { siteKey: site.key, number };
  });
  if (published) forgetBanner(published.siteKey);
  return published;
}

/**
 * A notice has become public, so the process proposes by itself; `isDemonstration` lets a first banner be published at
 * once. Where a purpose is missing nothing is proposed, and Today says so: trying again would not bring it.
 */
export async function followNotice(
  actor: Actor,
  siteId: string,
  isDemonstration: boolean,
  because: string | null = null,
): Promise<void> {
  authorize(actor, "consent:edit");
  try {
    const first = isDemonstration ? await publishFirst(actor, siteId) : null;
    if (first) return transact(actor, async ({ enqueue }) => enqueue(bannerProposed, first));
    await proposeBanner(actor, { siteId, asksAgain: because === null ? null : true, reason: because });
  } catch (error) {
    if (!isAppError(error) || error.fields.purposes !== "unasked") throw error;
  }
}

/** A version with all that its reader needs to decide, and why she cannot where she cannot. */
export async function getBannerVersion(actor: Actor, { site, number }: GetBanner): Promise<BannerVersion> {
  const scope = authorize(actor, "consent:banners");
  const version = found(await queries.findVersion(database(), site, number));
  assertInScope(scope, [version.controllerId]);
  const { controllerId, authorId, approverId, ...shown } = version;
  const mayApprove = may(actor, "consent:approve", [controllerId]);
  const isOwn = isAuthor(actor, authorId, await queries.listEditors(database(), version.siteId));
  return { ...shown, refusal: bannerRefusal({ ...version, mayApprove, isOwn }) };
}

/** Once more, for a version whose measuring failed or that came before there was a browser. */
export async function measureAgain(
  actor: Actor,
  { site, number }: GetBanner,
): Promise<{ outcome: "queued" | "no_browser" }> {
  const scope = authorize(actor, "consent:edit");
  const version = found(await queries.findVersion(database(), site, number));
  assertInScope(scope, [version.controllerId]);
  if (findBrowser() === null) return { outcome: "no_browser" };
  return transact(actor, async ({ enqueue }) => {
    enqueue(bannerProposed, { siteKey: site, number });
    return { outcome: "queued" };
  });
}
