import type { HistoryItem } from "@/contracts/evidence";
import { periodInWords } from "@/contracts/periods";
import type { Language } from "@/messages";
import { formatCountry, formatDate, formatDateTime } from "@/messages/format";

/** A translator whose keys are found at run time: history knows columns, not types. */
export type Words = ((key: string) => string) & { has(key: string): boolean };

const camel = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

export function fieldLabel(words: Words, column: string): string {
  const key = `fields.${camel(column)}`;
  return words.has(key) ? words(key) : column.replaceAll("_", " ");
}

/** Settings inside a setting, by their names; what is not set is not said. */
function innerWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(innerWords).join("; ");
  if (typeof value !== "object" || value === null) return String(value);
  const set = Object.entries(value).filter(([, inner]) => inner !== null);
  return set.map(([name, inner]) => `${name} ${innerWords(inner)}`).join(", ");
}

/** A value in the words of the record's page; null is a gap and stays empty here. */
export function fieldValue(words: Words, language: Language, column: string, value: unknown): string | null {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  if (Array.isArray(value) && value.every((one) => typeof one !== "object")) return value.join(", ");
  if (typeof value === "object") return innerWords(value);
  const text = String(value);
  const key = `${camel(column)}.${text}`;
  if (/^[a-z0-9_-]+$/.test(text) && words.has(key)) return words(key);
  if (column === "country" || column.endsWith("_country")) return formatCountry(text, language);
  if (column === "period" || column === "shortest") return periodInWords(text, language);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDate(text, language);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return formatDateTime(text, language);
  return text;
}

/** What a part is called: by the first of these that it has. */
const titles = ["name", "data", "technique", "purpose", "company", "country"];

export function titleOf(item: HistoryItem, own: Words, language: Language): string {
  const said = [`name_${language}`, ...titles].map((title) => {
    const field = item.fields.find(({ name }) => name === title);
    return fieldValue(own, language, title, item.kind === "removed" ? field?.before : field?.after);
  });
  return said.find((value) => value) ?? "";
}
