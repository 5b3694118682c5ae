import type { Metadata } from "next";
import { getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Head } from "@/components/page/head";
import { PeopleTable } from "@/components/settings/people-table";
import { PersonAccess } from "@/components/settings/person-access";
import { RoleSource } from "@/components/settings/role-source";
import { type Query, withQuery } from "@/components/table/address";
import { Filters } from "@/components/table/filters";
import { ListPeople } from "@/contracts/access";
import { env } from "@/env";
import { getCaller, requireActor } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("settings"))("title") });

export default async function SettingsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [t, query, caller, actor] = [
    await getT("settings"),
    await searchParams,
    await getCaller(),
    await requireActor(),
  ];
  const input = ListPeople.parse(query);
  const page = await caller.access.list(input);
  const chosen = page.rows.find((row) => row.id === query.person);
  const back = withQuery("/settings", query, { person: null, page: input.page });
  return (
    <>
      <Head title={t("title")} lead={t("lead")} />
      {chosen ? <PersonAccess person={chosen} isSelf={chosen.id === actor.id} backHref={back} /> : null}
      <Filters
        label={t("people")}
        path="/settings"
        query={query}
        search={{ label: t("search") }}
        tally={<b>{t("count", { count: page.total })}</b>}
      />
      {page.rows.length > 0 ? (
        <PeopleTable page={page} input={input} query={query} />
      ) : (
        <Empty title={t(input.q ? "nothing" : "empty")}>{t(input.q ? "nothingWhy" : "emptyWhy")}</Empty>
      )}
      <RoleSource claim={env().AUTH_ROLE_CLAIM} />
    </>
  );
}
