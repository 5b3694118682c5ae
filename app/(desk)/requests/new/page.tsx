import type { Metadata } from "next";
import { Messages } from "@/components/i18n/messages";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { EnterRequestForm } from "@/components/requests/queue/enter-request-form";
import { ButtonLink } from "@/components/ui/button-link";
import { isoDay } from "@/messages/format";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("requests"))("add") });

export default async function NewRequestPage() {
  await requirePermission("requests:edit");
  const [t, language, caller] = [await getT("requests"), await getLanguage(), await getCaller()];
  return (
    <>
      <Trail steps={[{ href: "/requests", label: t("title") }, { label: t("add") }]} />
      <Head
        title={t("add")}
        lead={t("addLead")}
        acts={<ButtonLink href="/requests/import">{t("imports.open")}</ButtonLink>}
      />
      <Messages of={["requests"]}>
        <EnterRequestForm sites={await caller.requests.sites()} language={language} today={isoDay(new Date())} />
      </Messages>
    </>
  );
}
