import { useLocale, useTranslations } from "use-intl";
import { roles } from "@/components/table/roles";
import type { AskedItem, ConsentRecord } from "@/contracts/consent";
import type { Language } from "@/messages";

/** Every purpose, and the services that were answered apart; an answer to what the banner did not ask stands last, by its key. */
function answersOf({ asked, choices, services }: ConsentRecord): (AskedItem & { answer: boolean | undefined })[] {
  const given: Record<string, boolean> = { ...choices, ...services };
  const known = new Set(asked.map(({ key }) => key));
  const strange = Object.keys(given).filter((key) => !known.has(key));
  return [
    ...asked.filter(({ kind, key }) => kind === "purpose" || key in services),
    ...strange.map((key): AskedItem => ({ key, kind: "purpose", required: false, name: { en: key, de: key } })),
  ].map((item) => ({ ...item, answer: given[item.key] }));
}

export function RecordAnswers({ record }: { record: ConsentRecord }) {
  const [t, language] = [useTranslations("records"), useLocale() as Language];
  const say = (required: boolean, answer: boolean | undefined) => {
    if (required) return t("answers.required");
    if (answer === undefined) return t("answers.unanswered");
    return answer ? t("answers.yes") : t("answers.no");
  };
  return (
    <table className="table stack dense max-w-[44rem]" {...roles.table}>
      <caption className="vh">{t("answers.title")}</caption>
      <thead {...roles.group}>
        <tr {...roles.row}>
          <th scope="col" {...roles.column}>
            {t("answers.asked")}
          </th>
          <th scope="col" className="w24" {...roles.column}>
            {t("answers.answer")}
          </th>
        </tr>
      </thead>
      <tbody {...roles.group}>
        {answersOf(record).map(({ key, kind, required, name, answer }) => (
          <tr key={key} {...roles.row}>
            <th scope="row" {...roles.name}>
              {kind === "service" ? t("answers.service", { name: name[language] }) : name[language]}
            </th>
            <td data-label={t("answers.answer")} {...roles.cell}>
              {say(required, answer)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
