import type { Failure } from "./failure";
import type { Path } from "./path";
import { labelKey } from "./path";

/** A translator whose keys are only known at run time: labels of fields, sentences of refusals. */
export type Words = { (key: string, values?: Record<string, string | number>): string; has(key: string): boolean };

/** "services.0.role" is labelled by `fields.servicesRole` of the form's namespace. */
export function labelOf(own: Words, name: Path): string {
  const key = `fields.${labelKey(name)}`;
  return own.has(key) ? own(key) : labelKey(name);
}

export function hintOf(own: Words, name: Path): string | undefined {
  const key = `hints.${labelKey(name)}`;
  return own.has(key) ? own(key) : undefined;
}

/** A refusal is a key of `ui.errors`, a key of the form's own `errors`, or already a sentence. */
export function sentenceOf(ui: Words, own: Words, message: string): string {
  if (!/^\w+$/.test(message)) return message;
  const key = `errors.${message}`;
  if (ui.has(key)) return ui(key);
  return own.has(key) ? own(key) : ui("errors.invalid");
}

/** A sentence for a refusal as a whole: the server's own words if it sent some, else those of its code. */
export function failureSentence(ui: Words, own: Words, { code, message }: Failure): string {
  if (message && own.has(`errors.${message}`)) return own(`errors.${message}`);
  if (ui.has(`refusals.${code}`)) return ui(`refusals.${code}`);
  return message ?? ui("refusals.internal");
}
