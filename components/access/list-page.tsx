import type { ReactNode } from "react";
import { getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Head } from "@/components/page/head";
import { isNarrowed, type Query, withQuery } from "@/components/table/address";
import { ButtonLink } from "@/components/ui/button-link";
import type { Permission } from "@/contracts/permissions";
import { Can } from "./can";

type Props = {
  /** Where title, lead, acts and the words for an empty list live. */
  room: "vendors" | "activities" | "cookies" | "sites" | "requests";
  edit: Permission;
  query: Query;
  found: number;
  filters: ReactNode;
  /** What else can be done from here. */
  more?: ReactNode;
  children: ReactNode;
};

/** A list as every room has it: head with its file and its new record, filters, then the rows or what to do without any. */
export async function ListPage({ room, edit, query, found, filters, more, children }: Props) {
  const t = await getT(room as "vendors");
  const empty = isNarrowed(query) ? "nothing" : "empty";
  const acts = (
    <>
      {more}
      <ButtonLink href={withQuery(`/${room}/csv`, query, {})} download>
        {t("csv")}
      </ButtonLink>
      <Can permission={edit}>
        <ButtonLink href={`/${room}/new`} look="primary" hotkey="N">
          {t("add")}
        </ButtonLink>
      </Can>
    </>
  );
  return (
    <>
      <Head title={t("title")} lead={t("lead")} acts={acts} />
      {filters}
      {found > 0 ? children : <Empty title={t(empty)}>{t(`${empty}Why`)}</Empty>}
    </>
  );
}
