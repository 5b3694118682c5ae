import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DayRates } from "@/components/consent/day-rates";
import { NoRates } from "@/components/consent/no-rates";
import { chosenRates } from "@/components/consent/period";
import { PurposeRates } from "@/components/consent/purpose-rates";
import { RateActs } from "@/components/consent/rate-acts";
import { RateFigures } from "@/components/consent/rate-figures";
import { RateFilters } from "@/components/consent/rate-filters";
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
  const [t, query, caller] = [await getT("consent"), await searchParams, await getCaller()];
  const sites = await caller.consent.sites();
  const chosen = chosenRates(query, sites);
  if (!chosen)
    return (
      <>
        <Head title={t("title")} lead={t("lead")} />
        <Empty title={t("empty.sites")}>{t("empty.sitesWhy")}</Empty>
      </>
    );
  const { site, input } = chosen;
  const [rates, banners] = await Promise.all([caller.consent.rates(input), caller.consent.bannerSites()]);
  const published = banners.some(({ siteKey, published }) => siteKey === site.key && published !== null);
  return (
    <>
      <Head
        title={t("titleOf", { site: site.name })}
        lead={t("lead")}
        acts={<RateActs site={site.key} query={query} />}
      />
      <RateFilters query={query} sites={sites} rates={rates} />
      {rates.decisions > 0 ? (
        <>
          <RateFigures rates={rates} />
          <PurposeRates rates={rates} />
          <DayRates rates={rates} />
        </>
      ) : (
        <NoRates site={site} published={published} demo={isDemo()} address={publicUrl()} />
      )}
    </>
  );
}
