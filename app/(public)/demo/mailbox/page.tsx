import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailText } from "@/components/demo/mail-text";
import { MailboxList } from "@/components/demo/mailbox-list";
import { formatDateTime } from "@/components/i18n/format";
import { getLanguage, getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { Facts } from "@/components/ui/facts";
import { publicUrl } from "@/env";
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
      <main className="notice" id="work">
        <h1>{t("mailbox.title")}</h1>
        <p className="soft apart">{t("mailbox.lead")}</p>
        <MailboxList
          mails={listMails().map(({ id, receivedAt, from, to, subject }) => ({ id, receivedAt, from, to, subject }))}
        />
      </main>
    );
  }
  const mail = findMail(Number(query.mail)) ?? notFound();
  return (
    <main className="notice" id="work">
      <p>
        <a href="/demo/mailbox">{t("mailbox.back")}</a>
      </p>
      <h1>{mail.subject}</h1>
      <Facts
        items={[
          { term: t("mailbox.from"), value: mail.from },
          { term: t("mailbox.to"), value: mail.to },
          { term: t("mailbox.received"), value: formatDateTime(mail.receivedAt, language) },
          { term: "Message-ID", value: <span className="hash">{mail.messageId}</span> },
        ]}
      />
      <MailText text={mail.text} ownAddress={publicUrl()} />
    </main>
  );
}
