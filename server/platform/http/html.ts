/** Text that is HTML already; everything else is escaped where it is put in. */
export class Html {
  constructor(readonly text: string) {}
  toString() {
    return this.text;
  }
}

type Part = Html | Html[] | string | number | null | undefined | false;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] as string);

function put(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (Array.isArray(part)) return part.map(put).join("\n");
  return part instanceof Html ? part.text : escaped(String(part));
}

/** Mail and the pages that answer a plain form: no component, so no framework, and nothing unescaped by accident. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]) =>
  new Html(strings.reduce((before, string, i) => before + put(parts[i - 1]) + string));

export const htmlAnswer = (page: Html, status: number) =>
  new Response(page.text, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "x-robots-tag": "noindex" },
  });

/** After a plain form: the answer is a page of its own, so that loading it again sends nothing twice. */
export const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
