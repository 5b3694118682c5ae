import { getT } from "@/components/i18n/translator";
import { Mark, type State } from "@/components/ui/mark";
import type { CorrespondenceRow, CorrespondenceState } from "@/contracts/correspondence";

const marks: Record<CorrespondenceState, State> = {
  waiting: "soon",
  complaint: "open",
  request: "done",
  filed: "done",
  closed: "done",
  discarded: "done",
};

/** Where it stands; a complaint by the day that its authority set. */
export async function CorrespondenceMark({
  row: { state, daysLeft },
}: {
  row: Pick<CorrespondenceRow, "state" | "daysLeft">;
}) {
  const t = await getT("correspondence");
  if (daysLeft !== null && daysLeft <= 7)
    return (
      <Mark state={daysLeft < 0 ? "late" : "soon"}>
        {t(daysLeft < 0 ? "late" : "soon", { days: Math.abs(daysLeft) })}
      </Mark>
    );
  return <Mark state={marks[state]}>{t(`state.${state}`)}</Mark>;
}
