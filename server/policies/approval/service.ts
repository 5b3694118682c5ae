import { eq, sql } from "drizzle-orm";
import type { ApproveVersion, ReturnVersion, Review } from "@/contracts/policies";
import { policyVersions } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize, may } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { findCauses } from "../causes/queries";
import { compileVersion } from "../compile/queries";
import { publishVersion } from "../publication/service";
import * as queries from "../queries";
import { changedClauses, redlineOf } from "../redline/rules";
import { approvalRefusal, isOpen } from "../rules";
import { keepDecisions, listDecisions } from "../triage/queries";
import { decisionsFor, triageOf, undecidedOf } from "../triage/rules";
import { isAuthor } from "./queries";

/** What would change for a visitor, clause by clause, and whether this reader may decide on it. */
export async function reviewVersion(actor: Actor, versionId: string): Promise<Review> {
  const scope = authorize(actor, "policies:read");
  const db = database();
  const version = await queries.getVersion(db, versionId);
  assertInScope(scope, [version.controllerId]);
  const frozen = await queries.findFrozen(db, versionId);
  const current = isOpen(version.state) ? (await compileVersion(db, version)).notice : null;
  const shown = frozen?.notice ?? current;
  if (!shown) throw new AppError("not_found");
  const refusal = approvalRefusal({
    state: version.state,
    mayApprove: may(actor, "policies:approve", [version.controllerId]),
    isAuthor: await isAuthor(db, actor, versionId),
    frozenHash: version.hash,
    hashShown: shown.sha256,
    hashNow: current?.sha256 ?? shown.sha256,
  });
  const former = await queries.findFormer(db, version.policyId, version.number);
  const redline = redlineOf(former, shown);
  const causes = await findCauses(db, version, former, redline.clauses);
  return {
    version,
    redline,
    causes,
    triage: triageOf(Object.values(causes).flat()),
    decisions: await listDecisions(db, versionId),
    refusal,
    changedSince: frozen && current ? changedClauses(frozen.notice, current) : [],
  };
}

/** Bound to the hash that was on the screen: an edit of the text, or of a record that it shows, voids it. */
export async function approveVersion(actor: Actor, { versionId, hash, decisions = [] }: ApproveVersion) {
  const scope = authorize(actor, "policies:approve");
  return transact(actor, async (tools) => {
    const { tx } = tools;
    const version = await queries.lockOpenVersion(tx, scope, versionId);
    const at = now().toISOString();
    const compiled = await compileVersion(tx, version, at);
    const refusal = approvalRefusal({
      state: version.state,
      mayApprove: may(actor, "policies:approve", [version.controllerId]),
      isAuthor: await isAuthor(tx, actor, versionId),
      frozenHash: version.hash,
      hashShown: hash,
      hashNow: compiled.notice.sha256,
    });
    if (refusal === "own_words" || refusal === "no_permission") throw new AppError("forbidden", { hash: refusal });
    if (refusal) {
      const frozen = await queries.findFrozen(tx, versionId);
      const changed = frozen ? changedClauses(frozen.notice, compiled.notice) : [];
      throw new AppError("conflict", { hash: refusal }, { hash: version.hash, changed });
    }
    const former = await queries.findFormer(tx, version.policyId, version.number);
    const causes = await findCauses(tx, version, former, redlineOf(former, compiled.notice).clauses);
    const triage = triageOf(Object.values(causes).flat());
    if (undecidedOf(triage, decisions).length > 0) throw new AppError("invalid", { decisions: "undecided" });
    const kept = decisionsFor(triage, decisions);
    await keepDecisions(tx, versionId, kept, { actorId: actor.kind === "person" ? actor.id : null, at });
    const duties = Object.fromEntries(kept.map(({ changeClass, duty }) => [changeClass, duty]));
    const data = { number: version.number, sha256: hash, ...(kept.length > 0 && { duties }) };
    tools.record({ act: "policies.versionApproved", about: versionId, data });
    const asksAgain = kept.find(({ duty }) => duty === "ask_again")?.reason ?? null;
    return publishVersion(actor, tools, version, compiled, { at, asksAgain });
  });
}

/** Back to its author, with what stands against it. */
export async function returnVersion(actor: Actor, { versionId, comment }: ReturnVersion) {
  const scope = authorize(actor, "policies:approve");
  return transact(actor, async ({ tx, record }) => {
    const { state, number, hash } = await queries.lockOpenVersion(tx, scope, versionId);
    if (state !== "in_review") throw new AppError("conflict", { versionId: "not_in_review" });
    await tx
      .update(policyVersions)
      .set({
        state: "returned",
        comment,
        notice: null,
        html: null,
        sha256: null,
        version: sql`${policyVersions.version} + 1`,
      })
      .where(eq(policyVersions.id, versionId));
    record({ act: "policies.versionReturned", about: versionId, data: { number, sha256: hash } });
    return { id: versionId };
  });
}
