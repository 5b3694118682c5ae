import { translator } from "@/components/i18n/translator";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import type { TaskPage } from "@/contracts/request-tasks";
import type { Language } from "@/messages";
import { formatDate } from "@/messages/format";
import { VisitorField } from "./visitor-field";

type Props = { task: Extract<TaskPage, { outcome: "open" }>; token: string; language: Language; wrong?: string };

const known = ["outcome", "files", "too_large", "too_many", "gone"] as const;

/** A plain form that needs no script: where to look, for whom, and what was found. */
export function TaskForm({ task, token, language, wrong }: Props) {
  const t = translator(language, "tasks");
  return (
    <>
      <p className="intro mb-8">{t("lead", { controller: task.controllerName })}</p>
      {wrong ? (
        <Note state="late" title={t(`wrong.${known.find((one) => one === wrong) ?? "other"}`)} apart alert />
      ) : null}
      <Facts
        items={[
          { term: t("place"), value: <b>{task.place}</b> },
          { term: t("person"), value: <b>{task.person.name}</b> },
          { term: t("email"), value: task.person.email },
          { term: t("due"), value: formatDate(task.dueOn, language) },
          { term: t("owner"), value: task.ownerName },
        ]}
      />
      <form
        className="form wide mt-8"
        method="post"
        encType="multipart/form-data"
        action={`/tasks/${encodeURIComponent(token)}/answer`}
      >
        <fieldset className="field">
          <legend className="label">{t("outcome")}</legend>
          {(["found", "nothing"] as const).map((outcome) => (
            <label className="choice" key={outcome}>
              <input type="radio" name="outcome" value={outcome} required />
              <span>{t(outcome)}</span>
              <small>{t(`${outcome}Why`)}</small>
            </label>
          ))}
        </fieldset>
        <VisitorField name="text" label={t("text")} optional={t("optional")} maxLength={20_000} rows={6} />
        <div className="field">
          <label htmlFor="files">
            {t("files")}
            <span className="faint former"> {t("optional")}</span>
          </label>
          <p className="hint" id="files-hint">
            {t("filesHint")}
          </p>
          <input type="file" id="files" name="files" multiple aria-describedby="files-hint" />
        </div>
        <div className="acts">
          <button type="submit" className="button primary">
            {t("send")}
          </button>
        </div>
        <p className="small soft">{t("use")}</p>
      </form>
    </>
  );
}
