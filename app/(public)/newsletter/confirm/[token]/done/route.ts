import { readAcceptLanguage } from "@/components/i18n/translator";
import { addressHeader } from "@/contracts/headers";
import { LinkToken } from "@/contracts/newsletter";
import { translator } from "@/messages/translator";
import { confirm, openConfirmation } from "@/server/newsletter/service";
import { visitor } from "@/server/platform/actor";
import { refusalOf } from "@/server/platform/http/answer";
import { html, htmlAnswer, seeOther } from "@/server/platform/http/html";
import { limitRate } from "@/server/platform/http/rate-limit";

type Context = { params: Promise<{ token: string }> };

/** Generous, because offices and providers share an address; a token of 256 bits cannot be guessed anyway. */
const attempts = { door: "newsletter.confirm", max: 60, seconds: 600 };

/** The only way to confirm. The page that follows has no token in its address. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    await limitRate(attempts, request.headers.get(addressHeader) ?? "unknown");
  } catch (error) {
    return sorry(request, refusalOf(error).status);
  }
  const { data: token } = LinkToken.safeParse((await params).token);
  if (!token) return seeOther("/newsletter/confirm?outcome=unknown");
  const { outcome } = await confirm(visitor, token);
  const page = await openConfirmation(visitor, token);
  const language = "form" in page ? `&language=${page.form.language}` : "";
  return seeOther(`/newsletter/confirm?outcome=${outcome}${language}`);
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/newsletter/confirm/${encodeURIComponent((await params).token)}`);
}

function sorry(request: Request, status: number): Response {
  const language = readAcceptLanguage(request.headers.get("accept-language")) ?? "en";
  const t = translator(language, "newsletter");
  const page = html`<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t("confirm.later")}</title><link rel="stylesheet" href="/notice.css"></head>
<body><main class="notice law"><h1>${t("confirm.later")}</h1><p>${t("confirm.laterWhy")}</p></main></body></html>`;
  return htmlAnswer(page, status);
}
