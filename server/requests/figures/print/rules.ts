import type { Language } from "@/contracts/fields";
import { Html, html } from "@/server/platform/http/html";

export type Report = {
  language: Language;
  face: string;
  title: string;
  lead: string;
  /** Whose figures they are. */
  controllers: string[];
  asOf: string;
  head: string[];
  /** As many words a row as the head has; the first names the row. */
  rows: string[][];
  none: string;
  definition: string;
};

/** A4 across: a right a row, and below the table what each number means. */
export function reportPage({ language, face, title, lead, controllers, asOf, head, rows, ...words }: Report): string {
  const style = new Html(`<style>
${face}
@page { size: A4 landscape; margin: 20mm; }
body { margin: 0; color: #000; font: 10pt/14pt "Source Serif 4", Charter, Georgia, serif; }
header { border-top: 1pt solid #000; padding-top: 6pt; font-size: 9pt; line-height: 13pt; white-space: pre-line; }
h1 { font-size: 16pt; line-height: 20pt; font-weight: 600; margin: 24pt 0 4pt; }
p { margin: 0 0 14pt; max-width: 160mm; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 12pt; font-variant-numeric: tabular-nums; }
th, td { padding: 4pt 8pt 4pt 0; text-align: left; vertical-align: top; border-bottom: .5pt solid #999; font-weight: 400; }
thead th { border-bottom: 1pt solid #000; font-weight: 600; vertical-align: bottom; }
tr { break-inside: avoid; }
.definition { margin-top: 14pt; font-size: 9pt; line-height: 13pt; }
</style>`);
  const lines = rows.map(([name, ...cells]) => {
    const rest = cells.map((cell) => html`<td>${cell}</td>`);
    return html`<tr><th scope="row">${name ?? ""}</th>${rest}</tr>`;
  });
  const heads = head.map((name) => html`<th scope="col">${name}</th>`);
  const table = html`<table><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table>`;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${title}</title>${style}</head>
<body>
<header>${[...controllers, asOf].join("\n")}</header>
<main>
<h1>${title}</h1>
<p>${lead}</p>
${rows.length > 0 ? table : html`<p>${words.none}</p>`}
<p class="definition">${words.definition}</p>
</main>
</body>
</html>
`.text;
}
