import type { Metadata } from "next";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Section } from "@/components/page/section";
import { Trail } from "@/components/page/trail";
import { EnterForm } from "@/components/requests/correspondence/enter-form";
import { UploadForm } from "@/components/requests/correspondence/upload-form";
import { isoDay } from "@/messages/format";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("correspondence"))("add") });

export default async function NewCorrespondencePage() {
  await requirePermission("requests:receive");
  const [t, caller] = [await getT("correspondence"), await getCaller()];
  const controllers = await caller.requests.correspondence.controllers();
  const steps = [
    { href: "/requests", label: (await getT("requests"))("title") },
    { href: "/requests/correspondence", label: t("title") },
    { label: t("add") },
  ];
  return (
    <>
      <Trail steps={steps} />
      <Head title={t("add")} lead={t("addLead")} />
      <Messages of={["correspondence"]}>
        <Section title={t("upload")}>
          <UploadForm controllers={controllers} />
        </Section>
        <Section title={t("enter")}>
          <EnterForm controllers={controllers} today={isoDay(new Date())} />
        </Section>
      </Messages>
    </>
  );
}
