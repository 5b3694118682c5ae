import { eq } from "drizzle-orm";
import type { DecideProofs } from "@/contracts/request-proofs";
import { requestClaims } from "@/db/schema";
import { eraseSignUps } from "@/server/newsletter/holdings/service";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { AppError, found } from "@/server/platform/errors";
import type { StoredClaim } from "../cases/queries";
import { type CaseDesk, workOn } from "../cases/service";
import { endsSignUps } from "../holdings/rules";

/** What becomes of the proofs of sign-ups, decided before the answer that says it is written. */
export async function decideProofs(actor: Actor, { claimId, decision, reason, ...which }: DecideProofs) {
  authorize(actor, "requests:edit");
  return workOn(actor, which, async ({ tx, case: open, note }) => {
    const claim = found(open.claims.find(({ id }) => id === claimId));
    if (!endsSignUps(claim.right)) throw new AppError("invalid", { decision: "other_right" });
    if (claim.state !== "received" && claim.state !== "collecting")
      throw new AppError("conflict", { state: claim.state });
    const sealedProofsReason = reason && open.key.seal(`proofs ${claimId}`, reason);
    await tx.update(requestClaims).set({ proofs: decision, sealedProofsReason }).where(eq(requestClaims.id, claimId));
    await note("proofsDecided", { decision }, claim.right);
  });
}

/** With the answer that told it. */
export async function settleProofs(actor: Actor, { case: open, ...tools }: CaseDesk, claim: StoredClaim) {
  authorize(actor, "requests:edit");
  const { email } = open.person;
  if (claim.proofs !== "erased" || !email) return;
  const signUps = await eraseSignUps(actor, tools, { controllerId: open.controllerId, email });
  await tools.note("proofsErased", { signUps }, claim.right);
}
