import type { Temporal } from "temporal-polyfill";
import type { CalendarKey } from "@/contracts/deadlines";
import { day, type Holiday, weekdayOf } from "../holidays/rules";

type Country = Exclude<CalendarKey, `DE${string}`>;

const [monday, saturday, sunday] = [1, 6, 7];

/** A line of a table, so that spread lines keep their type. */
const on = (key: string, date: Holiday["on"], more: Omit<Holiday, "key" | "on"> = {}): Holiday => ({
  key,
  on: date,
  ...more,
});

const newYear: Holiday = { key: "new_year", on: "01-01" };
const epiphany: Holiday = { key: "epiphany", on: "01-06" };
const goodFriday: Holiday = { key: "good_friday", on: -2 };
const easterMonday: Holiday = { key: "easter_monday", on: 1 };
const labourDay: Holiday = { key: "labour_day", on: "05-01" };
const ascension: Holiday = { key: "ascension", on: 39 };
const whitMonday: Holiday = { key: "whit_monday", on: 50 };
const corpusChristi: Holiday = { key: "corpus_christi", on: 60 };
const assumption: Holiday = { key: "assumption", on: "08-15" };
const allSaints: Holiday = { key: "all_saints", on: "11-01" };
const immaculate: Holiday = { key: "immaculate_conception", on: "12-08" };
const christmas: Holiday = { key: "christmas", on: "12-25" };
const secondChristmas: Holiday = { key: "second_christmas", on: "12-26" };

/** King's Day; on the Saturday before where it would be a Sunday. */
const kingsDay = (year: number) => {
  const date = day(year, "04-27");
  return date.dayOfWeek === sunday ? date.subtract({ days: 1 }) : date;
};

/** The first Monday in February, or the 1st itself where it is a Friday. */
const brigid = (year: number) => {
  const first = day(year, "02-01");
  return first.dayOfWeek === 5 ? first : weekdayOf(1, monday, 2)(year);
};

/** England: the day that stands in for a holiday on a weekend; the day itself needs none, for a weekend moves anyway. */
const instead =
  (monthDay: string, days: { [weekday: number]: number }) =>
  (year: number): Temporal.PlainDate => {
    const date = day(year, monthDay);
    return date.add({ days: days[date.dayOfWeek] ?? 0 });
  };

export const europe: Record<Country, readonly Holiday[]> = {
  /** § 7(2) Arbeitsruhegesetz: thirteen; Good Friday was one of some churches only, until 2019. */
  AT: [
    ...[newYear, epiphany, easterMonday, labourDay, ascension, whitMonday, corpusChristi, assumption],
    on("austrian_national", "10-26"),
    ...[allSaints, immaculate, christmas, secondChristmas],
  ],
  /** Law of 4 January 1974, royal decree of 18 April 1974, Art. 1: ten. */
  BE: [
    ...[newYear, easterMonday, labourDay, ascension, whitMonday],
    on("belgian_national", "07-21"),
    ...[assumption, allSaints, on("armistice", "11-11"), christmas],
  ],
  /**
   * Art. 45 Real Decreto 2001/1983: what all communities keep, not moved where it is a Sunday. Their own days, and the
   * Mondays that some take instead, are days of the operator's own.
   */
  ES: [
    ...[newYear, epiphany, goodFriday, labourDay, assumption],
    on("hispanidad", "10-12"),
    ...[allSaints, on("spanish_constitution", "12-06"), immaculate, christmas],
  ],
  /** Art. L. 3133-1 Code du travail: eleven; Alsace-Moselle's two are days of the operator's own. */
  FR: [
    ...[newYear, easterMonday, labourDay, on("victory", "05-08"), ascension, whitMonday],
    on("bastille", "07-14"),
    ...[assumption, allSaints, on("armistice", "11-11"), christmas],
  ],
  /** Schedule 1 Banking and Financial Dealings Act 1971 and proclamations under its section 1; two by common law. */
  "GB-EAW": [
    on("new_year", instead("01-01", { [saturday]: 2, [sunday]: 1 })),
    ...[goodFriday, easterMonday],
    on("early_may", weekdayOf(1, monday, 5), { except: [2020] }),
    on("early_may", "05-08", { years: [2020] }),
    on("spring_bank", weekdayOf(-1, monday, 5), { except: [2022] }),
    on("spring_bank", "06-02", { years: [2022] }),
    on("platinum_jubilee", "06-03", { years: [2022] }),
    on("state_funeral", "09-19", { years: [2022] }),
    on("coronation", "05-08", { years: [2023] }),
    on("summer_bank", weekdayOf(-1, monday, 8)),
    on("christmas", instead("12-25", { [saturday]: 2, [sunday]: 2 })),
    on("boxing_day", instead("12-26", { [saturday]: 2, [sunday]: 2 })),
  ],
  /**
   * Second Schedule of the Organisation of Working Time Act 1997; St Brigid's Day and the one day of remembrance by
   * regulations of 2022. Good Friday is none.
   */
  IE: [
    newYear,
    on("brigid", brigid, { from: 2023 }),
    on("patrick", "03-17"),
    on("remembrance", "03-18", { years: [2022] }),
    easterMonday,
    on("may_day", weekdayOf(1, monday, 5)),
    on("june_bank", weekdayOf(1, monday, 6)),
    on("august_bank", weekdayOf(1, monday, 8)),
    on("october_bank", weekdayOf(-1, monday, 10)),
    ...[christmas, on("stephen", "12-26")],
  ],
  /** Legge 27 maggio 1949, n. 260, art. 2; patron saints are of a town. St Francis again by legge 8 ottobre 2025, n. 151. */
  IT: [
    ...[newYear, epiphany, easterMonday, on("italian_liberation", "04-25"), labourDay],
    on("italian_republic", "06-02"),
    assumption,
    on("francis", "10-04", { from: 2026 }),
    ...[allSaints, immaculate, christmas, secondChristmas],
  ],
  /** Art. L. 232-2 Code du travail: eleven, with Europe Day since the law of 25 April 2019. */
  LU: [
    ...[newYear, easterMonday, labourDay, on("europe_day", "05-09", { from: 2019 }), ascension, whitMonday],
    on("luxembourg_national", "06-23"),
    ...[assumption, allSaints, christmas, secondChristmas],
  ],
  /**
   * Art. 3(1), (2) Algemene termijnenwet, which sets Good Friday beside the others. The single days that a royal decree adds
   * every third year (Art. 3(3); 15 May 2026) are days of the operator's own: without them a date is early, not late.
   */
  NL: [
    ...[newYear, goodFriday, easterMonday],
    on("kings_day", kingsDay),
    on("dutch_liberation", "05-05"),
    ...[ascension, whitMonday, christmas, secondChristmas],
  ],
  /** Ustawa z dnia 18 stycznia 1951 r. o dniach wolnych od pracy, art. 1; Christmas Eve by the law of 6 December 2024. */
  PL: [
    ...[newYear, epiphany, on("easter_sunday", 0), easterMonday, labourDay],
    on("polish_constitution", "05-03"),
    on("whit_sunday", 49),
    ...[corpusChristi, assumption, allSaints],
    on("polish_independence", "11-11"),
    on("polish_centenary", "11-12", { years: [2018] }),
    on("christmas_eve", "12-24", { from: 2025 }),
    ...[christmas, secondChristmas],
  ],
};
