import { getT } from "@/components/i18n/translator";
import { Note } from "@/components/ui/note";
import { PageLink } from "@/components/ui/page-link";

/** The script may stand already; it shows nothing before a banner is in force. */
export async function Unpublished({ site }: { site: string }) {
  const t = await getT("installation");
  return (
    <Note state="soon" title={t("unpublished")} apart>
      <p>{t("unpublishedWhy")}</p>
      <p>
        <PageLink href={`/consent/banners/${site}`}>{t("toBanner")}</PageLink>
      </p>
    </Note>
  );
}
