import type { Role } from "@/contracts/permissions";
import type { ClaimAct, ClaimHindrance, IdentityMethod, RequestClaim } from "@/contracts/request-case";
import { claimActs } from "@/contracts/request-case";
import type { ClaimState, IdentityState, RequestRight } from "@/contracts/requests";

type Move = {
  by: readonly Role[];
  from: readonly ClaimState[];
  to: ClaimState;
  /** Nothing of the person is decided for release, erased or sent before it is known who asks. */
  needsIdentity?: true;
  /** Each line of what the answer must have is done. */
  needsChecks?: true;
  /** Done by somebody else than who wrote the answer, where the controller wants a second person. */
  needsAnother?: true;
};

/**
 * The one table of role, state and act. A refusal gives nothing out and so needs no identity: an unknown person is told
 * why nothing is done (Art. 12(2), (4), (6) GDPR). No other way leads to `approved` or to a delivery.
 */
export const claimMoves: Record<ClaimAct, Move> = {
  start: { by: ["officer"], from: ["received"], to: "collecting" },
  propose: {
    by: ["officer"],
    from: ["received", "collecting"],
    to: "proposed",
    needsIdentity: true,
    needsChecks: true,
  },
  return: { by: ["officer"], from: ["proposed", "approved"], to: "collecting" },
  approve: { by: ["officer"], from: ["proposed"], to: "approved", needsIdentity: true, needsAnother: true },
  deliver: { by: ["officer"], from: ["approved"], to: "closed", needsIdentity: true },
  refuse: { by: ["officer"], from: ["received", "collecting"], to: "closed" },
  withdraw: { by: ["officer"], from: ["received", "collecting", "proposed", "approved"], to: "closed" },
};

/** Acts that give nothing out: for them the address that shall be left alone is proof enough (Art. 12(6): no more than needed). */
const needLittle: readonly RequestRight[] = ["objection_marketing_21_2", "withdrawal_7_3"];

export function identitySuffices(identity: IdentityState, method: IdentityMethod | null, right: RequestRight): boolean {
  if (identity !== "proven" || method === null) return false;
  return method !== "address_enough" || needLittle.includes(right);
}

/** What goes out to the person, or is gone for good: a second person looks at it where the controller wants one. */
const wantAnother: readonly RequestRight[] = ["access_15", "portability_20", "erasure_17"];
export const wantsAnother = (right: RequestRight, secondPerson: boolean) => secondPerson && wantAnother.includes(right);

type Facts = {
  /** Roles of the reader at this controller. */
  roles: readonly Role[];
  state: ClaimState;
  identitySuffices: boolean;
  isComplete: boolean;
  /** The reader wrote what is proposed, and a second person is wanted. */
  isOwn: boolean;
};

/** What hinders an act; null where nothing does. */
export function hindranceOf(act: ClaimAct, facts: Facts): ClaimHindrance | null {
  const { by, from, needsIdentity, needsChecks, needsAnother } = claimMoves[act];
  if (!facts.roles.some((role) => by.includes(role))) return "no_permission";
  if (!from.includes(facts.state)) return "wrong_state";
  if (needsIdentity && !facts.identitySuffices) return "identity";
  if (needsChecks && !facts.isComplete) return "checks";
  return needsAnother && facts.isOwn ? "own_proposal" : null;
}

export const hindrancesOf = (facts: Facts): RequestClaim["acts"] =>
  Object.fromEntries(claimActs.map((act) => [act, hindranceOf(act, facts)])) as RequestClaim["acts"];
