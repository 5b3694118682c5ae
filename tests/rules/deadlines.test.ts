import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type CalendarKey, calendarKeys } from "@/contracts/deadlines";
import { calendarOf } from "@/server/requests/calendar/rules";
import { extensionOf, mayExtend } from "@/server/requests/clock/extension/rules";
import { clockOf, deadlineOf, monthsFrom } from "@/server/requests/clock/rules";
import { formatReference, isSameOpening, receiptProblem, standingOf } from "@/server/requests/rules";

const federal = calendarOf("DE");

/** Days on which the period would have ended, had they been working days. */
const rolledOver = (trace: { rule: string; holiday?: string }[]) =>
  trace.flatMap(({ rule, holiday }) => (["saturday", "sunday", "holiday"].includes(rule) ? [holiday ?? rule] : []));

describe("published deadlines", () => {
  const published: [CalendarKey, string, number, string, string][] = [
    ["AT", "2019-09-10", 1, "2019-10-10", "the Austrian authority counted a period that ended on 10 October, 24:00"],
    ["GB-EAW", "2024-09-03", 1, "2024-10-03", "3 September runs to 3 October"],
    ["GB-EAW", "2023-01-31", 1, "2023-02-28", "31 January runs to the last day of February"],
    ["GB-EAW", "2028-01-31", 1, "2028-02-29", "31 January runs to 29 February in a leap year"],
    ["GB-EAW", "2022-04-01", 1, "2022-05-03", "1 May is a Sunday, and the 2nd a bank holiday"],
    ["GB-EAW", "2019-08-01", 1, "2019-09-02", "1 September 2019 is a Sunday"],
    ["GB-EAW", "2023-01-30", 1, "2023-02-28", "30 January runs to the last day of February"],
    ["GB-EAW", "2019-09-27", 1, "2019-10-28", "27 October 2019 is a Sunday"],
    ["GB-EAW", "2019-04-06", 1, "2019-05-07", "6 May is the early May bank holiday"],
    ["GB-EAW", "2019-08-27", 2, "2019-10-28", "two months to a Sunday"],
    ["GB-EAW", "2019-09-26", 3, "2019-12-27", "26 December is a holiday"],
    ["GB-EAW", "2023-06-30", 1, "2023-07-31", "30 June runs to 30 July, a Sunday, not to 31 July by its own right"],
    ["GB-EAW", "2023-02-28", 1, "2023-03-28", "the last of February keeps its number"],
    ["GB-EAW", "2024-02-29", 1, "2024-04-02", "29 March is Good Friday; it is not the last day of March"],
    ["GB-EAW", "2024-03-15", 1, "2024-04-15", "15 March runs to 15 April"],
    ["GB-EAW", "2025-11-01", 1, "2025-12-01", "1 November runs to 1 December"],
    ["DE", "2024-03-05", 1, "2024-04-05", "5 March runs until and including 5 April"],
    ["DE", "2026-08-31", 1, "2026-09-30", "31 August runs to 30 September"],
    ["GB-EAW", "2026-03-31", 1, "2026-04-30", "31 March runs to 30 April"],
    ["DE", "2021-06-09", 1, "2021-07-09", "received at 15:05, the hour does not count"],
    ["DE", "2023-05-18", 1, "2023-06-19", "18 June 2023 is a Sunday"],
  ];
  it.each(published)("in %s, %s and %i month(s) are due on %s: %5$s", (key, received, months, due) => {
    expect(monthsFrom(received, calendarOf(key), months).due).toBe(due);
  });

  it("add a day of a stopped clock to the date: 1 November and one day is 2 December", () => {
    const clock = clockOf({
      ...{ receivedOn: "2025-11-01", right: "access_15", calendar: calendarOf("GB-EAW"), months: 1, targetDays: null },
      ...{ pauses: [{ from: "2025-11-10", until: "2025-11-11" }], today: "2025-11-20" },
    });
    expect(clock).toMatchObject({ due: "2025-12-01", paused: { due: "2025-12-02", days: 1 } });
  });
});

