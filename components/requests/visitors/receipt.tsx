import { translator } from "@/components/i18n/translator";
import { Facts } from "@/components/ui/facts";
import type { DeadlineStep } from "@/contracts/deadlines";
import type { RequestRight } from "@/contracts/requests";
import type { Language } from "@/messages";
import { formatDate } from "@/messages/format";
import { traceInWords } from "@/messages/trace-in-words";

type Claim = { right: RequestRight; dueOn: string; trace: DeadlineStep[] };
type Props = { language: Language; receipt: { reference: string; claims: Claim[]; controllerName: string } };

/** Number, each right with its date, and why that date. Nothing of the person. */
export function Receipt({ language, receipt }: Props) {
  const t = translator(language, "rights");
  const dueOf = ({ dueOn, trace }: Claim) => {
    const { sentence, calendar } = traceInWords(trace, language);
    return calendar
      ? { value: <b>{t("received.dueBy", { date: formatDate(dueOn, language) })}</b>, note: sentence }
      : { value: <b>{t("received.atOnce")}</b>, note: sentence };
  };
  return (
    <div className="mt-8">
      <Facts
        items={[
          { term: t("received.reference"), value: <b>{receipt.reference}</b> },
          ...receipt.claims.map((claim) => ({ term: t(`right.${claim.right}`), ...dueOf(claim) })),
        ]}
      />
      <p className="mt-6">{t("received.keep")}</p>
      <h2 className="mt-10 mb-2">{t("received.next")}</h2>
      <p>{t("received.nextWhy", { controller: receipt.controllerName })}</p>
      <p>{t("received.late")}</p>
    </div>
  );
}
