import type { Metadata } from "next";
import { CheckStep } from "@/components/consent/installation/check-step";
import { FirstStep } from "@/components/consent/installation/first-step";
import { LaterSteps } from "@/components/consent/installation/later-steps";
import { MarkStep } from "@/components/consent/installation/mark-step";
import { OwnCookie } from "@/components/consent/installation/own-cookie";
import { Unpublished } from "@/components/consent/installation/unpublished";
import { findDemoSite } from "@/components/demo/demo-site";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { isDemo, publicUrl } from "@/env";
import { getCaller } from "@/server/caller";

type Props = { params: Promise<{ site: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("installation"))("title") });

export default async function InstallationPage({ params }: Props) {
  const [{ site }, t, consent] = [await params, await getT("installation"), await getT("consent")];
  const installation = await (await getCaller()).consent.installation({ site });
  const { siteId, siteKey, siteName, published, ownCookie } = installation;
  const isShown = isDemo() && findDemoSite(siteKey) !== null;
  const address = isShown ? `${publicUrl()}/demo/${siteKey}` : (installation.address ?? "");
  return (
    <>
      <Trail steps={[{ href: `/consent?site=${siteKey}`, label: consent("title") }, { label: t("trail") }]} />
      <Head title={t("titleOf", { site: siteName })} lead={t("lead")} />
      {published ? null : <Unpublished site={siteKey} />}
      {ownCookie ? <OwnCookie site={siteKey} /> : null}
      <Messages of={["installation"]}>
        <FirstStep installation={installation} />
        <MarkStep purposes={installation.purposes} />
        <LaterSteps installation={installation} />
        <CheckStep siteId={siteId} siteKey={siteKey} address={address} />
      </Messages>
    </>
  );
}
