import { getT } from "@/components/i18n/translator";
import { Mark, type State } from "@/components/ui/mark";
import type { BannerState } from "@/contracts/banners";

const marks: Record<BannerState, State> = {
  in_review: "soon",
  returned: "unknown",
  replaced: "done",
  published: "proven",
  superseded: "done",
};

export async function StateMark({ state }: { state: BannerState }) {
  return <Mark state={marks[state]}>{(await getT("banners"))(`state.${state}`)}</Mark>;
}
