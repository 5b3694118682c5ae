import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Facts } from "@/components/ui/facts";
import { PageLink } from "@/components/ui/page-link";
import type { Site } from "@/contracts/sites";
import { PlaceMark } from "./place-mark";

export async function SiteFacts({ site }: { site: Site }) {
  const t = await getT("sites");
  const outside = site.address && (
    <a href={site.address} rel="noreferrer">
      {site.address}
    </a>
  );
  return (
    <Section title={t("record")} quietTitle>
      <Facts
        items={[
          { term: t("fields.key"), value: site.key },
          {
            term: t("fields.controller"),
            value: <PageLink href={`/sites/controllers/${site.controllerId}`}>{site.controllerName}</PageLink>,
          },
          { term: t("fields.webAddress"), value: outside },
          { term: t("fields.language"), value: t(`language.${site.language}`) },
          { term: t("fields.state"), value: <PlaceMark archivedAt={site.archivedAt} /> },
        ]}
      />
    </Section>
  );
}
