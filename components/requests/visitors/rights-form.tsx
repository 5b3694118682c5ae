import { translator } from "@/components/i18n/translator";
import { fillSeconds } from "@/contracts/request-challenge";
import type { Language } from "@/messages";
import { RightChoices } from "./right-choices";
import { type RightsDraft, type RightsField, wrongFields } from "./rights-draft";
import { RightsProblems } from "./rights-problems";
import { Trap } from "./trap";
import { VisitorField } from "./visitor-field";

/** `challenge` is signed by us; where a script runs it works on it, and where none does the form is sent twice. */
type Props = { site: string; language: Language; challenge: string; draft?: RightsDraft };

/** A plain form that needs no script: what is refused comes back as it was typed. */
export function RightsForm({ site, language, challenge, draft }: Props) {
  const t = translator(language, "rights");
  const wrong = wrongFields(draft);
  const held = (name: RightsField) => ({
    value: draft?.values[name],
    error: wrong.includes(name) ? t(`errors.${name}`) : undefined,
  });
  return (
    <>
      {draft ? <RightsProblems draft={draft} /> : null}
      <form className="form wide" method="post" action={`/rights/${site}/submit`} data-seconds={fillSeconds}>
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="challenge" value={challenge} />
        <input type="hidden" name="solution" />
        <RightChoices
          language={language}
          chosen={draft?.rights}
          error={wrong.includes("rights") ? t("errors.rights") : undefined}
        />
        <VisitorField name="name" label={t("fields.name")} {...held("name")} autoComplete="name" maxLength={200} />
        <VisitorField
          name="email"
          type="email"
          label={t("fields.email")}
          hint={t("hints.email")}
          {...held("email")}
          autoComplete="email"
          maxLength={254}
        />
        <VisitorField
          name="message"
          label={t("fields.message")}
          hint={t("hints.message")}
          {...held("message")}
          optional={t("optional")}
          maxLength={5000}
          rows={6}
        />
        <Trap label={t("fields.trap")} />
        <div className="acts">
          <button type="submit" className="button primary">
            {t("send")}
          </button>
        </div>
        <p className="small soft" role="status" data-moment hidden>
          {t("moment")}
        </p>
        <p className="small soft">{t("use")}</p>
      </form>
    </>
  );
}
