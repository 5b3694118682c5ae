import { findDemoSite } from "@/components/demo/demo-site";
import { getLanguage, translator } from "@/components/i18n/translator";
import { isDemo } from "@/env";
import { html, htmlAnswer } from "@/server/platform/http/html";

/** Stands for the other company's content; nobody else's server is asked. */
export async function GET(request: Request, { params }: { params: Promise<{ site: string }> }): Promise<Response> {
  const site = isDemo() ? findDemoSite((await params).site) : null;
  if (!site) return new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get("of");
  const { of } = site.embeds.find((embed) => embed.of === asked) ?? site.embeds[0];
  const language = await getLanguage();
  const t = translator(language, "demo");
  return htmlAnswer(
    html`<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${t(`embeds.${of}.name`)}</title><link rel="stylesheet" href="/demo-site.css"></head>
<body class="embedded"><p><strong>${t(`embeds.${of}.name`)}</strong></p><p>${t("embedded")}</p></body></html>`,
    200,
  );
}
