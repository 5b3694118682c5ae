import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NoFigures } from "@/components/consent/statistics/no-figures";
import { readQuestion } from "@/components/consent/statistics/question";
import { RelatedLinks } from "@/components/consent/statistics/related-links";
import { StatisticActs } from "@/components/consent/statistics/statistic-acts";
import { StatisticFilters } from "@/components/consent/statistics/statistic-filters";
import { StatisticSheet } from "@/components/consent/statistics/statistic-sheet";
import { getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Head } from "@/components/page/head";
import type { Query } from "@/components/table/address";
import { isDemo, publicUrl } from "@/env";
import { getCaller, requireActor } from "@/server/caller";
import { may } from "@/server/platform/authorize";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("consent"))("title") });

/** Whoever may read no figures comes for the banners: legal and the auditor. */
async function requireFigures() {
  const actor = await requireActor();
  if (!may(actor, "consent:figures") && may(actor, "consent:banners")) redirect("/consent/banners");
}

export default async function ConsentPage({ searchParams }: { searchParams: Promise<Query> }) {
  await requireFigures();
  const [t, s, query, caller] = [
    await getT("consent"),
    await getT("statistics"),
    await searchParams,
    await getCaller(),
  ];
  const sites = await caller.consent.sites();
  const question = readQuestion(query, sites);
  if (!question) return <Empty title={t("sites")}>{t("sitesWhy")}</Empty>;
  const { site, input } = question;
  const { statistics, breakdown, versions, checks, views, bannerSites } = caller.consent;
  const [figures, groups, compared, checked, saved, banners] = await Promise.all([
    ...[statistics(input), breakdown(input), versions({ site: site.key }), checks(input), views(), bannerSites()],
  ] as const);
  const published = banners.some(({ siteKey, published: number }) => siteKey === site.key && number !== null);
  const isEmpty = Object.values(figures.tally).every((count) => count === 0) && !figures.group;
  return (
    <>
      <Head
        title={t("titleOf", { site: site.name })}
        lead={
          <>
            {s("lead")} <RelatedLinks site={site.key} />
          </>
        }
        acts={<StatisticActs site={site.key} query={query} />}
      />
      <StatisticFilters query={query} sites={sites} figures={figures} />
      {isEmpty ? (
        <NoFigures site={site} published={published} demo={isDemo()} address={publicUrl()} />
      ) : (
        <StatisticSheet query={query} {...{ figures, groups, compared, checked, saved }} />
      )}
    </>
  );
}
