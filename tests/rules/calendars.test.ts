import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type CalendarKey, calendarKeys } from "@/contracts/deadlines";
import { messages } from "@/messages";
import { easterSunday } from "@/server/requests/calendar/easter/rules";
import { calendarOf, publicHolidays } from "@/server/requests/calendar/rules";

const years = Array.from({ length: 18 }, (_, index) => 2018 + index);

describe("public holidays", () => {
  it("are nine in all of Germany", () => {
    for (const year of years) expect([...publicHolidays("DE", year)].length).toBe(9);
  });

  it.each([
    [1961, "04-02"],
    [2008, "03-23"],
    [2011, "04-24"],
    [2019, "04-21"],
    [2024, "03-31"],
    [2026, "04-05"],
    [2038, "04-25"],
  ])("put Easter %i on %s", (year, date) => expect(easterSunday(year).toString()).toBe(`${year}-${date}`));

  it.each([
    ["DE-SN", "2026-11-18", "repentance"],
    ["DE-SN", "2023-11-22", "repentance"],
    ["DE-SN", "2022-11-16", "repentance"],
    ["DE-BE", "2025-05-08", "liberation_day"],
    ["DE-BE", "2026-05-08", null],
    ["DE-BE", "2028-06-17", "uprising_day"],
    ["DE-BE", "2026-03-08", "womens_day"],
    ["DE-MV", "2022-03-08", null],
    ["DE-MV", "2023-03-08", "womens_day"],
    ["DE-TH", "2026-09-20", "childrens_day"],
    ["DE-SL", "2026-08-15", "assumption"],
    ["DE-BY", "2026-08-15", null],
    ["DE-HH", "2017-10-31", "reformation"],
    ["DE-BY", "2017-10-31", "reformation"],
    ["DE-NI", "2016-10-31", null],
    ["DE-NW", "2026-11-01", "all_saints"],
    ["DE-ST", "2026-01-06", "epiphany"],
    ["DE-HE", "2026-06-04", "corpus_christi"],
    ["DE", "2026-01-06", null],
    ["DE", "2026-04-03", "good_friday"],
    ["DE", "2026-05-14", "ascension"],
    ["DE", "2026-05-25", "whit_monday"],
    ["DE", "2026-10-03", "german_unity"],
    ["DE-BB", "2026-04-05", "easter_sunday"],
    ["AT", "2026-01-06", "epiphany"],
    ["AT", "2026-04-03", null],
    ["AT", "2026-06-04", "corpus_christi"],
    ["AT", "2026-08-15", "assumption"],
    ["AT", "2026-10-26", "austrian_national"],
    ["AT", "2026-12-08", "immaculate_conception"],
    ["BE", "2026-04-06", "easter_monday"],
    ["BE", "2026-05-14", "ascension"],
    ["BE", "2026-07-21", "belgian_national"],
    ["BE", "2026-11-11", "armistice"],
    ["BE", "2026-11-15", null],
    ["BE", "2026-12-26", null],
    ["ES", "2026-01-06", "epiphany"],
    ["ES", "2026-04-02", null],
    ["ES", "2026-04-03", "good_friday"],
    ["ES", "2026-04-06", null],
    ["ES", "2026-10-12", "hispanidad"],
    ["ES", "2026-12-07", null],
    ["ES", "2026-12-08", "immaculate_conception"],
    ["FR", "2026-04-03", null],
    ["FR", "2026-04-06", "easter_monday"],
    ["FR", "2026-05-08", "victory"],
    ["FR", "2026-05-25", "whit_monday"],
    ["FR", "2026-07-14", "bastille"],
    ["FR", "2026-12-26", null],
    ["GB-EAW", "2020-05-04", null],
    ["GB-EAW", "2020-05-08", "early_may"],
    ["GB-EAW", "2020-12-28", "boxing_day"],
    ["GB-EAW", "2021-12-27", "christmas"],
    ["GB-EAW", "2021-12-28", "boxing_day"],
    ["GB-EAW", "2022-01-03", "new_year"],
    ["GB-EAW", "2022-05-30", null],
    ["GB-EAW", "2022-06-02", "spring_bank"],
    ["GB-EAW", "2022-06-03", "platinum_jubilee"],
    ["GB-EAW", "2022-09-19", "state_funeral"],
    ["GB-EAW", "2022-12-26", "boxing_day"],
    ["GB-EAW", "2022-12-27", "christmas"],
    ["GB-EAW", "2023-01-02", "new_year"],
    ["GB-EAW", "2023-05-08", "coronation"],
    ["GB-EAW", "2026-05-25", "spring_bank"],
    ["GB-EAW", "2026-08-31", "summer_bank"],
    ["IE", "2022-02-07", null],
    ["IE", "2022-03-18", "remembrance"],
    ["IE", "2023-02-06", "brigid"],
    ["IE", "2023-03-18", null],
    ["IE", "2030-02-01", "brigid"],
    ["IE", "2030-02-04", null],
    ["IE", "2026-04-03", null],
    ["IE", "2026-05-04", "may_day"],
    ["IE", "2026-06-01", "june_bank"],
    ["IE", "2026-08-03", "august_bank"],
    ["IE", "2026-10-26", "october_bank"],
    ["IE", "2026-12-26", "stephen"],
    ["IT", "2025-10-04", null],
    ["IT", "2026-10-04", "francis"],
    ["IT", "2026-04-03", null],
    ["IT", "2026-04-25", "italian_liberation"],
    ["IT", "2026-06-02", "italian_republic"],
    ["IT", "2026-12-08", "immaculate_conception"],
    ["LU", "2018-05-09", null],
    ["LU", "2019-05-09", "europe_day"],
    ["LU", "2026-04-03", null],
    ["LU", "2026-06-23", "luxembourg_national"],
    ["LU", "2024-06-24", null],
    ["LU", "2026-12-26", "second_christmas"],
    ["NL", "2025-04-26", "kings_day"],
    ["NL", "2025-04-27", null],
    ["NL", "2026-04-27", "kings_day"],
    ["NL", "2026-04-03", "good_friday"],
    ["NL", "2026-05-01", null],
    ["NL", "2026-05-05", "dutch_liberation"],
    ["PL", "2018-11-12", "polish_centenary"],
    ["PL", "2019-11-12", null],
    ["PL", "2024-12-24", null],
    ["PL", "2025-12-24", "christmas_eve"],
    ["PL", "2026-05-03", "polish_constitution"],
    ["PL", "2026-06-04", "corpus_christi"],
    ["PL", "2026-11-11", "polish_independence"],
  ] as [CalendarKey, string, string | null][])("in %s say of %s: %s", (key, date, holiday) => {
    expect(calendarOf(key).holidayOn(Temporal.PlainDate.from(date))?.holiday ?? null).toBe(holiday);
  });

  it.each([
    ["AT", 13],
    ["BE", 10],
    ["FR", 11],
    ["LU", 11],
  ] as const)("of %s are as many as its law has", (key, number) => {
    // Where two fall on one day, as Ascension on 1 May, it is one day off.
    for (const year of years.filter((one) => one >= 2019))
      expect([number, number - 1]).toContain([...publicHolidays(key, year)].length);
  });

  it("have a name in both languages, and so has each calendar", () => {
    for (const key of calendarKeys)
      for (const language of ["en", "de"] as const) {
        const words = messages[language].requests;
        expect(words.calendars).toHaveProperty([key]);
        for (const year of years)
          for (const holiday of publicHolidays(key, year).values()) expect(words.holidays).toHaveProperty([holiday]);
      }
  });

  it("of the operator's own come on top, and a public one keeps its name", () => {
    const calendar = calendarOf("FR", [
      { date: "2026-04-03", name: "Vendredi saint (Alsace-Moselle)" },
      { date: "2026-07-14", name: "Ours" },
    ]);
    expect(calendar.holidayOn(Temporal.PlainDate.from("2026-04-03"))).toEqual({
      ...{ holiday: "own", name: "Vendredi saint (Alsace-Moselle)" },
    });
    expect(calendar.holidayOn(Temporal.PlainDate.from("2026-07-14"))).toEqual({ holiday: "bastille" });
  });
});
