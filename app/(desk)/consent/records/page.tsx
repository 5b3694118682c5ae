import type { Metadata } from "next";
import { Lookup } from "@/components/consent/records/lookup";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("records"))("title") });

export default async function RecordsPage() {
  await requirePermission("consent:records");
  const [t, tConsent] = [await getT("records"), await getT("consent")];
  return (
    <>
      <Trail steps={[{ href: "/consent", label: tConsent("title") }, { label: t("title") }]} />
      <Head title={t("title")} lead={t("lead")} />
      <Messages of={["records"]}>
        <Lookup />
      </Messages>
    </>
  );
}
