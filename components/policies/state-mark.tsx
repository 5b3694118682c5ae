import { getT } from "@/components/i18n/translator";
import { Mark, type State } from "@/components/ui/mark";
import type { PolicyState } from "@/contracts/policies";

const marks: Record<PolicyState, State> = {
  draft: "open",
  in_review: "soon",
  returned: "unknown",
  published: "proven",
  superseded: "done",
};

export async function StateMark({ state }: { state: PolicyState }) {
  return <Mark state={marks[state]}>{(await getT("policies"))(`state.${state}`)}</Mark>;
}
