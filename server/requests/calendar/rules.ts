import { Temporal } from "temporal-polyfill";
import type { Land } from "@/contracts/sites";

/** The public holidays of one place. `holidayOn` gives the holiday's key in messages, or null. */
export type Calendar = { key: string; holidayOn(day: Temporal.PlainDate): string | null };

/** Gregorian Easter Sunday (the anonymous computus, Meeus/Jones/Butcher). */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * shift + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}

/** The Wednesday before 23 November. */
function repentanceDay(year: number): Temporal.PlainDate {
  const eve = Temporal.PlainDate.from({ year, month: 11, day: 22 });
  return eve.subtract({ days: (eve.dayOfWeek + 4) % 7 });
}

type Holiday = {
  key: string;
  /** Month and day, days from Easter Sunday, or a rule of its own. */
  on: `${number}-${number}` | number | ((year: number) => Temporal.PlainDate);
  /** Everywhere unless named. */
  in?: readonly Land[];
  from?: number;
  /** Only in these years. */
  years?: readonly number[];
};

/** Holidays of some municipalities only (Augsburg, Mariä Himmelfahrt in Bavaria) are none of the Land. */
const holidays: readonly Holiday[] = [
  { key: "new_year", on: "01-01" },
  { key: "good_friday", on: -2 },
  { key: "easter_monday", on: 1 },
  { key: "labour_day", on: "05-01" },
  { key: "ascension", on: 39 },
  { key: "whit_monday", on: 50 },
  { key: "german_unity", on: "10-03", from: 1990 },
  { key: "christmas", on: "12-25" },
  { key: "second_christmas", on: "12-26" },
  { key: "epiphany", on: "01-06", in: ["DE-BW", "DE-BY", "DE-ST"] },
  { key: "womens_day", on: "03-08", in: ["DE-BE"], from: 2019 },
  { key: "womens_day", on: "03-08", in: ["DE-MV"], from: 2023 },
  { key: "easter_sunday", on: 0, in: ["DE-BB"] },
  { key: "whit_sunday", on: 49, in: ["DE-BB"] },
  { key: "liberation_day", on: "05-08", in: ["DE-BE"], years: [2020, 2025] },
  { key: "uprising_day", on: "06-17", in: ["DE-BE"], years: [2028] },
  { key: "corpus_christi", on: 60, in: ["DE-BW", "DE-BY", "DE-HE", "DE-NW", "DE-RP", "DE-SL"] },
  { key: "assumption", on: "08-15", in: ["DE-SL"] },
  { key: "childrens_day", on: "09-20", in: ["DE-TH"], from: 2019 },
  { key: "reformation", on: "10-31", years: [2017] },
  { key: "reformation", on: "10-31", in: ["DE-BB", "DE-MV", "DE-SN", "DE-ST", "DE-TH"] },
  { key: "reformation", on: "10-31", in: ["DE-HB", "DE-HH", "DE-NI", "DE-SH"], from: 2018 },
  { key: "all_saints", on: "11-01", in: ["DE-BW", "DE-BY", "DE-NW", "DE-RP", "DE-SL"] },
  { key: "repentance", on: repentanceDay, in: ["DE-SN"] },
];

function dateOf({ on }: Holiday, year: number): string {
  if (typeof on === "string") return `${year}-${on}`;
  const day = typeof on === "number" ? easterSunday(year).add({ days: on }) : on(year);
  return day.toString();
}

/** Date to key, in the order of the table. */
export function germanHolidays(year: number, land: Land | null): Map<string, string> {
  const valid = holidays.filter(
    (holiday) =>
      (!holiday.in || (land !== null && holiday.in.includes(land))) &&
      (holiday.from ?? year) <= year &&
      (holiday.years?.includes(year) ?? true),
  );
  return new Map(valid.map((holiday) => [dateOf(holiday, year), holiday.key]));
}

/** Germany with the days of one Land; without a Land the federal days only. */
export function germanCalendar(land: Land | null): Calendar {
  const years = new Map<number, Map<string, string>>();
  const ofYear = (year: number) => {
    const known = years.get(year) ?? germanHolidays(year, land);
    years.set(year, known);
    return known;
  };
  return { key: land ?? "DE", holidayOn: (day) => ofYear(day.year).get(day.toString()) ?? null };
}