describe("derived deadlines", () => {
  const derived: [string, CalendarKey, number, string, string, string[]][] = [
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

  it("counts two months at once: a month and a month is another day", () => {
    expect(monthsFrom("2026-01-31", federal, 2).raw).toBe("2026-03-31");
    expect(monthsFrom(monthsFrom("2026-01-31", federal).raw, federal).raw).toBe("2026-03-28");
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
  const days = Array.from({ length: first.until("2036-01-01").days }, (_, index) =>
    first.add({ days: index }).toString(),
  );
  const long = (from: string, until: string) => Temporal.PlainDate.from(from).until(until).days;

  it("has a month of 28 to 31 days that never ends on the 31st of a month after a shorter one", () => {
    let last = "";
    for (const day of days) {
      const { raw } = monthsFrom(day, federal);
      expect(long(day, raw)).toBeGreaterThanOrEqual(28);
      expect(long(day, raw)).toBeLessThanOrEqual(31);
      expect(raw >= last).toBe(true);
      expect(raw).not.toMatch(/-(03|05|07|10|12)-31$/);
      last = raw;
    }
  });

  it.each(calendarKeys)("is answered on a working day in %s, strict, paused and by the desk's own target", (key) => {
    const calendar = calendarOf(key);
    const isWorking = (date: string) => {
      const day = Temporal.PlainDate.from(date);
      return day.dayOfWeek <= 5 && calendar.holidayOn(day) === null;
    };
    let most = 0;
    for (const [index, receivedOn] of days.entries()) {
      const from = days[Math.min(index + 3, days.length - 1)] ?? "";
      const until = days[Math.min(index + 3 + (index % 9), days.length - 1)] ?? "";
      const shared = { receivedOn, right: "access_15", calendar, months: 1, targetDays: 14, today: until } as const;
      const { raw, due, paused, target } = clockOf({ ...shared, pauses: [{ from, until }] });
      if (due < raw || !isWorking(due)) throw new Error(`${receivedOn} is due on ${due}`);
      if (paused && (paused.due < due || !isWorking(paused.due))) throw new Error(`${receivedOn}: ${paused.due}`);
      if ((paused === null) !== (from === until)) throw new Error(`${receivedOn}: a pause of no day counts`);
      if (!target || target.date > due || target.date < receivedOn) throw new Error(`${receivedOn}: ${target?.date}`);
      most = Math.max(most, long(raw, due));
    }
    // Two days of Christmas before a weekend make four; one day, or none after Good Friday, three; with its eve five.
    expect(most).toBe({ BE: 3, ES: 3, FR: 3, PL: 5 }[key as string] ?? 4);
  });
});

describe("the clock of one right", () => {
  const running: Parameters<typeof clockOf>[0] = {
    ...{ receivedOn: "2026-01-31", right: "access_15", calendar: calendarOf("DE-BY"), months: 1 },
    ...{ pauses: [], targetDays: 14, today: "2026-02-20" },
  };

  it("adds the days of a pause to the date before it is moved, and moves it once", () => {
    const { due, paused } = clockOf({ ...running, pauses: [{ from: "2026-02-03", until: "2026-02-10" }] });
    expect(due).toBe("2026-03-02");
    expect(paused).toMatchObject({ raw: "2026-03-07", due: "2026-03-09", days: 7 });
    expect(rolledOver(paused?.trace ?? [])).toEqual(["saturday", "sunday"]);
  });

  it("counts each day of several pauses once, an open one until today, and none that came too early or too late", () => {
    const days = (...pauses: [string, string | null][]) =>
      clockOf({ ...running, pauses: pauses.map(([from, until]) => ({ from, until })) }).paused?.days ?? 0;
    expect(days(["2026-02-03", "2026-02-10"], ["2026-02-08", "2026-02-12"])).toBe(9);
    expect(days(["2026-02-03", "2026-02-10"], ["2026-02-04", "2026-02-05"])).toBe(7);
    expect(days(["2026-02-18", null])).toBe(2);
    expect(days(["2026-02-20", null])).toBe(0);
    expect(days(["2026-02-10", "2026-02-12"], ["2026-02-03", "2026-02-10"])).toBe(9);
    expect(days(["2026-01-01", "2026-02-01"])).toBe(1);
    expect(days(["2026-01-01", "2026-01-31"])).toBe(0);
    expect(days(["2026-03-01", "2026-03-05"])).toBe(0);
    expect(days(["2026-02-03", "2026-02-03"])).toBe(0);
  });

  it("stops for a second question while the first has made the period longer, and not after that", () => {
    const first = { from: "2026-02-03", until: "2026-02-10" };
    const paused = (from: string, until: string) => clockOf({ ...running, pauses: [first, { from, until }] }).paused;
    expect(paused("2026-03-05", "2026-03-09")).toMatchObject({ raw: "2026-03-11", days: 11 });
    expect(paused("2026-03-08", "2026-03-12")?.days).toBe(7);
    expect(paused("2026-03-05", "2026-03-09")?.trace.filter(({ rule }) => rule === "paused")).toEqual([
      { rule: "paused", date: "2026-03-07", days: 7, ...first },
      { rule: "paused", date: "2026-03-11", days: 4, from: "2026-03-05", until: "2026-03-09" },
    ]);
  });

  it("has a target on the working day before, never after the law's own date nor before the receipt", () => {
    expect(clockOf(running).target?.date).toBe("2026-02-13");
    expect(clockOf({ ...running, targetDays: 60 }).target?.date).toBe("2026-03-02");
    expect(clockOf({ ...running, targetDays: 1 }).target?.date).toBe("2026-02-02");
    expect(clockOf({ ...running, targetDays: null }).target).toBeNull();
  });

  it("neither pauses nor aims where it is due at once", () => {
    for (const right of ["objection_marketing_21_2", "withdrawal_7_3"] as const) {
      const clock = clockOf({ ...running, right, months: 3, pauses: [{ from: "2026-02-03", until: "2026-02-10" }] });
      expect(clock).toMatchObject({ due: "2026-01-31", paused: null, target: null });
    }
  });

  it("rolls over a day of the operator's own", () => {
    const calendar = calendarOf("DE-BY", [{ date: "2026-08-10", name: "Augsburger Friedensfest" }]);
    const { due, trace } = monthsFrom("2026-07-10", calendar);
    expect(due).toBe("2026-08-11");
    expect(trace.find(({ rule }) => rule === "holiday")).toMatchObject({ name: "Augsburger Friedensfest" });
  });

  it("can be extended to three months from the receipt while the first month runs, and once", () => {
    const claims = [{ trace: monthsFrom("2026-01-31", federal).trace, closedAt: null }];
    const asked = { receivedOn: "2026-01-31", extendedOn: null, claims };
    expect(extensionOf(asked, federal, "2026-03-02")).toEqual({
      ...{ mayExtend: true, tellBy: "2026-03-02", until: "2026-04-30" },
    });
    expect(extensionOf(asked, federal, "2026-03-03").mayExtend).toBe(false);
    expect([mayExtend("2026-03-02", "2026-03-02"), mayExtend("2026-03-03", "2026-03-02")]).toEqual([true, false]);
    expect(extensionOf({ ...asked, extendedOn: "2026-02-10" }, federal, "2026-02-20").mayExtend).toBe(false);
    const atOnce = [{ trace: deadlineOf("2026-01-31", "objection_marketing_21_2", federal).trace, closedAt: null }];
    expect(extensionOf({ ...asked, claims: atOnce }, federal, "2026-02-01").mayExtend).toBe(false);
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
