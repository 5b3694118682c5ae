import type { Metadata } from "next";
import { NewCookieForm } from "@/components/cookies/new-cookie-form";
import { countryOptions } from "@/components/i18n/countries";
import { Messages } from "@/components/i18n/messages";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { ListSites } from "@/contracts/sites";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("cookies"))("add") });

export default async function NewCookiePage() {
  await requirePermission("cookies:edit");
  const [t, caller] = [await getT("cookies"), await getCaller()];
  const [controllers, sites] = await Promise.all([
    caller.sites.controllers(),
    caller.sites.list(ListSites.parse({ pageSize: 100 })),
  ]);
  return (
    <>
      <Trail steps={[{ href: "/cookies", label: t("title") }, { label: t("add") }]} />
      <Head title={t("add")} lead={t("addLead")} />
      <Messages of={["cookies"]}>
        <NewCookieForm controllers={controllers} sites={sites.rows} places={countryOptions(await getLanguage())} />
      </Messages>
    </>
  );
}
