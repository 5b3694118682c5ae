import type { FieldErrors } from "@/contracts/errors";
import type { ApprovalRefusal, PolicySection, PolicyState } from "@/contracts/policies";
import { bodyProblem } from "./blocks/rules";

/** Not public yet: a policy has at most one of these. */
export const openStates = ["draft", "in_review", "returned"] as const satisfies PolicyState[];
export const isOpen = (state: PolicyState) => openStates.some((open) => open === state);

/** Field by field what cannot be compiled, as a form of one section or of all of them names it. */
export function sectionErrors(sections: PolicySection[], activityKeys: Set<string>): FieldErrors {
  const errors: FieldErrors = {};
  const seen = new Set<string>();
  sections.forEach(({ key, body }, index) => {
    const problem = seen.has(key) ? "duplicate" : bodyProblem(body, activityKeys);
    if (problem) errors[`sections.${index}.body`] = problem;
    seen.add(key);
  });
  return errors;
}

type Situation = {
  state: PolicyState;
  mayApprove: boolean;
  /** Wrote any of it, or asked for its approval. */
  isAuthor: boolean;
  frozenHash: string | null;
  hashShown: string;
  hashNow: string;
};

/** Two people, and exactly the text that was shown: null where nothing stands against an approval. */
export function approvalRefusal({
  state,
  mayApprove,
  isAuthor,
  frozenHash,
  hashShown,
  hashNow,
}: Situation): ApprovalRefusal | null {
  if (state !== "in_review") return "not_in_review";
  if (isAuthor) return "own_words";
  if (!mayApprove) return "no_permission";
  if (frozenHash !== hashShown) return "text_changed";
  return hashNow === hashShown ? null : "records_changed";
}
