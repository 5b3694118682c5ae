import type { Metadata } from "next";
import { countryOptions } from "@/components/i18n/countries";
import { Messages } from "@/components/i18n/messages";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { NewVendorForm } from "@/components/vendors/new-vendor-form";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("vendors"))("add") });

export default async function NewVendorPage() {
  await requirePermission("vendors:edit");
  const [t, caller] = [await getT("vendors"), await getCaller()];
  const [controllers, vendors] = await Promise.all([caller.sites.controllers(), caller.vendors.options()]);
  const countries = countryOptions(await getLanguage());
  return (
    <>
      <Trail steps={[{ href: "/vendors", label: t("title") }, { label: t("add") }]} />
      <Head title={t("add")} lead={t("addLead")} />
      <Messages of={["vendors"]}>
        <NewVendorForm controllers={controllers} vendors={vendors} countries={countries} />
      </Messages>
    </>
  );
}
