import type { BannerConfig } from "@/contracts/consent";

/** The European Economic Area: what lies outside is a third country. */
const area = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" ");

const isCode = (country: string) => /^[A-Z]{2}$/.test(country);

// Slow to make: one for each language, and none while every country is a code and no list is open.
const names: Record<string, Intl.DisplayNames> = {};
function nameIn(language: string, code: string): string {
  names[language] ??= new Intl.DisplayNames(language, { type: "region" });
  return names[language].of(code) ?? code;
}

export const nameCountry = (country: string, language: string): string =>
  isCode(country) ? nameIn(language, country) : country;

/** A code, or a name as a notice prints it in German or English. */
export const isThirdCountry = (country: string): boolean =>
  isCode(country)
    ? !area.includes(country)
    : !area.some((code) => country === nameIn("en", code) || country === nameIn("de", code));

export type CompanyCount = { companies: number; third: number; unstated: number };

/** Each company once, however many services it has; what runs without consent does not count. */
export function countCompanies(purposes: BannerConfig["purposes"], controller?: string): CompanyCount {
  const countries = new Map<string, string[]>();
  for (const { company, country } of purposes.flatMap((purpose) => (purpose.required ? [] : purpose.services))) {
    if (!company || company === controller) continue;
    countries.set(company, [...(countries.get(company) ?? []), ...(country ? [country] : [])]);
  }
  const each = [...countries.values()];
  return {
    companies: each.length,
    third: each.filter((of) => of.some(isThirdCountry)).length,
    unstated: each.filter((of) => of.length === 0).length,
  };
}
