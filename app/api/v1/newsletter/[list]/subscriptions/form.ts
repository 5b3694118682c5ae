import { Language } from "@/contracts/fields";
import { SignUp, type SignUpForm } from "@/contracts/newsletter";
import { translator } from "@/messages/translator";
import { getSignUpForm, signUp } from "@/server/newsletter/service";
import { visitor } from "@/server/platform/actor";
import { type AppError, isAppError } from "@/server/platform/errors";
import { refusalOf } from "@/server/platform/http/answer";
import { parse, readBytes } from "@/server/platform/http/body";
import { inEvenTime } from "@/server/platform/http/even-time";
import { html, htmlAnswer, seeOther } from "@/server/platform/http/html";

/** What a browser sends without script: the answer is a page. */
export async function takeForm(request: Request, list: string, admit: () => Promise<void>): Promise<Response> {
  let fields = new URLSearchParams();
  try {
    await admit();
    fields = new URLSearchParams(
      (await readBytes(request.body as AsyncIterable<Uint8Array> | null, 16_384)).toString(),
    );
    const { email, language, wording } = Object.fromEntries(fields);
    const input = parse(SignUp, {
      list,
      email: email?.trim(),
      language,
      wording: Number(wording),
      consent: fields.get("consent") === "true",
    });
    await inEvenTime(signUp(visitor, input));
    return seeOther(`/newsletter/thanks?list=${input.list}&language=${input.language}`);
  } catch (error) {
    const refusal = refusalOf(error);
    const language = Language.safeParse(fields.get("language")).data ?? "en";
    const form = await getSignUpForm(visitor, list, language).catch((missing) => {
      if (isAppError(missing)) return null;
      throw missing;
    });
    return htmlAnswer(again(form, refusal, language, fields.get("email") ?? ""), form ? refusal.status : 404);
  }
}

/** The same form with what was typed and what is wrong with it; the box is empty again, as a consent has to be. */
function again(form: SignUpForm | null, refusal: AppError, language: Language, email: string) {
  const t = translator(language, "newsletter");
  const wrong = refusal.fields;
  const others = !wrong.email && !wrong.consent && !wrong.wording;
  const general =
    refusal.code === "too_many"
      ? t("fieldErrors.too_many")
      : wrong.wording
        ? t("form.wordingChanged")
        : others && t("fieldErrors.other");
  const error = (field: "email" | "consent") =>
    wrong[field] && html`<span class="error mark late" id="${field}-error">${t(`fieldErrors.${field}`)}</span>`;
  const marks = (field: "email" | "consent") =>
    wrong[field] && html` aria-invalid="true" aria-describedby="${field}-error"`;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${t("form.again")}</title><link rel="stylesheet" href="/notice.css"></head>
<body><main class="notice law">
<p class="masthead"><span>${form?.controllerName}</span><span>${form?.name}</span></p>
<h1>${t("form.again")}</h1>
${general && html`<p class="intro" role="alert">${general}</p>`}
${
  form &&
  html`<form class="form" method="post" action="/api/v1/newsletter/${form.list}/subscriptions">
<input type="hidden" name="language" value="${language}"><input type="hidden" name="wording" value="${form.wording.number}">
<div class="field"><label for="email">${t("form.email")}</label><input id="email" name="email" type="email" autocomplete="email" maxlength="254" required value="${email}"${marks("email")}>${error("email")}</div>
<div class="choice"><input id="consent" name="consent" type="checkbox" value="true" required${marks("consent")}><label for="consent">${form.wording.text}</label>${error("consent")}</div>
<p class="small soft">${t("form.after")} <a href="/notices/${form.siteKey}">${t("form.notice")}</a></p>
<div class="acts"><button class="button primary" type="submit">${t("form.submit")}</button></div>
</form>`
}
</main></body></html>`;
}
