import { getT } from "@/components/i18n/translator";
import { Note } from "@/components/ui/note";
import type { Review } from "@/contracts/policies";

/** What stands in the way of a version: legal's comment, records that moved on. */
export async function VersionNotes({ review }: { review: Review }) {
  const t = await getT("policies");
  const { version, changedSince } = review;
  const clauses = changedSince.map(({ number, heading }) => (number ? `${number} ${heading}` : heading)).join(", ");
  return (
    <>
      {version.state === "returned" && version.comment ? (
        <Note state="unknown" title={t("returnedTitle")} apart>
          <p>{version.comment}</p>
        </Note>
      ) : null}
      {changedSince.length > 0 ? (
        <Note state="soon" title={t("changedTitle")} apart>
          <p>{t("changedWhy", { clauses })}</p>
        </Note>
      ) : null}
    </>
  );
}
