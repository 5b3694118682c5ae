import { getT } from "@/components/i18n/translator";
import { Mark } from "@/components/ui/mark";
import type { ActivityRow } from "@/contracts/activities";

type Props = { activity: Pick<ActivityRow, "archivedAt" | "bases" | "retention"> };

/** What is missing first: a basis (Art. 6), then a period (Art. 13(2)(a)). */
export async function ActivityMark({ activity }: Props) {
  const t = await getT("activities");
  if (activity.archivedAt) return <Mark state="done">{t("state.archived")}</Mark>;
  if (activity.bases.includes(null)) return <Mark state="unknown">{t("state.basis_missing")}</Mark>;
  if (activity.retention.length === 0 || activity.retention.some((rule) => rule.period === null)) {
    return <Mark state="unknown">{t("state.retention_missing")}</Mark>;
  }
  return <Mark state="done">{t("state.complete")}</Mark>;
}
