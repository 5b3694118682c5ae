import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Mark } from "@/components/ui/mark";
import type { RequestCase } from "@/contracts/requests";
import { AnswerForm } from "./answer-form";
import { Paragraphs } from "./paragraphs";

/** The form while the case is open; afterwards the outcome and the words that were given. */
export async function CaseAnswer({ request }: { request: RequestCase }) {
  const t = await getT("requests");
  if (request.outcome && request.answer) {
    return (
      <Section title={t("answered")}>
        <p className="apart">
          <Mark state="done">{t(`outcome.${request.outcome}`)}</Mark>
        </p>
        <Paragraphs text={request.answer} />
      </Section>
    );
  }
  return (
    <Can permission="requests:edit">
      <Section title={t("answerTitle")} id="answer" lead={t("answerLead")}>
        <Messages of={["requests"]}>
          <AnswerForm id={request.id} version={request.version} />
        </Messages>
      </Section>
    </Can>
  );
}
