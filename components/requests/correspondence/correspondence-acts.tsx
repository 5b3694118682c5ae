import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Fold } from "@/components/ui/fold";
import type { OpenedCorrespondence } from "@/contracts/correspondence";
import { ComplaintForm } from "./complaint-form";
import { FileForm } from "./file-form";
import { MakeRequestForm } from "./make-request-form";
import { PlainAct } from "./plain-act";

/** What becomes of it. The likeliest lies open: what seems to belong to a case is filed, a program's note is discarded. */
export async function CorrespondenceActs({ opened }: { opened: OpenedCorrespondence }) {
  const t = await getT("correspondence");
  const { id, state, request, automatic } = opened;
  if (state === "complaint")
    return (
      <Can permission="requests:edit">
        <Messages of={["correspondence"]}>
          <PlainAct act="closeComplaint" id={id} />
        </Messages>
      </Can>
    );
  if (state !== "waiting") return null;
  return (
    <Can permission="requests:edit">
      <Section title={t("becomes")}>
        <Messages of={["correspondence", "requests"]}>
          <Fold title={t("fold.file")} open={request !== null && !automatic}>
            <FileForm id={id} reference={request?.reference ?? ""} />
          </Fold>
          <Fold title={t("fold.makeRequest")} open={request === null && !automatic}>
            <MakeRequestForm opened={opened} />
          </Fold>
          <Fold title={t("fold.keepComplaint")}>
            <ComplaintForm id={id} />
          </Fold>
          <Fold title={t("fold.discard")} open={automatic}>
            <p className="soft">{t("discardWhy")}</p>
            <PlainAct act="discard" id={id} />
          </Fold>
        </Messages>
      </Section>
    </Can>
  );
}
