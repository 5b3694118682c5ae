import type { Metadata } from "next";
import { getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Head } from "@/components/page/head";
import { policyColumns } from "@/components/policies/columns";
import { Table } from "@/components/table/table";
import { Under } from "@/components/table/under";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("policies"))("title") });

export default async function PoliciesPage() {
  const [t, caller] = [await getT("policies"), await getCaller()];
  const rows = await caller.policies.list();
  return (
    <>
      <Head title={t("title")} lead={t("lead")} />
      {rows.length === 0 ? (
        <Empty title={t("empty")}>{t("emptyWhy")}</Empty>
      ) : (
        <Table
          caption={t("title")}
          columns={await policyColumns()}
          rows={rows}
          rowKey={(row) => row.id}
          rowHref={(row) => `/policies/${row.id}`}
          rowEdit={(row) => (row.open ? `/policies/versions/${row.open.id}` : undefined)}
        />
      )}
      <Under keys={rows.some((row) => row.open) ? ["move", "open", "edit", "all"] : ["move", "open", "all"]}>
        {null}
      </Under>
    </>
  );
}
