import type { Language } from ".";

const timeZone = "Europe/Berlin";
const region: Record<Language, string> = { en: "en-GB", de: "de-DE" };
const noBreak = "\u00a0";

/** Making a formatter costs forty times what using it does, and a page of figures uses one a thousand times. */
function remember<Formatter, Arguments extends unknown[]>(make: (...args: Arguments) => Formatter) {
  const made = new Map<string, Formatter>();
  return (...args: Arguments): Formatter => {
    const key = JSON.stringify(args);
    const known = made.get(key) ?? make(...args);
    made.set(key, known);
    return known;
  };
}
const dates = remember(
  (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options }),
);
const numbers = remember(
  (locale: string, digits?: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);
const countries = remember((locale: string) => new Intl.DisplayNames(locale, { type: "region" }));

type Moment = Date | string | number;
type DateOptions = { weekday?: "long" | "short" | "none"; month?: "long" | "short"; year?: boolean };

/** "Monday 30 November 2026": the weekday is said unless asked otherwise; day and month stay on one line. */
export function formatDate(value: Moment, language: Language, options: DateOptions = {}): string {
  const { weekday = "long", month = "long", year = true } = options;
  const parts = dates(region[language], {
    weekday: weekday === "none" ? undefined : weekday,
    day: "numeric",
    month,
    year: year ? "numeric" : undefined,
  }).formatToParts(new Date(value));
  return parts
    .map((part, index) => {
      if (part.type !== "literal") return part.value;
      if (parts[index - 1]?.type === "day") return part.value.replace(" ", noBreak);
      return language === "en" && parts[index - 1]?.type === "weekday" ? " " : part.value;
    })
    .join("");
}

export function formatTime(value: Moment, language: Language): string {
  return dates(region[language], { hour: "2-digit", minute: "2-digit" }).format(new Date(value));
}

/** "12 Nov 2026, 14:06" */
export function formatDateTime(value: Moment, language: Language, options: DateOptions = {}): string {
  const day = formatDate(value, language, { weekday: "none", month: "short", ...options });
  return `${day}, ${formatTime(value, language)}`;
}

export function formatNumber(value: number, language: Language, fractionDigits?: number): string {
  return numbers(region[language], fractionDigits).format(value);
}

/** formatPercent(0.418, "en") is "41.8 %" in both languages' house style, with a no-break space. */
export function formatPercent(ratio: number, language: Language, fractionDigits = 1): string {
  return `${formatNumber(ratio * 100, language, fractionDigits)}${noBreak}%`;
}

/** The machine's form of a day in the desk's time zone, for `datetime` and date fields. */
export function isoDay(value: Moment): string {
  return dates("sv-SE", { dateStyle: "short" }).format(new Date(value));
}

export function formatCountry(code: string, language: Language): string {
  if (code === "US") return "USA";
  try {
    return countries(region[language]).of(code) ?? code;
  } catch {
    return code;
  }
}
