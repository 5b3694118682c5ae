import type { Metadata } from "next";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { EditSiteForm } from "@/components/sites/edit-site-form";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("sites"))("edit") });

export default async function EditSitePage({ params }: { params: Promise<{ id: string }> }) {
  await requirePermission("sites:edit");
  const [{ id }, t, caller] = [await params, await getT("sites"), await getCaller()];
  const [site, controllers] = await Promise.all([caller.sites.get({ id }), caller.sites.controllers()]);
  const choices = controllers.filter((each) => each.archivedAt === null || each.id === site.controllerId);
  return (
    <>
      <Trail
        steps={[
          { href: "/sites", label: t("title") },
          { href: `/sites/${id}`, label: site.name },
          { label: t("edit") },
        ]}
      />
      <Head title={t("editTitle", { name: site.name })} lead={t("editLead", { version: site.version })} />
      <Messages of={["sites"]}>
        <EditSiteForm site={site} controllers={choices} />
      </Messages>
    </>
  );
}
