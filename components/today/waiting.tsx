import { getLanguage, getT } from "@/components/i18n/translator";
import { Under } from "@/components/table/under";
import { Waits } from "@/components/ui/waits";
import { type Today, todayGroups } from "@/contracts/today";
import { type ReasonOf, waitOf } from "./wait-of";

export async function Waiting({ items, reasonOf }: Pick<Today, "items"> & { reasonOf: ReasonOf }) {
  const [t, language] = [await getT("today"), await getLanguage()];
  const filled = todayGroups.filter((group) => items[group].length > 0);
  return (
    <>
      {filled.map((group) => (
        <Waits
          key={group}
          title={t(`group.${group}`)}
          items={items[group].map((item, i) => waitOf(t, language, reasonOf, item, group === filled[0] && i === 0))}
        />
      ))}
      <Under keys={["move", "open", "all"]} />
    </>
  );
}
