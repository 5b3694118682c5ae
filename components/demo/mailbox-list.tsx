import { getLanguage, getT } from "@/components/i18n/translator";
import { formatDateTime } from "@/messages/format";

export type MailboxRow = { id: number; receivedAt: string; from: string; to: string; subject: string };

export async function MailboxList({ mails }: { mails: MailboxRow[] }) {
  const [t, language] = [await getT("newsletter"), await getLanguage()];
  if (mails.length === 0) return <p>{t("mailbox.empty")}</p>;
  return (
    <table className="table stack">
      <caption className="vh">{t("mailbox.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("mailbox.subject")}</th>
          <th scope="col">{t("mailbox.to")}</th>
          <th scope="col">{t("mailbox.from")}</th>
          <th scope="col">{t("mailbox.received")}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <th scope="row">
              <a href={`/demo/mailbox?mail=${mail.id}`}>{mail.subject}</a>
            </th>
            <td data-label={t("mailbox.to")}>{mail.to}</td>
            <td data-label={t("mailbox.from")}>{mail.from}</td>
            <td data-label={t("mailbox.received")}>{formatDateTime(mail.receivedAt, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
