import type { AnswerActivity } from "@/contracts/activities";
import type { LegalBasis } from "@/contracts/fields";
import type { Applicability } from "@/contracts/request-case";
import type { RequestRight } from "@/contracts/requests";

type Applies = "yes" | "limited" | "no";
const everywhere = (applies: Applies): Record<LegalBasis, Applies> => ({
  consent: applies,
  contract: applies,
  legal_obligation: applies,
  vital_interests: applies,
  public_task: applies,
  legitimate_interests: applies,
});

/**
 * Which right fits which legal basis: Art. 17(3)(b) blocks erasure as far as a duty or a public task goes; 20(1) wants consent
 * or contract; 21(1) a public task or legitimate interests; 22(2) contract or consent, or a law; 7(3) a consent. An objection
 * to direct marketing is absolute (21(2), (3)).
 */
const table: Record<RequestRight, Record<LegalBasis, Applies>> = {
  access_15: everywhere("yes"),
  rectification_16: everywhere("yes"),
  erasure_17: { ...everywhere("yes"), legal_obligation: "limited", public_task: "limited" },
  restriction_18: everywhere("yes"),
  portability_20: { ...everywhere("no"), consent: "yes", contract: "yes" },
  objection_21_1: { ...everywhere("no"), public_task: "yes", legitimate_interests: "yes" },
  objection_marketing_21_2: everywhere("yes"),
  automated_decision_22: { ...everywhere("limited"), consent: "yes", contract: "yes" },
  withdrawal_7_3: { ...everywhere("no"), consent: "yes" },
};

export const applies = (right: RequestRight, basis: LegalBasis): Applies => table[right][basis];

const best = ["yes", "limited", "no"] as const;

/**
 * A controller's activities by whether a right fits them; one with several purposes counts by the one that it fits best, and
 * one without any stated basis is unknown. Null where the right fits everything, and there is nothing to warn of.
 */
export function applicabilityOf(right: RequestRight, activities: readonly AnswerActivity[]): Applicability | null {
  if (Object.values(table[right]).every((one) => one === "yes")) return null;
  const found: Applicability = { yes: [], limited: [], no: [], unknown: [] };
  for (const { name, purposes } of activities) {
    const bases = purposes.flatMap(({ legalBasis }) => legalBasis ?? []);
    const fits = best.find((one) => bases.some((basis) => applies(right, basis) === one));
    found[fits ?? "unknown"].push(name);
  }
  return found;
}
