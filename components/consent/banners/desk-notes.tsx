import { getT } from "@/components/i18n/translator";
import { Note } from "@/components/ui/note";
import { PageLink } from "@/components/ui/page-link";
import type { BannerDesk } from "@/contracts/banner-review";

/** What waits, and what is missing before anything can be proposed or measured. */
export async function DeskNotes({ desk }: { desk: BannerDesk }) {
  const t = await getT("banners");
  const open = desk.versions.find(({ state }) => state === "in_review");
  return (
    <>
      {open ? (
        <Note state="soon" title={t("notes.open", { number: open.number })} apart>
          <p>{t("notes.openWhy")}</p>
        </Note>
      ) : null}
      {desk.notice === null ? (
        <Note state="unknown" title={t("notes.noNotice")} apart>
          <p>{t.rich("notes.noNoticeWhy", { link: (chunks) => <PageLink href="/policies">{chunks}</PageLink> })}</p>
        </Note>
      ) : null}
      {desk.unasked.length > 0 ? (
        <Note state="late" title={t("notes.unasked", { count: desk.unasked.length })} apart>
          <p>{t("notes.unaskedWhy", { count: desk.unasked.length, keys: desk.unasked.join(", ") })}</p>
        </Note>
      ) : null}
      {desk.canMeasure ? null : (
        <Note state="unknown" title={t("notes.noBrowser")} apart>
          <p>{t("notes.noBrowserWhy")}</p>
        </Note>
      )}
    </>
  );
}
