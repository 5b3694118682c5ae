import type { Metadata } from "next";
import { cookieTitle } from "@/components/cookies/cookie-title";
import { EditCookieForm } from "@/components/cookies/edit-cookie-form";
import { countryOptions } from "@/components/i18n/countries";
import { Messages } from "@/components/i18n/messages";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { ListSites } from "@/contracts/sites";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("cookies"))("edit") });

export default async function EditCookiePage({ params }: { params: Promise<{ id: string }> }) {
  await requirePermission("cookies:edit");
  const [{ id }, t, caller] = [await params, await getT("cookies"), await getCaller()];
  const [cookie, sites, vendors] = await Promise.all([
    caller.cookies.get({ id }),
    caller.sites.list(ListSites.parse({ pageSize: 100 })),
    caller.vendors.options(),
  ]);
  const name = cookieTitle(cookie, t("unnamed"));
  return (
    <>
      <Trail
        steps={[{ href: "/cookies", label: t("title") }, { href: `/cookies/${id}`, label: name }, { label: t("edit") }]}
      />
      <Head title={t("editTitle", { name })} lead={t("editLead", { version: cookie.version })} />
      <Messages of={["cookies"]}>
        <EditCookieForm
          cookie={cookie}
          sites={sites.rows}
          places={countryOptions(await getLanguage())}
          vendors={vendors}
        />
      </Messages>
    </>
  );
}
