import type { CheckInstallation, Installation, InstallationCheck } from "@/contracts/banner-review";
import { publicUrl } from "@/env";
import { type Actor, actorRef } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { fetchOutside } from "@/server/platform/http/outside";
import { limitRate } from "@/server/platform/http/rate-limit";
import { getController, getSite, getSiteByKey } from "@/server/sites/queries";
import { currentBuild, findBuild } from "../builds/queries";
import { findSettings } from "../settings/queries";
import * as queries from "./queries";
import { compareIntegrity, inspectPage, outcomeOf, ownCookieOf } from "./rules";

const checks = { door: "installation", max: 10, seconds: 60 };
const limits = { maxBytes: 5_000_000, timeout: 10_000 };
const script = "banner.js";

/** What a developer copies: it follows the banner in force, and the settings until there is one. */
export async function getInstallation(actor: Actor, siteKey: string): Promise<Installation> {
  const scope = authorize(actor, "consent:banners");
  const site = await getSiteByKey(database(), siteKey);
  assertInScope(scope, [site.controllerId]);
  const [snapshot, { settings }, controller, isRegistered] = await Promise.all([
    queries.findInForce(database(), site.id),
    findSettings(database(), site.id),
    getController(database(), site.controllerId),
    queries.hasOwnCookie(database(), site.id),
  ]);
  const { build, integrity } = currentBuild();
  const { id, controllerId, language, address } = site;
  const owner = { id, controllerId, language, company: controller.name, country: controller.country };
  const from = snapshot ?? { ...settings, purposes: settings.purposes.map((each) => ({ ...each, services: [] })) };
  return {
    siteId: id,
    siteKey: site.key,
    siteName: site.name,
    address,
    origin: new URL(publicUrl()).origin,
    mode: from.mode,
    current: `${publicUrl()}/${script}`,
    pinned: `${publicUrl()}/banner/${build}/${script}`,
    integrity: integrity[script] ?? "",
    published: snapshot !== null,
    purposes: from.purposes
      .filter(({ required }) => !required)
      .map(({ key, services }) => ({ key, vendors: services.filter(isNamed).map(({ vendor }) => vendor) })),
    ownCookie: isRegistered ? null : ownCookieOf(owner, from.months),
  };
}

/** A company that no notice names cannot be told apart on a page: it counts under its purpose. */
const isNamed = ({ company }: { company: string | null }) => company !== null;

/** Fetches one page, as a stranger would, and says whether the banner stands where it can do its work. */
export async function checkInstallation(actor: Actor, input: CheckInstallation): Promise<InstallationCheck> {
  const scope = authorize(actor, "consent:edit");
  const site = await getSite(database(), input.siteId);
  assertInScope(scope, [site.controllerId]);
  await limitRate(checks, actorRef(actor));
  const nothing = { before: 0, deferred: false, integrity: null, unblocked: [], status: null };
  const answer = await fetchOutside(input.address, limits);
  const checkedAt = now().toISOString();
  if (answer.outcome !== "fetched") return { ...nothing, ...answer, checkedAt, address: input.address };
  const { status, address } = answer;
  const told = { ...nothing, checkedAt, status, address };
  if (status < 200 || status >= 300) return { ...told, outcome: "unreachable" };
  if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(answer.contentType)) return { ...told, outcome: "not_html" };
  const findings = inspectPage(answer.text, address, publicUrl());
  const { banner, before, unblocked } = findings;
  return {
    ...told,
    outcome: outcomeOf(findings, site.key),
    before: banner ? before : 0,
    deferred: banner?.deferred ?? false,
    integrity: banner && compareIntegrity(banner.integrity, await integrityOf(banner.build)),
    unblocked,
  };
}

/** Null for a build that this desk never had. */
async function integrityOf(build: string | null): Promise<string | null> {
  const found = build === null ? currentBuild() : await findBuild(build);
  return found?.integrity[script] ?? null;
}
