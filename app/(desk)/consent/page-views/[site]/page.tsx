import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageViewForm } from "@/components/consent/statistics/page-view-form";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("statistics"))("checks.report") });

export default async function PageViewsPage({ params }: { params: Promise<{ site: string }> }) {
  await requirePermission("consent:report");
  const [{ site: key }, t, consent, caller] = [
    await params,
    await getT("statistics"),
    await getT("consent"),
    await getCaller(),
  ];
  const site = (await caller.consent.sites()).find((one) => one.key === key) ?? notFound();
  return (
    <>
      <Trail
        steps={[
          { href: `/consent?site=${key}`, label: consent("titleOf", { site: site.name }) },
          { label: t("checks.report") },
        ]}
      />
      <Head title={t("pageViews.title", { site: site.name })} lead={t("pageViews.lead")} />
      <Messages of={["statistics"]}>
        <PageViewForm site={key} />
      </Messages>
    </>
  );
}
