import { getT } from "@/components/i18n/translator";
import { Note } from "@/components/ui/note";
import { attachDoor } from "@/contracts/request-tasks";

const known = ["files", "too_large", "invalid"] as const;

/** A plain form: a file goes out of the browser as a stream, whatever its size. */
export async function AttachForm({ id, wrong }: { id: string; wrong?: string }) {
  const t = await getT("requests");
  return (
    <form className="form" method="post" encType="multipart/form-data" action={`/requests/${id}/attach`}>
      {wrong ? (
        <Note state="late" title={t(`attach.wrong.${known.find((one) => one === wrong) ?? "other"}`)} alert />
      ) : null}
      <div className="field">
        <label htmlFor="attach-files">{t("attach.files")}</label>
        <input type="file" id="attach-files" name="files" multiple required aria-describedby="attach-hint" />
        <p className="hint" id="attach-hint">
          {t("attach.hint", { most: attachDoor.files })}
        </p>
      </div>
      <div className="field">
        <label htmlFor="attach-text">{t("attach.text")}</label>
        <input id="attach-text" name="text" required maxLength={2000} autoComplete="off" />
      </div>
      <div className="acts">
        <button type="submit" className="button primary">
          {t("attach.send")}
        </button>
      </div>
    </form>
  );
}
