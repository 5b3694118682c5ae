import { describe, expect, it } from "vitest";
import type { DeadlineStep } from "@/contracts/deadlines";
import { traceInWords } from "@/messages/trace-in-words";
import { calendarOf } from "@/server/requests/calendar/rules";
import { clockOf } from "@/server/requests/clock/rules";

type Running = Parameters<typeof clockOf>[0];
const running: Running = {
  ...{ receivedOn: "2026-01-31", right: "access_15", calendar: calendarOf("DE-BY"), months: 1 },
  ...{ pauses: [], targetDays: 14, today: "2026-02-20" },
};
const clock = (changed: Partial<Running> = {}) => clockOf({ ...running, ...changed });

/** A day and its month stay on one line: here the space is a plain one. */
const say = (trace: DeadlineStep[] | undefined, language: "en" | "de") => {
  const { sentence, brief } = traceInWords(trace ?? [], language);
  return [sentence, brief].map((text) => text.replaceAll("\u00a0", " "));
};

const moved = "Art. 12(3) GDPR; Art. 3(2)(c), (4) Reg. 1182/71";
const unmoved = "Art. 12(3) GDPR; Art. 3(2)(c) Reg. 1182/71";
const verschoben = "Art. 12 Abs. 3 DSGVO; Art. 3 Abs. 2 Buchst. c, Abs. 4 VO 1182/71";
const unverschoben = "Art. 12 Abs. 3 DSGVO; Art. 3 Abs. 2 Buchst. c VO 1182/71";

