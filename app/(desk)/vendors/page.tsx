import type { Metadata } from "next";
import { Can } from "@/components/access/can";
import { getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Head } from "@/components/page/head";
import { type Query, withQuery } from "@/components/table/address";
import { ButtonLink } from "@/components/ui/button-link";
import { VendorFilters } from "@/components/vendors/vendor-filters";
import { VendorTable } from "@/components/vendors/vendor-table";
import { ListVendors } from "@/contracts/vendors";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("vendors"))("title") });

export default async function VendorsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [t, query, caller] = [await getT("vendors"), await searchParams, await getCaller()];
  const input = ListVendors.parse(query);
  const [page, controllers] = await Promise.all([caller.vendors.list(input), caller.sites.controllers()]);
  const vendorIds = page.rows.map((row) => row.id);
  const [activities, cookies] = await Promise.all([
    caller.activities.countByVendor({ vendorIds }),
    caller.cookies.countByVendor({ vendorIds }),
  ]);
  const acts = (
    <>
      <ButtonLink href={withQuery("/vendors/csv", query, {})} download>
        {t("csv")}
      </ButtonLink>
      <Can permission="vendors:edit">
        <ButtonLink href="/vendors/new" look="primary" hotkey="N">
          {t("add")}
        </ButtonLink>
      </Can>
    </>
  );
  return (
    <>
      <Head title={t("title")} lead={t("lead")} acts={acts} />
      <VendorFilters query={query} total={page.total} controllers={controllers} />
      {page.rows.length > 0 ? (
        <VendorTable page={page} input={input} query={query} references={{ activities, cookies }} />
      ) : (
        <Empty title={t(input.q || page.page > 1 ? "nothing" : "empty")}>
          {t(input.q ? "nothingWhy" : "emptyWhy")}
        </Empty>
      )}
    </>
  );
}
