import { Can } from "@/components/access/can";
import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Facts } from "@/components/ui/facts";
import { PageLink } from "@/components/ui/page-link";
import type { SitePlaces } from "@/contracts/sites";

type Props = { places: SitePlaces; siteKey: string };

/** Where visitors meet what is kept here, and the line that installs the banner. */
export async function PublicPlaces({ places, siteKey }: Props) {
  const t = await getT("sites");
  const link = (address: string) => <a href={address}>{address}</a>;
  const banner = (
    <pre className="select-all whitespace-pre-wrap break-all border border-rule bg-paper-2 p-3 text-sm">
      <code>{places.banner}</code>
    </pre>
  );
  const how = (
    <>
      {t("places.bannerHow")}{" "}
      <Can permission="consent:banners">
        <PageLink href={`/consent/installation/${siteKey}`}>{t("places.install")}</PageLink>
      </Can>
    </>
  );
  return (
    <Section title={t("places.title")} id="places" lead={t("places.lead")}>
      <Facts
        items={[
          { term: t("places.notice"), value: link(places.notice) },
          { term: t("places.rights"), value: link(places.rights) },
          { term: t("places.banner"), value: banner, note: how },
          ...(places.demo ? [{ term: t("places.demo"), value: link(places.demo) }] : []),
        ]}
      />
    </Section>
  );
}
