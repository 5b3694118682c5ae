import { getLanguage, getT } from "@/components/i18n/translator";
import { Note } from "@/components/ui/note";
import type { Statistics } from "@/contracts/statistics";
import { formatDate } from "@/messages/format";
import { groupName } from "./group-name";

/** Whom the page is about, and why its period is another than was asked. */
export async function Narrowed({ figures }: { figures: Statistics }) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  const { group, span } = figures;
  if (!group) return null;
  const name = groupName(t, language, group.dimension, group.class);
  const say = (day: string) => formatDate(day, language, { weekday: "none", month: "short" });
  return (
    <Note state={span ? "open" : "unknown"} title={t("narrowed.title", { group: name })} apart>
      {span ? t("narrowed.text", { from: say(span.from), to: say(span.to) }) : t("narrowed.none", { group: name })}
    </Note>
  );
}
