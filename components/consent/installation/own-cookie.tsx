import { Can } from "@/components/access/can";
import { getT } from "@/components/i18n/translator";
import { Note } from "@/components/ui/note";
import { PageLink } from "@/components/ui/page-link";

/** Where the register lacks the banner's own cookie: the row that it should have, one press away. */
export async function OwnCookie({ site }: { site: string }) {
  const t = await getT("installation");
  return (
    <Can permission="cookies:edit">
      <Note state="soon" title={t("ownCookie.title")} apart>
        <p>{t("ownCookie.why")}</p>
        <p>
          <PageLink href={`/cookies/new?banner=${site}`}>{t("ownCookie.add")}</PageLink>
        </p>
      </Note>
    </Can>
  );
}
