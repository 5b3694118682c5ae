import { describe, expect, it } from "vitest";
import type { AnswerActivity } from "@/contracts/activities";
import { type LegalBasis, legalBases } from "@/contracts/fields";
import { type RequestRight, requestRights } from "@/contracts/requests";
import { applicabilityOf, applies } from "@/server/requests/claims/bases/rules";

const activity = (name: string, ...bases: (LegalBasis | null)[]): AnswerActivity => ({
  ...{ id: name, key: name, name, noticeSection: null, dataCategories: [], retention: [], recipients: [] },
  purposes: bases.map((legalBasis) => ({ name: "p", legalBasis, note: null })),
});

describe("a right and the legal basis of what it is asked of", () => {
  it.each([
    ["portability_20", ["consent", "contract"]],
    ["objection_21_1", ["public_task", "legitimate_interests"]],
    ["withdrawal_7_3", ["consent"]],
    ["erasure_17", ["consent", "contract", "vital_interests", "legitimate_interests"]],
    ["access_15", [...legalBases]],
    ["rectification_16", [...legalBases]],
    ["restriction_18", [...legalBases]],
    ["objection_marketing_21_2", [...legalBases]],
  ] as [RequestRight, LegalBasis[]][])("%s fits %j", (right, fitting) => {
    expect(legalBases.filter((basis) => applies(right, basis) === "yes")).toEqual(
      legalBases.filter((basis) => fitting.includes(basis)),
    );
  });

  it("warns only of rights that do not fit everything", () => {
    const warned = requestRights.filter((right) => applicabilityOf(right, []) !== null);
    expect(warned).toEqual([
      ...["erasure_17", "portability_20", "objection_21_1", "automated_decision_22", "withdrawal_7_3"],
    ]);
  });

  it("counts an activity by the purpose that it fits best, and knows what it does not know", () => {
    const activities = [
      activity("shop", "contract", "legal_obligation"),
      activity("tax", "legal_obligation"),
      activity("logs", "legitimate_interests"),
      activity("old", null),
    ];
    expect(applicabilityOf("portability_20", activities)).toEqual({
      ...{ yes: ["shop"], limited: [], no: ["tax", "logs"], unknown: ["old"] },
    });
    expect(applicabilityOf("erasure_17", activities)).toEqual({
      ...{ yes: ["shop", "logs"], limited: ["tax"], no: [], unknown: ["old"] },
    });
  });
});
