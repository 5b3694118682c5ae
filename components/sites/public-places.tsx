import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Facts } from "@/components/ui/facts";
import type { SitePlaces } from "@/contracts/sites";

/** Where visitors meet what is kept here, and the line that installs the banner. */
export async function PublicPlaces({ places }: { places: SitePlaces }) {
  const t = await getT("sites");
  const link = (address: string) => <a href={address}>{address}</a>;
  const banner = (
    <pre className="select-all whitespace-pre-wrap break-all border border-rule bg-paper-2 p-3 text-sm">
      <code>{places.banner}</code>
    </pre>
  );
  return (
    <Section title={t("places.title")} id="places" lead={t("places.lead")}>
      <Facts
        items={[
          { term: t("places.notice"), value: link(places.notice) },
          { term: t("places.rights"), value: link(places.rights) },
          { term: t("places.banner"), value: banner, note: t("places.bannerHow") },
          ...(places.demo ? [{ term: t("places.demo"), value: link(places.demo) }] : []),
        ]}
      />
    </Section>
  );
}
