import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Fold } from "@/components/ui/fold";
import { Hash } from "@/components/ui/hash";
import type { RequestCase } from "@/contracts/request-case";
import { CheckRedactionForm } from "../tasks/check-redaction-form";
import { RedactForm } from "../tasks/redact-form";

/** Art. 15(4): what was taken out of what the places gave, why, and how to prove it. */
export async function CaseRedactions({ request }: { request: RequestCase }) {
  const t = await getT("requests");
  const { id, version, tasks, redactions, closedAt } = request;
  const places = tasks
    .filter(({ outcome, text, files }) => outcome === "found" && (text || files.length > 0))
    .map((task) => ({ value: task.id, label: task.own ? t(`tasks.own.${task.own}`) : (task.place ?? "") }));
  if (places.length === 0 && redactions.length === 0) return null;
  const placeOf = (taskId: string) => places.find(({ value }) => value === taskId)?.label ?? t("erased");
  return (
    <Section title={t("redactions.title")} lead={t("redactions.lead")}>
      {redactions.map((redaction) => (
        <div key={redaction.id} className="after">
          <p>
            {t("redactions.where", { place: placeOf(redaction.taskId), places: redaction.places })}{" "}
            <span className="faint small">
              {t(`redactions.${redaction.kind}`)} <Hash value={redaction.sha256} />
            </span>
          </p>
          <p className="small soft">{redaction.reason ?? t("erased")}</p>
          {redaction.kind === "passage" && redaction.reason ? (
            <Messages of={["requests"]}>
              <Fold title={t("redactions.check")}>
                <CheckRedactionForm redactionId={redaction.id} />
              </Fold>
            </Messages>
          ) : null}
        </div>
      ))}
      {closedAt || places.length === 0 ? null : (
        <Can permission="requests:edit">
          <Messages of={["requests"]}>
            <Fold title={t("fold.redact")}>
              <RedactForm {...{ id, version, places }} />
            </Fold>
          </Messages>
        </Can>
      )}
    </Section>
  );
}
