import type { Language } from "@/contracts/fields";
import { Html, html } from "@/server/platform/http/html";

export type PrintedLetter = {
  language: Language;
  /** The rule that carries the font of letters. */
  face: string;
  controllerName: string;
  controllerAddress: string | null;
  subject: string;
  date: string;
  text: string;
};

/** A page of A4 as a letter is set: from whom, when, about what, and the words. It runs nothing and asks nobody. */
export function letterPage(letter: PrintedLetter): string {
  const { language, controllerName, controllerAddress, subject, date, text } = letter;
  const style = new Html(`<style>
${letter.face}
@page { size: A4; margin: 25mm 22mm 22mm 25mm; }
body { margin: 0; color: #000; font: 11pt/16pt "Source Serif 4", Charter, Georgia, serif; }
header { border-top: 1pt solid #000; padding-top: 6pt; font-size: 9pt; line-height: 13pt; white-space: pre-line; }
.date { margin: 36pt 0 0; }
h1 { font-size: 14pt; line-height: 18pt; font-weight: 600; margin: 18pt 0; }
p { margin: 0 0 11pt; white-space: pre-line; orphans: 2; widows: 2; }
</style>`);
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => html`<p>${paragraph}</p>`);
  return html`<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${subject}</title>${style}</head>
<body>
<header>${[controllerName, controllerAddress].filter(Boolean).join("\n")}</header>
<p class="date">${date}</p>
<h1>${subject}</h1>
<main>
${paragraphs}
</main>
</body>
</html>
`.text;
}
