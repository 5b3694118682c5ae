import type { Metadata } from "next";
import { DeskAside } from "@/components/consent/banners/desk-aside";
import { DeskHead } from "@/components/consent/banners/desk-head";
import { DeskNotes } from "@/components/consent/banners/desk-notes";
import { Pending } from "@/components/consent/banners/pending";
import { Propose } from "@/components/consent/banners/propose";
import { Versions } from "@/components/consent/banners/versions";
import { getT } from "@/components/i18n/translator";
import { Trail } from "@/components/page/trail";
import { Two } from "@/components/page/two";
import { getCaller } from "@/server/caller";

type Props = { params: Promise<{ site: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ site }, t, caller] = [await params, await getT("banners"), await getCaller()];
  return { title: t("titleOf", { site: (await caller.consent.banner({ site })).siteName }) };
}

export default async function BannerPage({ params }: Props) {
  const [{ site }, t, consent, caller] = [
    await params,
    await getT("banners"),
    await getT("consent"),
    await getCaller(),
  ];
  const desk = await caller.consent.banner({ site });
  return (
    <>
      <Trail
        steps={[
          { href: "/consent", label: consent("title") },
          { href: "/consent/banners", label: t("title") },
          { label: desk.siteName },
        ]}
      />
      <DeskHead desk={desk} />
      <DeskNotes desk={desk} />
      <Two label={t("settings")} aside={<DeskAside desk={desk} />}>
        <Pending desk={desk} />
        <Propose desk={desk} />
      </Two>
      <Versions desk={desk} />
    </>
  );
}
