import { getT } from "@/components/i18n/translator";
import { Mark } from "@/components/ui/mark";
import type { RequestTask } from "@/contracts/request-tasks";

/** What became of a task: found with its rows, nothing found, waiting, or late. */
export async function TaskMark({ task: { outcome, rows, daysLeft } }: { task: RequestTask }) {
  const t = await getT("requests");
  if (outcome === "nothing") return <Mark state="done">{t("tasks.nothing")}</Mark>;
  if (outcome === "found") return <Mark state="done">{t("tasks.found", { rows: rows ?? 0 })}</Mark>;
  if (daysLeft < 0) return <Mark state="late">{t("tasks.late", { days: -daysLeft })}</Mark>;
  return <Mark state="open">{t("tasks.waits")}</Mark>;
}
