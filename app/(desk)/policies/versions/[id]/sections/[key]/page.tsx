import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { SectionForm } from "@/components/policies/section-form";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("policies"))("edit") });

export default async function SectionPage({ params }: { params: Promise<{ id: string; key: string }> }) {
  await requirePermission("policies:edit");
  const [{ id, key }, t, caller] = [await params, await getT("policies"), await getCaller()];
  const version = await caller.policies.version({ id });
  const section = version.sections.find((one) => one.key === key) ?? notFound();
  const { heading, body } = section;
  return (
    <>
      <Trail
        steps={[
          { href: "/policies", label: t("title") },
          { href: `/policies/${version.policyId}`, label: version.siteName },
          { href: `/policies/versions/${id}`, label: t("versionNumber", { number: version.number }) },
          { label: heading },
        ]}
      />
      <Head title={t("editTitle", { heading })} lead={t("editLead", { version: version.version })} />
      <Messages of={["policies"]}>
        <SectionForm section={{ versionId: id, version: version.version, key, heading, body }} />
      </Messages>
    </>
  );
}
