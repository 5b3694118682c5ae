import type { Metadata } from "next";
import { SettingsForm } from "@/components/consent/banners/settings-form";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("banners"))("edit") });

export default async function EditBannerPage({ params }: { params: Promise<{ site: string }> }) {
  await requirePermission("consent:edit");
  const [{ site }, t, caller] = [await params, await getT("banners"), await getCaller()];
  const { siteId, siteKey, siteName, settings } = await caller.consent.banner({ site });
  return (
    <>
      <Trail
        steps={[
          { href: "/consent/banners", label: t("title") },
          { href: `/consent/banners/${siteKey}`, label: siteName },
          { label: t("edit") },
        ]}
      />
      <Head title={t("editTitle", { site: siteName })} lead={t("editLead")} />
      <Messages of={["banners"]}>
        <SettingsForm siteId={siteId} siteKey={siteKey} settings={settings} />
      </Messages>
    </>
  );
}
