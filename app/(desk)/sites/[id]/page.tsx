import type { Metadata } from "next";
import { OwnCookie } from "@/components/consent/installation/own-cookie";
import { HistorySection } from "@/components/evidence/history-section";
import { getT } from "@/components/i18n/translator";
import { Trail } from "@/components/page/trail";
import { Two } from "@/components/page/two";
import { ArchiveSection } from "@/components/sites/archive-section";
import { ArchiveSite } from "@/components/sites/archive-site";
import { LinkedRecords } from "@/components/sites/linked-records";
import { PlaceHead } from "@/components/sites/place-head";
import { PublicPlaces } from "@/components/sites/public-places";
import { SiteFacts } from "@/components/sites/site-facts";
import { getCaller, requireActor } from "@/server/caller";
import { may } from "@/server/platform/authorize";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await (await getCaller()).sites.get({ id: (await params).id })).name };
}

export default async function SitePage({ params }: Props) {
  const [{ id }, t, caller] = [await params, await getT("sites"), await getCaller()];
  const [site, places] = await Promise.all([caller.sites.get({ id }), caller.sites.places({ id })]);
  const actor = await requireActor();
  const history = may(actor, "sites:history") ? await caller.sites.history({ id }) : null;
  const registers = may(actor, "cookies:edit") && site.archivedAt === null;
  const ownCookie = registers ? (await caller.consent.installation({ site: site.key })).ownCookie : null;
  const aside = (
    <>
      <LinkedRecords siteId={id} controllerId={site.controllerId} />
      <ArchiveSection>
        <ArchiveSite id={id} version={site.version} name={site.name} archived={site.archivedAt !== null} />
      </ArchiveSection>
    </>
  );
  return (
    <>
      <Trail steps={[{ href: "/sites", label: t("title") }, { label: site.name }]} />
      <PlaceHead
        title={site.name}
        lead={t("ofSite", { controller: site.controllerName })}
        editHref={`/sites/${id}/edit`}
      />
      <Two label={t("record")} aside={aside}>
        {ownCookie ? <OwnCookie site={site.key} /> : null}
        <SiteFacts site={site} />
        <PublicPlaces places={places} siteKey={site.key} />
        {history ? <HistorySection items={history} namespace="sites" /> : null}
      </Two>
    </>
  );
}
