import type { Metadata } from "next";
import { Can } from "@/components/access/can";
import { getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { CorrespondenceFilters } from "@/components/requests/correspondence/correspondence-filters";
import { CorrespondenceTable } from "@/components/requests/correspondence/correspondence-table";
import { MailboxNotes } from "@/components/requests/correspondence/mailbox-notes";
import type { Query } from "@/components/table/address";
import { ButtonLink } from "@/components/ui/button-link";
import { ListCorrespondence } from "@/contracts/correspondence";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("correspondence"))("title") });

export default async function CorrespondencePage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, t, caller] = [await searchParams, await getT("correspondence"), await getCaller()];
  const { page, mailboxes } = await caller.requests.correspondence.list(ListCorrespondence.parse(query));
  return (
    <>
      <Trail steps={[{ href: "/requests", label: (await getT("requests"))("title") }, { label: t("title") }]} />
      <Head
        title={t("title")}
        lead={t("lead")}
        acts={
          <Can permission="requests:receive">
            <ButtonLink href="/requests/correspondence/new" look="primary" hotkey="N">
              {t("add")}
            </ButtonLink>
          </Can>
        }
      />
      <MailboxNotes mailboxes={mailboxes} />
      <CorrespondenceFilters query={query} total={page.total} />
      {page.rows.length > 0 ? (
        <CorrespondenceTable page={page} query={query} />
      ) : (
        <Empty title={t("empty")}>{t("emptyWhy")}</Empty>
      )}
    </>
  );
}
