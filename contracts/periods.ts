import type { Language } from "./fields";

const region: Record<Language, string> = { en: "en-GB", de: "de-DE" };
const atOnce: Record<Language, string> = { en: "at once", de: "sofort" };

const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const units = ["year", "month", "week", "day", "hour", "minute", "second"] as const;

/** "P24M" is "24 months", as the source counts it: never turned into two years. */
export function periodInWords(period: string, language: Language): string {
  const counts = (pattern.exec(period)?.slice(1) ?? []).map((count) => Number(count ?? 0));
  const parts = units.flatMap((unit, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return [];
    return [new Intl.NumberFormat(region[language], { style: "unit", unit, unitDisplay: "long" }).format(count)];
  });
  if (counts.length === 0) return period;
  return new Intl.ListFormat(region[language], { type: "unit", style: "long" }).format(parts) || atOnce[language];
}
