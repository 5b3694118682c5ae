import { eq } from "drizzle-orm";
import type {
  ApproveAnswer,
  DeliverAnswer,
  ProposeAnswer,
  RefuseClaim,
  ReturnAnswer,
  StartClaim,
  WithdrawClaim,
} from "@/contracts/request-acts";
import type { ClaimAct } from "@/contracts/request-case";
import type { Transaction } from "@/db/client";
import { requestClaims } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { civilDate } from "@/server/platform/clock";
import { AppError, found } from "@/server/platform/errors";
import type { StoredClaim } from "../cases/queries";
import { personId, rolesAt } from "../cases/rules";
import { type CaseDesk, workOn } from "../cases/service";
import { doneChecks } from "../checks/queries";
import { isComplete } from "../checks/rules";
import { packageOf } from "../deliveries/package/queries";
import { contentHash } from "../deliveries/package/rules";
import { putBehindLink } from "../deliveries/service";
import { stopMarketing } from "../holdings/service";
import { letterFacts } from "../letters/queries";
import { hasGap, proofsSentence, refusalLetter } from "../letters/rules";
import { countSignUps, proofsOf } from "../proofs/queries";
import { settleProofs } from "../proofs/service";
import { restrict } from "../restriction/service";
import { Words, wordsHash, wordsOf } from "../sealing/rules";
import { addMessage } from "../thread/queries";
import { claimMoves, hindranceOf, identitySuffices, wantsAnother } from "./rules";

type Which = { id: string; version: number; claimId: string };
type ClaimDesk = CaseDesk & {
  claim: StoredClaim;
  set(fields: Partial<typeof requestClaims.$inferInsert>): Promise<void>;
};

/** One act on one right: what the table forbids is refused here, whoever asks and by whatever way. */
async function move(actor: Actor, act: ClaimAct, which: Which, work: (desk: ClaimDesk) => Promise<void>) {
  return workOn(actor, which, async (desk) => {
    const { case: open, tx } = desk;
    const claim = found(open.claims.find(({ id }) => id === which.claimId));
    const hindrance = hindranceOf(act, {
      roles: rolesAt(actor, open.controllerId),
      state: claim.state,
      identitySuffices: identitySuffices(open.identity, open.identityMethod, claim.right),
      isComplete: isComplete(claim.right, new Set((await doneChecks(tx, open.id)).get(claim.id)?.keys())),
      isOwn: wantsAnother(claim.right, open.secondPerson) && claim.proposedBy === personId(actor),
    });
    if (hindrance === "wrong_state") throw new AppError("conflict", { state: claim.state });
    if (hindrance) throw new AppError("forbidden", { act: hindrance });
    const { to } = claimMoves[act];
    const closing = to === "closed" ? { closedAt: desk.at.toISOString() } : {};
    const set = async (fields: Partial<typeof requestClaims.$inferInsert>) => {
      await tx
        .update(requestClaims)
        .set({ state: to, ...closing, ...fields })
        .where(eq(requestClaims.id, claim.id));
    };
    await work({ ...desk, claim, set });
  });
}

/** Of exactly what goes out: the words, the outcome, and for access and portability all that was found. */
async function answerHashOf(
  tx: Transaction,
  open: CaseDesk["case"],
  { right, outcome }: Pick<StoredClaim, "right" | "outcome">,
  words: Words,
): Promise<string> {
  const content = await packageOf(tx, open, { right, outcome: found(outcome), letter: words.text });
  return wordsHash(words, { content: contentHash(content) });
}

/** The first substantive information is a date of its own beside the completion (Art. 12(3), (4) GDPR). */
const answered = ({ case: open, at, change }: CaseDesk) =>
  change({ firstAnsweredAt: open.firstAnsweredAt ?? at.toISOString() });

export async function startClaim(actor: Actor, which: StartClaim) {
  authorize(actor, "requests:edit");
  return move(actor, "start", which, async ({ claim, set, note }) => {
    await set({});
    await note("started", {}, claim.right);
  });
}

