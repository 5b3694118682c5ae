import type { SignUpForm as Form } from "@/contracts/newsletter";
import { translator } from "@/messages/translator";

/** Works without script, on any page; the box is empty until a person ticks it. */
export function SignUpForm({ form }: { form: Form }) {
  const t = translator(form.language, "newsletter");
  const id = (field: string) => `${form.list}-${field}`;
  return (
    <form
      className="form"
      method="post"
      action={`/api/v1/newsletter/${form.list}/subscriptions`}
      lang={form.language}
      aria-label={form.name}
    >
      <input type="hidden" name="language" value={form.language} />
      <input type="hidden" name="wording" value={form.wording.number} />
      <div className="field">
        <label htmlFor={id("email")}>{t("form.email")}</label>
        <input id={id("email")} name="email" type="email" autoComplete="email" maxLength={254} required />
      </div>
      <div className="choice">
        <input id={id("consent")} name="consent" type="checkbox" value="true" required />
        <label htmlFor={id("consent")} className="whitespace-pre-line">
          {form.wording.text}
        </label>
      </div>
      <p className="small soft">
        {t("form.after")} <a href={`/notices/${form.siteKey}`}>{t("form.notice")}</a>
      </p>
      <div className="acts">
        <button className="button primary" type="submit">
          {t("form.submit")}
        </button>
      </div>
    </form>
  );
}
