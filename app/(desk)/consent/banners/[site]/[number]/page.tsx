import type { Metadata } from "next";
import { Decide } from "@/components/consent/banners/decide";
import { Report } from "@/components/consent/banners/report";
import { Shown } from "@/components/consent/banners/shown";
import { VersionChanges } from "@/components/consent/banners/version-changes";
import { VersionFacts } from "@/components/consent/banners/version-facts";
import { VersionHead } from "@/components/consent/banners/version-head";
import { VersionNotes } from "@/components/consent/banners/version-notes";
import { getT } from "@/components/i18n/translator";
import { Trail } from "@/components/page/trail";
import { Two } from "@/components/page/two";
import type { Query } from "@/components/table/address";
import { getCaller } from "@/server/caller";

type Props = { params: Promise<{ site: string; number: string }>; searchParams: Promise<Query> };

const versionOf = async ({ params }: Pick<Props, "params">) => {
  const { site, number } = await params;
  return (await getCaller()).consent.bannerVersion({ site, number: Number(number) });
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { siteName, number }] = [await getT("banners"), await versionOf(props)];
  return { title: t("versionOf", { site: siteName, number }) };
}

export default async function BannerVersionPage({ params, searchParams }: Props) {
  const [t, version, caller] = [await getT("banners"), await versionOf({ params }), await getCaller()];
  const { canMeasure } = await caller.consent.banner({ site: version.siteKey });
  return (
    <>
      <Trail
        steps={[
          { href: "/consent/banners", label: t("title") },
          { href: `/consent/banners/${version.siteKey}`, label: version.siteName },
          { label: t("versionNumber", { number: version.number }) },
        ]}
      />
      <VersionHead version={version} />
      <VersionNotes version={version} />
      <Shown version={version} query={await searchParams} />
      <Two label={t("facts.title")} aside={<VersionFacts version={version} />}>
        <Report version={version} canMeasure={canMeasure} />
        <VersionChanges version={version} />
      </Two>
      <Decide version={version} />
    </>
  );
}
