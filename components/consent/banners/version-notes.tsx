import { getT } from "@/components/i18n/translator";
import { Note } from "@/components/ui/note";
import type { BannerVersion } from "@/contracts/banner-review";

/** Legal's comment, where it was given back. */
export async function VersionNotes({ version }: { version: BannerVersion }) {
  const t = await getT("banners");
  if (version.state !== "returned" || !version.comment) return null;
  return (
    <Note state="unknown" title={t("notes.returned", { name: version.approverName ?? t("legal") })} apart>
      <p>{version.comment}</p>
    </Note>
  );
}
