import { formatDate } from "@/components/i18n/format";
import { translator } from "@/components/i18n/translator";
import { Facts } from "@/components/ui/facts";
import type { DeadlineStep } from "@/contracts/deadlines";
import type { RequestRight } from "@/contracts/requests";
import type { Language } from "@/messages";
import { traceInWords } from "./trace-in-words";

type Props = {
  language: Language;
  receipt: { reference: string; right: RequestRight; dueOn: string; trace: DeadlineStep[]; controllerName: string };
};

/** Number, date, and why that date. Nothing of the person. */
export function Receipt({ language, receipt }: Props) {
  const t = translator(language, "rights");
  const { sentence, calendar } = traceInWords(receipt.trace, language);
  const date = formatDate(receipt.dueOn, language);
  const due = calendar
    ? { term: t("received.due"), value: <b>{date}</b>, note: sentence }
    : { term: t("received.dueAtOnce"), value: <b>{t("received.atOnce")}</b>, note: sentence };
  return (
    <div className="mt-8">
      <Facts
        items={[
          { term: t("received.reference"), value: <b>{receipt.reference}</b> },
          { term: t("received.asked"), value: t(`right.${receipt.right}`) },
          due,
        ]}
      />
      <p className="mt-6">{t("received.keep")}</p>
      <h2 className="mt-10 mb-2">{t("received.next")}</h2>
      <p>{t("received.nextWhy", { controller: receipt.controllerName })}</p>
      <p>{t("received.late")}</p>
    </div>
  );
}
