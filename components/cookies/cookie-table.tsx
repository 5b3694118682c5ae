import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { Pages } from "@/components/table/pages";
import { Table } from "@/components/table/table";
import { Under } from "@/components/table/under";
import type { CookieRow, ListCookies } from "@/contracts/cookies";
import type { Page } from "@/contracts/paging";
import { cookieColumns } from "./columns";
import { CookieGroups } from "./cookie-groups";
import { CookieOrder } from "./cookie-order";

type Props = { page: Page<CookieRow>; input: ListCookies; query: Query; site: { name: string } | undefined };

/** A site in the order of its notice is shown in the notice's groups; anything else is a plain list. */
export async function CookieTable({ page, input, query, site }: Props) {
  const t = await getT("cookies");
  return (
    <>
      {site && input.sort === "position" && input.direction === "asc" ? (
        <CookieGroups rows={page.rows} siteName={site.name} />
      ) : (
        <Table
          caption={t("title")}
          columns={await cookieColumns({ oneSite: site !== undefined })}
          rows={page.rows}
          rowKey={(row) => row.id}
          rowHref={(row) => `/cookies/${row.id}`}
          rowEdit={(row) => `/cookies/${row.id}/edit`}
          sorting={{ path: "/cookies", query, sort: input.sort, direction: input.direction }}
        />
      )}
      <Under keys={["move", "open", "edit", "search", "all"]}>
        <CookieOrder query={query} sort={input.sort} />
        <Pages path="/cookies" query={query} {...page} />
      </Under>
      <p className="small soft after">{t("gapRemark")}</p>
    </>
  );
}
