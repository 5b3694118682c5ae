import { getT } from "@/components/i18n/translator";
import { Mark } from "@/components/ui/mark";

export async function PlaceMark({ archivedAt }: { archivedAt: string | null }) {
  const t = await getT("sites");
  return <Mark state={archivedAt ? "done" : "open"}>{t(archivedAt ? "state.archived" : "state.live")}</Mark>;
}