describe("a date explains itself", () => {
  const pauses = [{ from: "2026-02-03", until: "2026-02-10" }];
  const cases: [string, DeadlineStep[] | undefined, [string, string], [string, string]][] = [
    [
      "that was moved from a Saturday",
      clock().trace,
      [
        `Received Saturday 31 January. One month later is 28 February (the last day), a Saturday. So it is due on Monday 2 March, 24:00 (${moved}).`,
        "28 February is a Saturday",
      ],
      [
        `Eingegangen am Samstag, 31. Januar. Ein Monat später ist der 28. Februar (der letzte Tag), ein Samstag. Die Frist endet daher am Montag, 2. März, 24 Uhr (${verschoben}).`,
        "28. Februar ist ein Samstag",
      ],
    ],
    [
      "in a leap year",
      clock({ receivedOn: "2024-01-31" }).trace,
      [
        `Received Wednesday 31 January. One month later is 29 February (the last day), a Thursday. So it is due on Thursday 29 February, 24:00 (${unmoved}).`,
        "the last day of the month",
      ],
      [
        `Eingegangen am Mittwoch, 31. Januar. Ein Monat später ist der 29. Februar (der letzte Tag), ein Donnerstag. Die Frist endet daher am Donnerstag, 29. Februar, 24 Uhr (${unverschoben}).`,
        "der letzte Tag des Monats",
      ],
    ],
    [
      "after a row of holidays",
      clock({ receivedOn: "2026-03-03" }).trace,
      [
        `Received Tuesday 3 March. One month later is 3 April, Good Friday, a public holiday. Then come a Saturday, a Sunday and Easter Monday. So it is due on Tuesday 7 April, 24:00 (${moved}).`,
        "3 April is Good Friday",
      ],
      [
        `Eingegangen am Dienstag, 3. März. Ein Monat später ist der 3. April, Karfreitag, ein Feiertag. Darauf folgen ein Samstag, ein Sonntag und Ostermontag. Die Frist endet daher am Dienstag, 7. April, 24 Uhr (${verschoben}).`,
        "3. April ist Karfreitag",
      ],
    ],
    [
      "after a holiday and its weekend",
      clock({ receivedOn: "2026-04-01" }).trace,
      [
        `Received Wednesday 1 April. One month later is 1 May, Labour Day, a public holiday. Then come a Saturday and a Sunday. So it is due on Monday 4 May, 24:00 (${moved}).`,
        "1 May is Labour Day",
      ],
      [
        `Eingegangen am Mittwoch, 1. April. Ein Monat später ist der 1. Mai, der Tag der Arbeit, ein Feiertag. Darauf folgen ein Samstag und ein Sonntag. Die Frist endet daher am Montag, 4. Mai, 24 Uhr (${verschoben}).`,
        "1. Mai ist der Tag der Arbeit",
      ],
    ],
    [
      "after a pause",
      clock({ pauses }).paused?.trace,
      [
        `Received Saturday 31 January. One month later is 28 February (the last day), a Saturday. The clock stood still for 7 days (3 to 9 February), which makes it 7 March, a Saturday. So it is due on Monday 9 March, 24:00 (${moved}).`,
        "7 March is a Saturday",
      ],
      [
        `Eingegangen am Samstag, 31. Januar. Ein Monat später ist der 28. Februar (der letzte Tag), ein Samstag. Die Uhr stand 7 Tage (3. bis 9. Februar), damit ist es der 7. März, ein Samstag. Die Frist endet daher am Montag, 9. März, 24 Uhr (${verschoben}).`,
        "7. März ist ein Samstag",
      ],
    ],
    [
      "after two pauses, one over the end of a month",
      clock({
        receivedOn: "2026-01-20",
        pauses: [
          { from: "2026-01-30", until: "2026-02-03" },
          { from: "2026-02-10", until: "2026-02-11" },
        ],
      }).paused?.trace,
      [
        `Received Tuesday 20 January. One month later is 20 February, a Friday. The clock stood still for 5 days (30 January to 2 February and 10 February), which makes it 25 February, a Wednesday. So it is due on Wednesday 25 February, 24:00 (${unmoved}).`,
        "one month and 5 days from 20 January",
      ],
      [
        `Eingegangen am Dienstag, 20. Januar. Ein Monat später ist der 20. Februar, ein Freitag. Die Uhr stand 5 Tage (30. Januar bis 2. Februar und 10. Februar), damit ist es der 25. Februar, ein Mittwoch. Die Frist endet daher am Mittwoch, 25. Februar, 24 Uhr (${unverschoben}).`,
        "ein Monat und 5 Tage ab 20. Januar",
      ],
    ],
    [
      "that was extended, into another year",
      clock({ receivedOn: "2026-11-30", months: 3 }).trace,
      [
        `Received Monday 30 November 2026. Three months later (extended by two) is 28 February 2027 (the last day), a Sunday. So it is due on Monday 1 March 2027, 24:00 (${moved}).`,
        "28 February 2027 is a Sunday",
      ],
      [
        `Eingegangen am Montag, 30. November 2026. Drei Monate später (um zwei verlängert) ist der 28. Februar 2027 (der letzte Tag), ein Sonntag. Die Frist endet daher am Montag, 1. März 2027, 24 Uhr (${verschoben}).`,
        "28. Februar 2027 ist ein Sonntag",
      ],
    ],
    [
      "that is the day of receipt",
      clock({ right: "objection_marketing_21_2" }).trace,
      [
        "Received Saturday 31 January. This counts at once. So it is due on the same day (Art. 21(3), 7(3) GDPR).",
        "at once",
      ],
      [
        "Eingegangen am Samstag, 31. Januar. Das gilt sofort. Es ist daher noch am selben Tag zu erledigen (Art. 21 Abs. 3, Art. 7 Abs. 3 DSGVO).",
        "sofort",
      ],
    ],
    [
      "that the desk sets itself",
      clock().target?.trace,
      [
        "Received Saturday 31 January. 14 days later is 14 February, a Saturday. The working day before is 13 February, a Friday.",
        "own target",
      ],
      [
        "Eingegangen am Samstag, 31. Januar. 14 Tage später ist der 14. Februar, ein Samstag. Der Arbeitstag davor ist der 13. Februar, ein Freitag.",
        "eigenes Ziel",
      ],
    ],
    [
      "that the desk would set on a weekend after the receipt",
      clock({ targetDays: 1 }).target?.trace,
      [
        "Received Saturday 31 January. One day later is 1 February, a Sunday. No working day lies before; the next one is 2 February, a Monday.",
        "own target",
      ],
      [
        "Eingegangen am Samstag, 31. Januar. Ein Tag später ist der 1. Februar, ein Sonntag. Davor liegt kein Arbeitstag; der nächste ist der 2. Februar, ein Montag.",
        "eigenes Ziel",
      ],
    ],
    [
      "that the desk would set after the law's own",
      clock({ targetDays: 60 }).target?.trace,
      [
        "Received Saturday 31 January. 60 days later is 1 April, a Wednesday. The law’s own date comes before: 2 March, a Monday.",
        "own target",
      ],
      [
        "Eingegangen am Samstag, 31. Januar. 60 Tage später ist der 1. April, ein Mittwoch. Die Frist des Gesetzes endet vorher: am 2. März, ein Montag.",
        "eigenes Ziel",
      ],
    ],
  ];
  it.each(cases)("%s", (_what, trace, english, german) => {
    expect(say(trace, "en")).toEqual(english);
    expect(say(trace, "de")).toEqual(german);
  });

  it("by a day of the operator's own, with the name that he gave it", () => {
    const calendar = calendarOf("DE-BY", [{ date: "2026-08-10", name: "Augsburger Friedensfest" }]);
    const { trace } = clock({ receivedOn: "2026-07-10", calendar });
    expect(say(trace, "en").join(" ")).toContain("is 10 August, Augsburger Friedensfest, a public holiday.");
    expect(say(trace, "de").join(" ")).toContain("ist der 10. August, Augsburger Friedensfest, ein Feiertag.");
  });

  it("also from a trace of before pauses had days", () => {
    const trace = (clock({ pauses }).paused?.trace ?? []).map(({ from: _, until: __, ...step }) => step);
    expect(say(trace, "en")[0]).toContain("The clock stood still for 7 days, which makes it 7 March, a Saturday.");
    expect(say(trace, "de")[0]).toContain("Die Uhr stand 7 Tage, damit ist es der 7. März, ein Samstag.");
  });
});
