import { getLanguage, getT } from "@/components/i18n/translator";
import { type Query, withQuery } from "@/components/table/address";
import type { Column } from "@/components/table/column";
import { Pages } from "@/components/table/pages";
import { Table } from "@/components/table/table";
import { Under } from "@/components/table/under";
import { Mark } from "@/components/ui/mark";
import type { ListPeople, PersonRow } from "@/contracts/access";
import type { Page } from "@/contracts/paging";
import { formatDateTime } from "@/messages/format";

type Props = { page: Page<PersonRow>; input: ListPeople; query: Query };

export async function PeopleTable({ page, input, query }: Props) {
  const [t, access, language] = [await getT("settings"), await getT("access"), await getLanguage()];
  const roles = ({ grants }: PersonRow) =>
    grants.length === 0
      ? t("noRole")
      : grants
          .map(({ role, controllerName }) =>
            t("grant", { role: access(`role.${role}`), controller: controllerName ?? t("all") }),
          )
          .join("; ");
  const columns: Column<PersonRow>[] = [
    { key: "name", label: t("fields.name"), sortable: true, width: 28, render: (row) => row.name },
    { key: "roles", label: t("fields.roles"), render: roles },
    {
      key: "signedIn",
      label: t("fields.signedIn"),
      sortable: true,
      render: (row) => (row.lastSignInAt ? formatDateTime(row.lastSignInAt, language) : t("never")),
    },
    {
      key: "state",
      label: t("fields.state"),
      render: (row) => (
        <Mark state={row.disabledAt ? "done" : "open"}>{t(row.disabledAt ? "state.disabled" : "state.enabled")}</Mark>
      ),
    },
  ];
  return (
    <>
      <Table
        caption={t("people")}
        columns={columns}
        rows={page.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => withQuery("/settings", query, { person: row.id, page: input.page })}
        sorting={{ path: "/settings", query, sort: input.sort, direction: input.direction }}
      />
      <Under keys={["move", "open", "search", "all"]}>
        <Pages path="/settings" query={query} {...page} />
      </Under>
    </>
  );
}
