import { translator } from "@/components/i18n/translator";
import { Note } from "@/components/ui/note";
import { type RightsDraft, wrongFields } from "./rights-draft";

const said = ["trap", "too_many", "too_large"] as const;

/** What is wrong with a form that was sent: a way to each field, or the reason in a sentence. */
export function RightsProblems({ draft }: { draft: RightsDraft }) {
  const t = translator(draft.language, "rights");
  const wrong = wrongFields(draft);
  if (draft.refusal === "again")
    return (
      <Note state="open" title={t("again.title")} apart alert>
        {t("again.why")}
      </Note>
    );
  const reason = said.find((known) => known === draft.refusal) ?? "other";
  if (wrong.length === 0) return <Note state="late" title={t(`refusals.${reason}`)} apart alert />;
  return (
    <Note state="late" title={t("problems", { count: wrong.length })} apart alert>
      <ul>
        {wrong.map((name) => (
          <li key={name}>
            <a href={`#${name}`}>{t(`errors.${name}`)}</a>
          </li>
        ))}
      </ul>
    </Note>
  );
}
