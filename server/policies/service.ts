import type { CreatePolicy, Policy, PolicyVersion } from "@/contracts/policies";
import { policies, policyVersions } from "@/db/schema";
import * as activities from "@/server/activities/queries";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { AppError, found } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import * as sites from "@/server/sites/queries";
import { compileVersion } from "./compile/queries";
import { publishVersion } from "./publication/service";
import * as queries from "./queries";
import { sectionErrors } from "./rules";

/** Those that somebody may read, or where she may do more than that. */
export async function listPolicies(
  actor: Actor,
  permission: "policies:read" | "policies:edit" | "policies:approve" = "policies:read",
) {
  const scope = authorize(actor, permission);
  return queries.listPolicies(database(), scope);
}

export async function getPolicy(actor: Actor, id: string): Promise<Policy> {
  const scope = authorize(actor, "policies:read");
  const { controllerId, siteId, ...policy } = await queries.getPolicy(database(), id);
  assertInScope(scope, [controllerId]);
  const versions = await queries.listVersions(database(), id);
  return { ...policy, versions, text: await queries.getCurrentVersion(database(), id) };
}

export async function getVersion(actor: Actor, id: string): Promise<PolicyVersion> {
  const scope = authorize(actor, "policies:read");
  const version = await queries.getVersion(database(), id);
  assertInScope(scope, [version.controllerId]);
  return version;
}

/** The page as a visitor would see it: as frozen, or, for a draft, with the registers of this moment. */
export async function previewVersion(actor: Actor, id: string): Promise<string> {
  const scope = authorize(actor, "policies:read");
  const version = await queries.getVersion(database(), id);
  assertInScope(scope, [version.controllerId]);
  const frozen = await queries.findFrozen(database(), id);
  return (frozen ?? (await compileVersion(database(), version))).html;
}

/** A site's policy with its first draft. The demo workspace's has no author: nobody here wrote it. */
export async function createPolicy(actor: Actor, { siteId, ...text }: CreatePolicy) {
  const scope = authorize(actor, "policies:edit");
  return transact(actor, async ({ tx, record }) => {
    const site = await sites.getSite(tx, siteId);
    assertInScope(scope, [site.controllerId]);
    const keys = (await activities.listForNotice(tx, site.controllerId)).map((activity) => activity.key);
    const errors = sectionErrors(text.sections, new Set(keys));
    if (Object.keys(errors).length > 0) throw new AppError("invalid", errors);
    const [policy] = await tx.insert(policies).values({ siteId }).onConflictDoNothing().returning({ id: policies.id });
    if (!policy) throw new AppError("invalid", { siteId: "taken" });
    const authorId = actor.kind === "person" ? actor.id : null;
    const [version] = await tx
      .insert(policyVersions)
      .values({ ...text, policyId: policy.id, number: 1, authorId })
      .returning({ id: policyVersions.id });
    const { id: versionId } = version as { id: string };
    record({ act: "policies.created", about: policy.id });
    record({ act: "policies.draftStarted", about: versionId, data: { number: 1 } });
    return { id: policy.id, versionId };
  });
}

/** The demo workspace's first versions are published as they come, by the process itself and under their own date. */
export async function publishFirst(actor: Actor, policyId: string) {
  const scope = authorize(actor, "policies:approve");
  if (actor.kind !== "worker") throw new AppError("forbidden");
  return transact(actor, async (tools) => {
    const { id, number } = found(await queries.findOpenVersion(tools.tx, policyId));
    if (number !== 1) throw new AppError("conflict", { policyId: "published_before" });
    const version = await queries.lockOpenVersion(tools.tx, scope, id);
    const at = now().toISOString();
    return publishVersion(actor, tools, version, await compileVersion(tools.tx, version, at), { at, asksAgain: null });
  });
}
