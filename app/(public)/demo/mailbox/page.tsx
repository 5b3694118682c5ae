import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailText } from "@/components/demo/mail-text";
import { MailboxList } from "@/components/demo/mailbox-list";
import { SentNote } from "@/components/demo/sent-note";
import { WriteMailForm } from "@/components/demo/write-mail-form";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Plain } from "@/components/page/plain";
import type { Query } from "@/components/table/address";
import { Facts } from "@/components/ui/facts";
import { publicUrl } from "@/env";
import { formatDateTime } from "@/messages/format";
import { findMail, isMailboxOpen, listMails } from "@/server/demo/mailbox/store";

export const dynamic = "force-dynamic";
export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT("newsletter"))("mailbox.title"),
  robots: { index: false },
});

export default async function MailboxPage({ searchParams }: { searchParams: Promise<Query> }) {
  if (!isMailboxOpen()) notFound();
  const [t, language, query] = [await getT("newsletter"), await getLanguage(), await searchParams];
  if (query.mail === undefined) {
    return (
      <Plain>
        <Head title={t("mailbox.title")} lead={t("mailbox.lead")} />
        <SentNote sent={query.sent} />
        <MailboxList
          mails={listMails().map(({ id, receivedAt, from, to, subject }) => ({ id, receivedAt, from, to, subject }))}
        />
        <WriteMailForm />
      </Plain>
    );
  }
  const mail = findMail(Number(query.mail)) ?? notFound();
  return (
    <Plain>
      <p className="trail">
        <a href="/demo/mailbox">{t("mailbox.back")}</a>
      </p>
      <Head title={mail.subject} />
      <Facts
        items={[
          { term: t("mailbox.from"), value: mail.from },
          { term: t("mailbox.to"), value: mail.to },
          { term: t("mailbox.received"), value: formatDateTime(mail.receivedAt, language) },
          { term: "Message-ID", value: <span className="hash">{mail.messageId}</span> },
        ]}
      />
      <MailText text={mail.text} ownAddress={publicUrl()} />
      <WriteMailForm answers={mail} />
    </Plain>
  );
}
