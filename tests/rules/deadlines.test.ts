import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { laender } from "@/contracts/sites";
import { easterSunday, germanCalendar, germanHolidays } from "@/server/requests/calendar/rules";
import { deadlineOf, monthsFrom } from "@/server/requests/clock/rules";
import { formatReference, isSameOpening, receiptProblem, standingOf } from "@/server/requests/rules";

const federal = germanCalendar(null);
const calendars = new Map([federal, ...laender.map(germanCalendar)].map((calendar) => [calendar.key, calendar]));
const calendarOf = (key: string) => calendars.get(key) ?? federal;

/** Days on which the period would have ended, had they been working days. */
const rolledOver = (trace: { rule: string; holiday?: string }[]) =>
  trace.flatMap(({ rule, holiday }) => (["saturday", "sunday", "holiday"].includes(rule) ? [holiday ?? rule] : []));

describe("published deadlines", () => {
  const published: [string, number, string, string][] = [
    ["2019-09-10", 1, "2019-10-10", "an authority counted a period that ended on 10 October, 24:00"],
    ["2026-09-03", 1, "2026-10-05", "3 September runs to 3 October, a holiday on a Saturday"],
    ["2025-09-03", 1, "2025-10-06", "3 September runs to 3 October, a holiday on a Friday"],
    ["2023-01-31", 1, "2023-02-28", "31 January runs to the last day of February"],
    ["2028-01-31", 1, "2028-02-29", "31 January runs to 29 February in a leap year"],
    ["2026-04-01", 1, "2026-05-04", "1 May is a holiday before a weekend"],
    ["2019-08-01", 1, "2019-09-02", "1 September 2019 is a Sunday"],
    ["2023-01-30", 1, "2023-02-28", "30 January runs to the last day of February"],
    ["2019-09-27", 1, "2019-10-28", "27 October 2019 is a Sunday"],
    ["2019-04-06", 1, "2019-05-06", "6 May is a holiday in England, not in Germany"],
    ["2019-08-27", 2, "2019-10-28", "two months to a Sunday"],
    ["2019-09-26", 3, "2019-12-27", "26 December is a holiday"],
    ["2023-06-30", 1, "2023-07-31", "30 June runs to 30 July, a Sunday, not to 31 July by its own right"],
    ["2023-02-28", 1, "2023-03-28", "the last of February keeps its number"],
    ["2024-03-15", 1, "2024-04-15", "15 March runs to 15 April"],
    ["2025-11-01", 1, "2025-12-01", "1 November runs to 1 December"],
    ["2024-03-05", 1, "2024-04-05", "5 March runs until and including 5 April"],
    ["2026-08-31", 1, "2026-09-30", "31 August runs to 30 September"],
    ["2026-03-31", 1, "2026-04-30", "31 March runs to 30 April"],
    ["2021-06-09", 1, "2021-07-09", "received at 15:05, the hour does not count"],
    ["2023-05-18", 1, "2023-06-19", "18 June 2023 is a Sunday"],
  ];
  it.each(published)("%s and %i month(s) are due on %s: %4$s", (received, months, due) => {
    expect(monthsFrom(received, federal, months).due).toBe(due);
  });
});

describe("derived deadlines", () => {
  const derived: [string, string, number, string, string, string[]][] = [
    ["2026-01-31", "DE", 1, "2026-02-28", "2026-03-02", ["saturday", "sunday"]],
    ["2024-01-31", "DE", 1, "2024-02-29", "2024-02-29", []],
    ["2026-02-28", "DE", 1, "2026-03-28", "2026-03-30", ["saturday", "sunday"]],
    ["2024-02-29", "DE", 1, "2024-03-29", "2024-04-02", ["good_friday", "saturday", "sunday", "easter_monday"]],
    ["2026-05-31", "DE", 1, "2026-06-30", "2026-06-30", []],
    ["2026-03-03", "DE", 1, "2026-04-03", "2026-04-07", ["good_friday", "saturday", "sunday", "easter_monday"]],
    ["2026-03-06", "DE", 1, "2026-04-06", "2026-04-07", ["easter_monday"]],
    ["2026-05-04", "DE-NW", 1, "2026-06-04", "2026-06-05", ["corpus_christi"]],
    ["2026-05-04", "DE-BY", 1, "2026-06-04", "2026-06-05", ["corpus_christi"]],
    ["2026-11-30", "DE", 3, "2027-02-28", "2027-03-01", ["sunday"]],
    ["2026-10-18", "DE-SN", 1, "2026-11-18", "2026-11-19", ["repentance"]],
    ["2026-10-18", "DE", 1, "2026-11-18", "2026-11-18", []],
  ];
  it.each(derived)("%s in %s, %i month(s): %s, due %s", (received, key, months, raw, due, over) => {
    const deadline = monthsFrom(received, calendarOf(key), months);
    expect(deadline).toMatchObject({ raw, due });
    expect(rolledOver(deadline.trace)).toEqual(over);
    expect(deadline.trace.at(0)).toEqual({ rule: "received", date: received });
    expect(deadline.trace.at(-1)).toEqual({ rule: "due", date: due });
  });

  it("counts an extension from the receipt, not from the date that was moved on", () => {
    const first = monthsFrom("2026-01-31", federal);
    expect(monthsFrom("2026-01-31", federal, 3).raw).toBe("2026-04-30");
    expect(monthsFrom(first.due, federal, 2).raw).toBe("2026-05-02");
  });

  it("wants an objection to direct marketing done on the day of receipt, also on a Sunday", () => {
    const deadline = deadlineOf("2026-11-22", "objection_marketing_21_2", federal);
    expect(deadline.due).toBe("2026-11-22");
    expect(deadline.trace.map(({ rule }) => rule)).toEqual(["received", "at_once", "due"]);
    expect(deadlineOf("2026-11-22", "objection_21_1", federal).due).toBe("2026-12-22");
  });
});

