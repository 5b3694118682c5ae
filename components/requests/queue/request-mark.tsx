import { getT } from "@/components/i18n/translator";
import { Mark } from "@/components/ui/mark";
import type { RequestRow } from "@/contracts/requests";

/** How a case stands: late, due within seven days, on track, or answered and when. */
export async function RequestMark({
  request: { urgency, daysLeft },
}: {
  request: Pick<RequestRow, "urgency" | "daysLeft">;
}) {
  const t = await getT("requests");
  const days = Math.abs(daysLeft);
  if (urgency === "late") return <Mark state="late">{t("standing.late", { days })}</Mark>;
  if (urgency === "soon")
    return <Mark state="soon">{days === 0 ? t("standing.today") : t("standing.soon", { days })}</Mark>;
  if (urgency === "on_track") return <Mark state="open">{t("standing.onTrack", { days })}</Mark>;
  return <Mark state="done">{daysLeft < 0 ? t("standing.answeredLate") : t("standing.answered")}</Mark>;
}
