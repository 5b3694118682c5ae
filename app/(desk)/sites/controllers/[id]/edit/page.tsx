import type { Metadata } from "next";
import { Messages } from "@/components/i18n/messages";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { controllerChoices } from "@/components/sites/controller-choices";
import { EditControllerForm } from "@/components/sites/edit-controller-form";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("sites"))("edit") });

export default async function EditControllerPage({ params }: { params: Promise<{ id: string }> }) {
  await requirePermission("sites:edit");
  const [{ id }, t, caller] = [await params, await getT("sites"), await getCaller()];
  const controller = await caller.sites.controller({ id });
  return (
    <>
      <Trail
        steps={[
          { href: "/sites", label: t("title") },
          { href: `/sites/controllers/${id}`, label: controller.name },
          { label: t("edit") },
        ]}
      />
      <Head
        title={t("editTitle", { name: controller.name })}
        lead={t("controllers.editLead", { version: controller.version })}
      />
      <Messages of={["sites"]}>
        <EditControllerForm controller={controller} choices={controllerChoices(await getLanguage())} />
      </Messages>
    </>
  );
}
