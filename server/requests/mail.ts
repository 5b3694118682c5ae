import type { Language } from "@/contracts/fields";
import { translator } from "@/messages/translator";
import { html } from "@/server/platform/http/html";
import { mailStyle } from "@/server/platform/mail-style";

export type CaseLetter = {
  language: Language;
  subject: { kind: "subject" | "taskSubject"; reference: string };
  controllerName: string;
  text: string;
};

/** A letter of a case as a mail. Its subject has the number alone: subjects stand in logs and lists. */
export function caseMail({ language, subject: { kind, reference }, controllerName, text }: CaseLetter) {
  const subject = translator(language, "letters")(kind, { reference });
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => html`<p>${paragraph}</p>\n`);
  const page = html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
${mailStyle}
</head>
<body>
<div class="sheet letter" role="main">
<p class="from">${controllerName}</p>
${paragraphs}
</div>
</body>
</html>
`;
  return { subject, text: `${text}\n`, html: page.text };
}
