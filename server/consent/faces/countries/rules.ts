import type { Language } from "@/contracts/fields";
import { eea, isThirdCountry } from "@/contracts/transfers";
import { countryInWords } from "@/server/cookies/rules";

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const codes = [...eea, ...letters.flatMap((one) => letters.map((other) => one + other))];
const isCode = (text: string) => /^[A-Z]{2}$/.test(text);

let byName: Map<string, string> | undefined;

/** A country's code by its name in either language, as a notice prints it. Old codes of a name come after those of today. */
function codeOf(name: string): string | null {
  if (!byName) {
    byName = new Map();
    for (const code of codes)
      for (const language of ["en", "de"] as const) {
        const words = countryInWords(code, language).toLowerCase();
        if (!byName.has(words)) byName.set(words, code);
      }
  }
  return byName.get(name.toLowerCase()) ?? null;
}

/** The code of a country that is printed as a code or by its name; null for a place that is none of both. */
export const readCountry = (printed: string): string | null => (isCode(printed) ? printed : codeOf(printed));

/** What lies outside the European Economic Area, and what nobody can place. */
export const isThird = (printed: string): boolean => {
  const code = readCountry(printed);
  return code === null || isThirdCountry(code);
};

export function nameCountry(printed: string, language: Language): string {
  const code = readCountry(printed);
  return code === null ? printed : countryInWords(code, language);
}
