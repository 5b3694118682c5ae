import { Temporal } from "temporal-polyfill";
import type { CalendarKey } from "@/contracts/deadlines";
import type { Holiday } from "../holidays/rules";

type Land = Extract<CalendarKey, `DE-${string}`>;

/** The Wednesday before 23 November. */
function repentanceDay(year: number): Temporal.PlainDate {
  const eve = Temporal.PlainDate.from({ year, month: 11, day: 22 });
  return eve.subtract({ days: (eve.dayOfWeek + 4) % 7 });
}

/**
 * The holiday laws of the Länder and Art. 2(2) of the Unification Treaty. Holidays of some municipalities only (Augsburg,
 * Mariä Himmelfahrt in Bavaria) are none of the Land.
 */
const holidays: readonly (Holiday & { in?: readonly Land[] })[] = [
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

/** What counts in a Land; without one the nine federal days. */
export const germany = (land: Land | null): Holiday[] =>
  holidays.filter(({ in: only }) => !only || (land !== null && only.includes(land)));
