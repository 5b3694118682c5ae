import type { Metadata } from "next";
import { Can } from "@/components/access/can";
import { BannerVersions } from "@/components/consent/banner-versions";
import { DayRates } from "@/components/consent/day-rates";
import { NoRates } from "@/components/consent/no-rates";
import { chosenRates, csvAddress } from "@/components/consent/period";
import { PurposeRates } from "@/components/consent/purpose-rates";
import { RateFigures } from "@/components/consent/rate-figures";
import { RateFilters } from "@/components/consent/rate-filters";
import { getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Head } from "@/components/page/head";
import type { Query } from "@/components/table/address";
import { ButtonLink } from "@/components/ui/button-link";
import { isDemo, publicUrl } from "@/env";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("consent"))("title") });

export default async function ConsentPage({ searchParams }: { searchParams: Promise<Query> }) {
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
  const [rates, versions] = await Promise.all([
    caller.consent.rates(input),
    caller.consent.banners({ site: site.key }),
  ]);
  const published = versions.length > 0;
  const acts = (
    <ButtonLink href={csvAddress(query)} download>
      {t("csv")}
    </ButtonLink>
  );
  return (
    <>
      <Head title={t("titleOf", { site: site.name })} lead={t("lead")} acts={acts} />
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
      <Can permission="consent:edit">{published ? <BannerVersions site={site.key} versions={versions} /> : null}</Can>
    </>
  );
}
