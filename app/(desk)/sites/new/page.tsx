import type { Metadata } from "next";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { NewSiteForm } from "@/components/sites/new-site-form";
import type { Query } from "@/components/table/address";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("sites"))("add") });

export default async function NewSitePage({ searchParams }: { searchParams: Promise<Query> }) {
  await requirePermission("sites:edit");
  const [t, { controller }, caller] = [await getT("sites"), await searchParams, await getCaller()];
  const live = (await caller.sites.controllers()).filter((each) => each.archivedAt === null);
  const chosen = live.find(({ id }) => id === controller) ?? (live.length === 1 ? live[0] : undefined);
  return (
    <>
      <Trail steps={[{ href: "/sites", label: t("title") }, { label: t("add") }]} />
      <Head title={t("add")} lead={t("addLead")} />
      <Messages of={["sites"]}>
        <NewSiteForm controllers={live} controllerId={chosen?.id ?? ""} />
      </Messages>
    </>
  );
}
