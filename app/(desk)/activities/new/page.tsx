import type { Metadata } from "next";
import { NewActivityForm } from "@/components/activities/new-activity-form";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("activities"))("add") });

export default async function NewActivityPage() {
  await requirePermission("activities:edit");
  const [t, caller] = [await getT("activities"), await getCaller()];
  return (
    <>
      <Trail steps={[{ href: "/activities", label: t("title") }, { label: t("add") }]} />
      <Head title={t("add")} lead={t("addLead")} />
      <Messages of={["activities"]}>
        <NewActivityForm controllers={await caller.sites.controllers()} />
      </Messages>
    </>
  );
}
