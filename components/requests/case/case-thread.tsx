import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Fold } from "@/components/ui/fold";
import { Mark, type State } from "@/components/ui/mark";
import { Rail } from "@/components/ui/rail";
import type { RequestCase, RequestMessage } from "@/contracts/request-case";
import { isoDay } from "@/messages/format";
import { AttachForm } from "../letters/attach-form";
import { ReplyForm } from "../letters/reply-form";
import { CaseFile } from "./case-file";
import { Paragraphs } from "./paragraphs";

const mailMarks = { waits: "open", accepted: "done", failed: "late" } as const satisfies Record<string, State>;

/** What was written, in and out, newest first. */
export async function CaseThread({ request, wrong }: { request: RequestCase; wrong?: string }) {
  const t = await getT("requests");
  const noteOf = ({ actorName, way, right }: RequestMessage) =>
    [actorName, way && t(`wayOf.${way}`), right && t(`right.${right}`)].filter(Boolean).join(", ");
  return (
    <Section title={t("thread")} id="thread">
      {request.thread.length === 0 ? <p className="soft">{t("noMessage")}</p> : null}
      <Rail
        items={request.thread.map((message) => ({
          key: message.id,
          at: message.at,
          what: (
            <>
              {t(`message.${message.kind}`)}
              {message.text === null ? (
                <span className="unstated">{t("erased")}</span>
              ) : (
                <Paragraphs text={message.text} />
              )}
              {message.files.map((file) => (
                <CaseFile key={file.id} file={file} />
              ))}
              {message.mail ? (
                <p className="small">
                  <Mark state={mailMarks[message.mail]}>{t(`mail.${message.mail}`)}</Mark>
                </p>
              ) : null}
              {message.direction === "out" && message.text !== null && request.canPrint ? (
                <p className="small">
                  <a href={`/requests/letters/${message.id}`} download>
                    {t("asPdf")}
                  </a>
                </p>
              ) : null}
            </>
          ),
          note: noteOf(message),
        }))}
      />
      {request.person === null ? null : (
        <Can permission="requests:edit">
          <Messages of={["requests"]}>
            <Fold title={t("fold.reply")}>
              <ReplyForm id={request.id} version={request.version} today={isoDay(new Date())} />
            </Fold>
          </Messages>
          <Fold title={t("fold.attach")} open={wrong !== undefined}>
            <AttachForm id={request.id} wrong={wrong} />
          </Fold>
        </Can>
      )}
    </Section>
  );
}
