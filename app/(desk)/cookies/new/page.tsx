import type { Metadata } from "next";
import { NewCookieForm } from "@/components/cookies/new-cookie-form";
import { countryOptions } from "@/components/i18n/countries";
import { Messages } from "@/components/i18n/messages";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import type { Query } from "@/components/table/address";
import type { CreateCookie } from "@/contracts/cookies";
import { ListSites } from "@/contracts/sites";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("cookies"))("add") });

/** `?banner=<site>`: the banner's own cookie, as the register should have it for that site. */
async function findProposed(banner: Query[string]): Promise<CreateCookie | undefined> {
  if (typeof banner !== "string") return undefined;
  return (await (await getCaller()).consent.installation({ site: banner })).ownCookie ?? undefined;
}

export default async function NewCookiePage({ searchParams }: { searchParams: Promise<Query> }) {
  await requirePermission("cookies:edit");
  const [t, caller, { banner }] = [await getT("cookies"), await getCaller(), await searchParams];
  const [controllers, sites, proposed] = await Promise.all([
    caller.sites.controllers(),
    caller.sites.list(ListSites.parse({ pageSize: 100 })),
    findProposed(banner),
  ]);
  return (
    <>
      <Trail steps={[{ href: "/cookies", label: t("title") }, { label: t("add") }]} />
      <Head title={t("add")} lead={t("addLead")} />
      <Messages of={["cookies"]}>
        <NewCookieForm
          controllers={controllers}
          sites={sites.rows}
          places={countryOptions(await getLanguage())}
          proposed={proposed}
        />
      </Messages>
    </>
  );
}
