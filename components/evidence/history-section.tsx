import { getLanguage, translator } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Change } from "@/components/ui/change";
import { Rail } from "@/components/ui/rail";
import type { HistoryItem } from "@/contracts/evidence";
import type { Namespace } from "@/messages";
import { fieldLabel, fieldValue, titleOf, type Words } from "./words";

type Props = { items: HistoryItem[]; namespace: Namespace };

/** What was changed in a record, by whom and why: the newest first. Labels and values are said as the record's own page says them. */
export async function HistorySection({ items, namespace }: Props) {
  const language = await getLanguage();
  const [t, own] = [translator(language, "evidence"), translator(language, namespace) as unknown as Words];
  const what = (item: HistoryItem) => {
    const name = own.has(`parts.${item.part}`) ? own(`parts.${item.part}`) : t("history.record");
    if (item.kind !== "changed")
      // A part that is one of its kind has no name of its own.
      return <p>{t(`history.${item.kind}`, { part: name, name: titleOf(item, own, language) }).replace(/: $/, "")}</p>;
    return item.fields.map((field) => (
      <Change
        key={field.name}
        label={fieldLabel(own, field.name)}
        before={fieldValue(own, language, field.name, field.before)}
        after={fieldValue(own, language, field.name, field.after)}
      />
    ));
  };
  // The process has no name: the log calls it by its kind.
  const who = ({ actorName }: HistoryItem) => (actorName && actorName !== "worker" ? actorName : t("history.process"));
  return (
    <Section title={t("history.title")} id="history">
      <Rail
        items={items.map((item, index) => ({
          key: `${item.operation}-${item.part}-${index}`,
          at: item.at,
          what: what(item),
          note: [who(item), item.reason && `“${item.reason}”`].filter(Boolean).join(". "),
        }))}
      />
    </Section>
  );
}
