import type { Metadata } from "next";
import { countryOptions } from "@/components/i18n/countries";
import { Messages } from "@/components/i18n/messages";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { EditVendorForm } from "@/components/vendors/edit-vendor-form";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("vendors"))("edit") });

export default async function EditVendorPage({ params }: { params: Promise<{ id: string }> }) {
  await requirePermission("vendors:edit");
  const [{ id }, t, caller] = [await params, await getT("vendors"), await getCaller()];
  const [vendor, controllers, vendors] = await Promise.all([
    caller.vendors.get({ id }),
    caller.sites.controllers(),
    caller.vendors.options(),
  ]);
  const countries = countryOptions(await getLanguage());
  return (
    <>
      <Trail
        steps={[
          { href: "/vendors", label: t("title") },
          { href: `/vendors/${id}`, label: vendor.name },
          { label: t("edit") },
        ]}
      />
      <Head title={t("editTitle", { name: vendor.name })} lead={t("editLead", { version: vendor.version })} />
      <Messages of={["vendors"]}>
        <EditVendorForm
          vendor={vendor}
          controllers={controllers}
          vendors={vendors.filter((other) => other.id !== id)}
          countries={countries}
        />
      </Messages>
    </>
  );
}
