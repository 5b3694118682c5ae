type Attributes = Record<string, string | boolean | EventListener | undefined>;
type Child = Node | string | false | null | undefined;

/** Builds an element without markup, so that no text of the face is ever parsed as HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/** Puts values into the curly brackets of a sentence. */
export const fill = (sentence: string, values: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** 2026-11-22, in German 22.11.2026. By hand: a browser takes some 20 ms for its first `Intl` format. */
export function formatDate(time: number, language: string): string {
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, "0");
  const parts = [String(date.getFullYear()), two(date.getMonth() + 1), two(date.getDate())];
  return language === "de" ? parts.reverse().join(".") : parts.join("-");
}
