import { Can } from "@/components/access/can";
import { getT } from "@/components/i18n/translator";
import { PageLink } from "@/components/ui/page-link";

/** From the figures to what they come from: the banner, its installation, one person's record. */
export async function RelatedLinks({ site }: { site: string }) {
  const t = await getT("consent");
  return (
    <span className="related">
      <Can permission="consent:banners">
        <PageLink href={`/consent/banners/${site}`}>{t("banner")}</PageLink>
      </Can>
      <Can permission="consent:edit">
        <PageLink href={`/consent/installation/${site}`}>{t("installation")}</PageLink>
      </Can>
      <Can permission="consent:records">
        <PageLink href="/consent/records">{t("records")}</PageLink>
      </Can>
    </span>
  );
}