describe("every day from 2019 to 2035", () => {
  const first = Temporal.PlainDate.from("2019-01-01");
  const days = Array.from({ length: first.until("2036-01-01").days }, (_, index) => first.add({ days: index }));

  it("has a month of 28 to 31 days that never ends on the 31st of a month after a shorter one", () => {
    let last = "";
    for (const day of days) {
      const { raw } = monthsFrom(day.toString(), federal);
      const length = day.until(raw).days;
      expect(length).toBeGreaterThanOrEqual(28);
      expect(length).toBeLessThanOrEqual(31);
      expect(raw >= last).toBe(true);
      expect(raw).not.toMatch(/-(03|05|07|10|12)-31$/);
      last = raw;
    }
  });

  it.each([...calendars.keys()])("is answered on a working day in %s", (key) => {
    const calendar = calendarOf(key);
    let longest = 0;
    for (const day of days) {
      const { raw, due } = monthsFrom(day.toString(), calendar);
      const end = Temporal.PlainDate.from(due);
      expect(end.dayOfWeek).toBeLessThanOrEqual(5);
      expect(calendar.holidayOn(end)).toBeNull();
      longest = Math.max(longest, Temporal.PlainDate.from(raw).until(due).days);
    }
    expect(longest).toBe(4);
  });
});

describe("public holidays", () => {
  it("are nine in all of Germany", () => {
    for (let year = 2019; year <= 2035; year += 1) expect(germanHolidays(year, null).size).toBe(9);
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
  ])("in %s say of %s: %s", (key, date, holiday) => {
    expect(calendarOf(key).holidayOn(Temporal.PlainDate.from(date))).toBe(holiday);
  });
});

describe("a case", () => {
  it("is late after its day, soon within seven, on track before", () => {
    expect(standingOf("2026-11-22", "2026-11-23", false)).toEqual({ urgency: "late", daysLeft: -1 });
    expect(standingOf("2026-11-23", "2026-11-23", false)).toEqual({ urgency: "soon", daysLeft: 0 });
    expect(standingOf("2026-11-30", "2026-11-23", false)).toEqual({ urgency: "soon", daysLeft: 7 });
    expect(standingOf("2026-12-24", "2026-11-23", false)).toEqual({ urgency: "on_track", daysLeft: 31 });
    expect(standingOf("2026-11-22", "2026-11-25", true)).toEqual({ urgency: "answered", daysLeft: -3 });
  });

  it("has a number that is read out easily", () => {
    expect(formatReference(2026, 1)).toBe("R-2026-0001");
    expect(formatReference(2026, 12_345)).toBe("R-2026-12345");
  });

  it("was received neither tomorrow nor before the Regulation applied", () => {
    expect(receiptProblem("2026-11-24", "2026-11-23")).toBe("in_the_future");
    expect(receiptProblem("1026-11-23", "2026-11-23")).toBe("too_early");
    expect(receiptProblem("2026-11-23", "2026-11-23")).toBeNull();
  });

  it("counts a reload as the same opening", () => {
    const at = new Date("2026-11-23T10:00:00Z");
    expect(isSameOpening(null, at)).toBe(false);
    expect(isSameOpening("2026-11-23T09:50:00.000Z", at)).toBe(true);
    expect(isSameOpening("2026-11-23T09:40:00.000Z", at)).toBe(false);
  });
});
