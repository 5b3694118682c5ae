import { and, eq, isNull } from "drizzle-orm";
import type { AskIdentity, FailIdentity, ProveIdentity } from "@/contracts/request-acts";
import { requestPauses } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { civilDate } from "@/server/platform/clock";
import { AppError } from "@/server/platform/errors";
import { personId } from "../cases/rules";
import { type CaseDesk, workOn } from "../cases/service";
import { identitySuffices } from "../claims/rules";
import { stopsAtOnce } from "../holdings/rules";
import { stopMarketing } from "../holdings/service";
import { addMessage } from "../thread/queries";
import { canProve } from "./rules";

/** Asks for proof in a letter. From here on the paused date waits; the strict one does not. */
export async function askIdentity(actor: Actor, { text, way, ...which }: AskIdentity) {
  authorize(actor, "requests:edit");
  return workOn(actor, which, async (desk) => {
    if (desk.case.identity === "proven") throw new AppError("conflict", { identity: "proven" });
    const sha256 = await desk.letter("identity", text, way);
    const open = desk.case.pauses.some(({ reason, until }) => reason === "identity" && until === null);
    const fromOn = civilDate(desk.at);
    if (!open) await desk.tx.insert(requestPauses).values({ requestId: which.id, reason: "identity", fromOn });
    await desk.change({ identity: "asked" });
    await desk.note("identityAsked", { sha256, way });
  });
}

/** A step of the ladder is enough; the clock of the paused date goes on from today. */
export async function proveIdentity(actor: Actor, { method, reason, ...which }: ProveIdentity) {
  authorize(actor, "requests:edit");
  return workOn(actor, which, async (desk) => {
    if (!canProve(method, desk.case.claims)) throw new AppError("invalid", { method: "too_little" });
    await endPauses(desk);
    await desk.change({ identity: "proven", identityMethod: method, identityAt: desk.at.toISOString() });
    if (reason) await keepReason(actor, desk, reason);
    await desk.note("identityProven", { method });
    for (const { right } of desk.case.claims.filter(({ closedAt }) => closedAt === null))
      if (stopsAtOnce(right) && identitySuffices("proven", method, right)) await stopMarketing(actor, desk, right);
  });
}

/** Whoever asks could not show who they are; what they asked for is refused with reasons, never left (Art. 12(4) GDPR). */
export async function failIdentity(actor: Actor, { reason, ...which }: FailIdentity) {
  authorize(actor, "requests:edit");
  return workOn(actor, which, async (desk) => {
    await endPauses(desk);
    await desk.change({ identity: "failed", identityMethod: null, identityAt: null });
    await keepReason(actor, desk, reason);
    await desk.note("identityFailed");
  });
}

async function endPauses({ tx, case: { id }, at }: CaseDesk) {
  await tx
    .update(requestPauses)
    .set({ untilOn: civilDate(at) })
    .where(and(eq(requestPauses.requestId, id), eq(requestPauses.reason, "identity"), isNull(requestPauses.untilOn)));
}

const keepReason = (actor: Actor, { tx, case: { key }, at }: CaseDesk, text: string) =>
  addMessage(tx, key, { kind: "note", way: null, text, actorId: personId(actor), at: at.toISOString() });
