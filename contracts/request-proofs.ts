import * as z from "zod/mini";
import { Id, prose, Version } from "./fields";

/** Proofs of sign-ups stay locked for claims (Art. 17(3)(e) GDPR) unless they are erased too. */
export const proofDecisions = ["locked", "erased"] as const;
export const ProofDecision = z.enum(proofDecisions);
export type ProofDecision = z.infer<typeof ProofDecision>;

/** Erasing them too wants a reason: afterwards nobody can show that the person had agreed. */
export const DecideProofs = z
  .object({ id: Id, version: Version, claimId: Id, decision: ProofDecision, reason: z.nullable(prose(1000)) })
  .check(
    z.refine(({ decision, reason }) => decision !== "erased" || reason !== null, {
      path: ["reason"],
      error: "required",
    }),
  );
export type DecideProofs = z.infer<typeof DecideProofs>;

/** `count`: sign-ups of the person's address at the controller, with a proof each; `until`: the year at whose end they go. */
export type SignUpProofs = { count: number; decision: ProofDecision; reason: string | null; until: number };
