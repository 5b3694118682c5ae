import type { ApproveBanner, ReturnBanner } from "@/contracts/banners";
import type { Transaction } from "@/db/client";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize, may, type Scope } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { AppError, found } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { forgetBanner } from "../../faces/queries";
import { streamOf } from "../../rules";
import * as queries from "../queries";
import { bannerRefusal, isAuthor } from "../rules";

/** The version that is decided on, its site locked until the decision is written. */
async function lockVersion(tx: Transaction, scope: Scope, siteKey: string, number: number) {
  const seen = found(await queries.findVersion(tx, siteKey, number));
  assertInScope(scope, [seen.controllerId]);
  await queries.lockSite(tx, seen.siteId);
  return found(await queries.findVersion(tx, siteKey, number));
}

/** Bound to the hash that was on the screen, and to a report of exactly this banner that found nothing. Then it is in force. */
export async function approveBanner(actor: Actor, { site, number, hash }: ApproveBanner) {
  const scope = authorize(actor, "consent:approve");
  await transact(actor, async ({ tx, record }) => {
    const version = await lockVersion(tx, scope, site, number);
    const mayApprove = may(actor, "consent:approve", [version.controllerId]);
    const isOwn = isAuthor(actor, version.authorId, await queries.listEditors(tx, version.siteId));
    const refusal = bannerRefusal({ ...version, mayApprove, isOwn });
    if (refusal === "own_proposal" || refusal === "no_permission") throw new AppError("forbidden", { hash: refusal });
    if (refusal || hash !== version.sha256)
      throw new AppError("conflict", { hash: refusal ?? "changed" }, { state: version.state, hash: version.sha256 });
    const { siteId, sha256, notice } = version;
    const stream = streamOf(site);
    const before = await queries.findInState(tx, siteId, "published");
    if (before) await queries.changeVersion(tx, siteId, before.number, { state: "superseded" });
    const approverId = actor.kind === "person" ? actor.id : null;
    await queries.changeVersion(tx, siteId, number, {
      ...{ state: "published", approverId, publishedAt: now().toISOString() },
    });
    record({ act: "consent.bannerPublished", about: siteId, stream, data: { number, sha256, notice } });
  });
  forgetBanner(site);
  return { site, number };
}

/** Back to its author, with what stands against it. */
export async function returnBanner(actor: Actor, { site, number, comment }: ReturnBanner) {
  const scope = authorize(actor, "consent:approve");
  return transact(actor, async ({ tx, record }) => {
    const version = await lockVersion(tx, scope, site, number);
    if (version.state !== "in_review") throw new AppError("conflict", { number: "not_in_review" });
    const { siteId, sha256 } = version;
    const approverId = actor.kind === "person" ? actor.id : null;
    await queries.changeVersion(tx, siteId, number, { state: "returned", comment, approverId });
    record({ act: "consent.bannerReturned", about: siteId, stream: streamOf(site), data: { number, sha256 } });
    return { site, number };
  });
}
