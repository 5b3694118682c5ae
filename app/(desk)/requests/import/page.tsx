import type { Metadata } from "next";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { ImportForm } from "@/components/requests/imports/import-form";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("requests"))("imports.title") });

export default async function ImportPage() {
  await requirePermission("requests:edit");
  const [t, caller] = [await getT("requests"), await getCaller()];
  return (
    <>
      <Trail steps={[{ href: "/requests", label: t("title") }, { label: t("imports.title") }]} />
      <Head title={t("imports.title")} lead={t("imports.lead")} />
      <Messages of={["requests"]}>
        <ImportForm sites={await caller.requests.sites()} />
      </Messages>
    </>
  );
}
