import * as z from "zod/mini";
import type { SignUpProofs } from "@/contracts/request-proofs";
import type { Queryable } from "@/db/client";
import { holdingsOf } from "@/server/newsletter/holdings/queries";
import { lastYearOf } from "@/server/newsletter/rules";
import type { StoredCase, StoredClaim } from "../cases/queries";
import { endsSignUps } from "../holdings/rules";

/** Sign-ups of the person's address at the controller. */
export async function countSignUps(db: Queryable, { person, controllerId }: StoredCase): Promise<number> {
  return person?.email ? (await holdingsOf(db, controllerId, person.email)).length : 0;
}

/** Null where there is nothing to decide. */
export function proofsOf(
  { id, right, proofs, sealedProofsReason }: StoredClaim,
  { key, proofYears }: Pick<StoredCase, "key" | "proofYears">,
  count: number,
  today: string,
): SignUpProofs | null {
  if (!endsSignUps(right) || count === 0) return null;
  const reason = key && sealedProofsReason ? z.string().parse(key.unseal(`proofs ${id}`, sealedProofsReason)) : null;
  return { count, decision: proofs ?? "locked", reason, until: lastYearOf(today, proofYears) };
}
