import { getLanguage, getT } from "@/components/i18n/translator";
import { Note } from "@/components/ui/note";
import type { MailboxState } from "@/contracts/correspondence";
import { formatDateTime } from "@/messages/format";

/** Until when a watched mailbox was read; loud where it is not. */
export async function MailboxNotes({ mailboxes }: { mailboxes: MailboxState[] }) {
  const [t, language] = [await getT("correspondence"), await getLanguage()];
  return mailboxes.map(({ controllerName, readAt, problem }) => {
    const read = readAt ? t("mailbox.read", { at: formatDateTime(readAt, language) }) : t("mailbox.never");
    return problem ? (
      <Note key={controllerName} state="late" title={t(`mailbox.${problem}`, { controller: controllerName })} apart>
        {t(`mailbox.${problem}Why`)} {read}
      </Note>
    ) : (
      <p key={controllerName} className="small faint">
        {t("mailbox.watched", { controller: controllerName })} {read}
      </p>
    );
  });
}
