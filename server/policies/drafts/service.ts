import { and, eq, sql } from "drizzle-orm";
import type { EditSection, StartDraft, SubmitVersion } from "@/contracts/policies";
import type { Transaction } from "@/db/client";
import { policyVersions } from "@/db/schema";
import * as activities from "@/server/activities/queries";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { civilDate, now } from "@/server/platform/clock";
import { AppError, found } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { bodyProblem } from "../blocks/rules";
import { compileVersion } from "../compile/queries";
import * as queries from "../queries";
import { sectionErrors } from "../rules";

/** Nothing of an earlier submission stays valid. */
const unfrozen = { notice: null, html: null, sha256: null, submittedAt: null };

async function activityKeys(tx: Transaction, controllerId: string) {
  return new Set((await activities.listForNotice(tx, controllerId)).map((activity) => activity.key));
}

/** The next version, as a copy of what is public. One at a time: two drafts would each undo the other. */
export async function startDraft(actor: Actor, { policyId }: StartDraft) {
  const scope = authorize(actor, "policies:edit");
  return transact(actor, async ({ tx, record }) => {
    const policy = await queries.lockPolicy(tx, policyId);
    assertInScope(scope, [policy.controllerId]);
    const open = await queries.findOpenVersion(tx, policyId);
    if (open) throw new AppError("conflict", { policyId: "draft_open" }, { id: open.id, number: open.number });
    const { number, language, title, intro, sections } = await queries.getCurrentVersion(tx, policyId);
    const authorId = actor.kind === "person" ? actor.id : null;
    const [row] = await tx
      .insert(policyVersions)
      .values({ policyId, number: number + 1, language, title, intro, sections, authorId, revisedOn: civilDate(now()) })
      .returning({ id: policyVersions.id });
    const { id } = row as { id: string };
    record({ act: "policies.draftStarted", about: id, data: { number: number + 1 } });
    return { id };
  });
}

/** An edit of a version in review takes it back: what was submitted is no longer what it says. */
export async function editSection(actor: Actor, { versionId, version, key, heading, body }: EditSection) {
  const scope = authorize(actor, "policies:edit");
  return transact(actor, async ({ tx, record }) => {
    const stored = await queries.lockOpenVersion(tx, scope, versionId);
    const section = found(stored.sections.find((one) => one.key === key));
    const problem = bodyProblem(body, await activityKeys(tx, stored.controllerId));
    if (problem) throw new AppError("invalid", { body: problem });
    const sections = stored.sections.map((one) => (one.key === key ? { ...one, heading, body } : one));
    const [row] = await tx
      .update(policyVersions)
      .set({
        ...unfrozen,
        sections,
        state: stored.state === "in_review" ? "draft" : stored.state,
        version: sql`${policyVersions.version} + 1`,
      })
      .where(and(eq(policyVersions.id, versionId), eq(policyVersions.version, version)))
      .returning({ version: policyVersions.version });
    if (!row) throw new AppError("conflict", {}, { versionId, version: stored.version, ...section });
    record({ act: "policies.sectionEdited", about: versionId, data: { number: stored.number, section: key } });
    return row;
  });
}

/** Compiles with the registers of this moment and freezes that for review; again, if a record has changed since. */
export async function submitVersion(actor: Actor, { versionId, version }: SubmitVersion) {
  const scope = authorize(actor, "policies:edit");
  return transact(actor, async ({ tx, record }) => {
    const stored = await queries.lockOpenVersion(tx, scope, versionId);
    const errors = sectionErrors(stored.sections, await activityKeys(tx, stored.controllerId));
    if (Object.keys(errors).length > 0) throw new AppError("invalid", errors);
    const at = now();
    const revisedOn = civilDate(at);
    const { notice, html } = await compileVersion(tx, { ...stored, revisedOn });
    const [row] = await tx
      .update(policyVersions)
      .set({
        notice,
        html,
        sha256: notice.sha256,
        revisedOn,
        state: "in_review",
        submittedAt: at.toISOString(),
        version: sql`${policyVersions.version} + 1`,
      })
      .where(and(eq(policyVersions.id, versionId), eq(policyVersions.version, version)))
      .returning({ hash: policyVersions.sha256, version: policyVersions.version });
    if (!row) throw new AppError("conflict", {}, { versionId, version: stored.version });
    record({
      act: "policies.versionSubmitted",
      about: versionId,
      data: { number: stored.number, sha256: notice.sha256 },
    });
    return { hash: notice.sha256, version: row.version };
  });
}
