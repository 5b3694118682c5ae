import { translator } from "@/components/i18n/translator";
import { Note } from "@/components/ui/note";
import type { DeliveryPage } from "@/contracts/request-deliveries";
import type { Language } from "@/messages";
import { formatDate } from "@/messages/format";

type Props = { page: DeliveryPage; token: string; language: Language; wrong?: string };

const known = ["wrong_code", "over", "too_many"] as const;

/** Asks for the code and gives the file; needs no script. */
export function DeliveryForm({ page, token, language, wrong }: Props) {
  const t = translator(language, "deliveries");
  return (
    <>
      <p className="intro mb-8">{t("lead", { controller: page.controllerName })}</p>
      {wrong ? (
        <Note state="late" title={t(`wrong.${known.find((one) => one === wrong) ?? "other"}`)} apart alert />
      ) : null}
      <p>{t("until", { until: formatDate(page.until, language) })}</p>
      <form className="form mt-8" method="post" action={`/deliveries/${encodeURIComponent(token)}/open`}>
        <div className="field">
          <label htmlFor="code">{t("code")}</label>
          <p className="hint" id="code-hint">
            {t("codeHint")}
          </p>
          <input
            id="code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
            required
            aria-describedby="code-hint"
          />
        </div>
        <div className="acts">
          <button type="submit" className="button primary">
            {t("fetch")}
          </button>
        </div>
        <p className="small soft">{t("use")}</p>
      </form>
    </>
  );
}
