import type { Metadata } from "next";
import { Messages } from "@/components/i18n/messages";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { controllerChoices } from "@/components/sites/controller-choices";
import { NewControllerForm } from "@/components/sites/new-controller-form";
import { requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("sites"))("controllers.add") });

export default async function NewControllerPage() {
  await requirePermission("sites:edit");
  const t = await getT("sites");
  return (
    <>
      <Trail steps={[{ href: "/sites", label: t("title") }, { label: t("controllers.add") }]} />
      <Head title={t("controllers.add")} lead={t("controllers.addLead")} />
      <Messages of={["sites"]}>
        <NewControllerForm choices={controllerChoices(await getLanguage())} />
      </Messages>
    </>
  );
}