/** Freezes the words and the outcome: this hash is what a second person approves, and what goes out. */
export async function proposeAnswer(actor: Actor, { outcome, text, ...which }: ProposeAnswer) {
  authorize(actor, "requests:edit");
  return move(actor, "propose", which, async ({ tx, case: open, claim, at, set, note }) => {
    if (hasGap(text)) throw new AppError("invalid", { text: "gap" });
    const proofs = proofsOf(claim, open, await countSignUps(tx, open), civilDate(at));
    // Whoever is told that all is erased is told what is not.
    if (proofs && !text.includes(proofsSentence(open.language, proofs)))
      throw new AppError("invalid", { text: "proofs" });
    const words = wordsOf(text);
    const answerHash = await answerHashOf(tx, open, { ...claim, outcome }, words);
    const sealedAnswer = open.key.seal(`answer ${claim.id}`, words);
    // Where no second person is wanted, the proposal is its own approval.
    const alone = !wantsAnother(claim.right, open.secondPerson);
    const proposedBy = personId(actor);
    await set({
      ...{ outcome, sealedAnswer, answerHash, proposedBy, sealedComment: null },
      ...(alone && { state: "approved" as const, approvedBy: proposedBy }),
    });
    await note("proposed", { hash: answerHash, outcome }, claim.right);
    if (alone) await note("approved", { hash: answerHash, alone: true }, claim.right);
  });
}

/** Back to its author, with what stands against it; an approval ends with it. */
export async function returnAnswer(actor: Actor, { comment, ...which }: ReturnAnswer) {
  authorize(actor, "requests:edit");
  return move(actor, "return", which, async ({ case: open, claim, set, note }) => {
    const sealedComment = open.key.seal(`comment ${claim.id}`, comment);
    await set({ sealedComment, answerHash: null, outcome: null, proposedBy: null, approvedBy: null });
    await note("returned", { hash: claim.answerHash }, claim.right);
  });
}

export async function approveAnswer(actor: Actor, { hash, ...which }: ApproveAnswer) {
  authorize(actor, "requests:edit");
  return move(actor, "approve", which, async ({ claim, set, note }) => {
    if (hash !== claim.answerHash) throw new AppError("conflict", { hash: "changed" });
    await set({ approvedBy: personId(actor) });
    await note("approved", { hash }, claim.right);
  });
}

/** Sends exactly what was approved. */
export async function deliverAnswer(actor: Actor, { way, ...which }: DeliverAnswer) {
  authorize(actor, "requests:edit");
  return move(actor, "deliver", which, async (desk) => {
    const { case: open, claim } = desk;
    const words = Words.parse(open.key.unseal(`answer ${claim.id}`, found(claim.sealedAnswer)));
    // What was found since is not what was approved: it goes back and is proposed again.
    if ((await answerHashOf(desk.tx, open, claim, words)) !== claim.answerHash)
      throw new AppError("conflict", { hash: "changed" });
    if (way === "download") await putBehindLink(actor, desk, claim, words.text);
    const sha256 = await desk.answer(words.text, way, claim.right);
    await answered(desk);
    await desk.set({});
    if (claim.right === "erasure_17") await stopMarketing(actor, desk, claim.right);
    await settleProofs(actor, desk, claim);
    if (claim.right === "restriction_18") await restrict(actor, desk);
    await desk.note("delivered", { hash: claim.answerHash, sha256, way, outcome: claim.outcome }, claim.right);
  });
}

/** Says no with reasons, complaint and remedy; without an authority to name there is no refusal (Art. 12(4) GDPR). */
export async function refuseClaim(actor: Actor, { ground, reasons, way, ...which }: RefuseClaim) {
  authorize(actor, "requests:edit");
  return move(actor, "refuse", which, async (desk) => {
    const { case: open, claim } = desk;
    if (!open.authority) throw new AppError("invalid", { reasons: "no_authority" });
    const facts = { ...letterFacts(open, claim.id), ground, authority: open.authority, reasons };
    const sha256 = await desk.letter("refusal", refusalLetter(facts), way, claim.right);
    await answered(desk);
    await desk.set({ outcome: "refused", ground });
    await desk.note("refused", { ground, sha256, way }, claim.right);
  });
}

/** The person takes it back. */
export async function withdrawClaim(actor: Actor, { comment, ...which }: WithdrawClaim) {
  authorize(actor, "requests:edit");
  return move(actor, "withdraw", which, async ({ case: open, claim, set, note, tx, at }) => {
    const message = { kind: "note" as const, way: null, text: comment, actorId: personId(actor), at: at.toISOString() };
    const { sha256 } = await addMessage(tx, open.key, { ...message, right: claim.right });
    await set({ outcome: "withdrawn" });
    await note("withdrawn", { sha256 }, claim.right);
  });
}
