import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { CalendarKey, calendarKeys } from "@/contracts/deadlines";
import { CivilDate } from "@/contracts/fields";
import { RequestRight, requestRights } from "@/contracts/requests";
import { traceInWords } from "@/messages/trace-in-words";
import { civilDate, now } from "@/server/platform/clock";
import { calendarOf } from "@/server/requests/calendar/rules";
import { clockOf } from "@/server/requests/clock/rules";

const usage =
  "due --received 2026-01-31 --calendar DE-BY [--months 1|3] [--paused 2026-02-03/2026-02-10] [--right access_15]";

function read<T>(schema: z.ZodMiniType<T>, value: unknown, sentence: string): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Error(`${sentence}\n${usage}`);
  return parsed.data;
}

function pauseOf(span: string) {
  const [from, until] = span.split("/");
  const sentence = `--paused takes two days, the second one not before the first: "${span}" is none.`;
  const days = [read(CivilDate, from, sentence), read(CivilDate, until, sentence)] as const;
  if (days[1] < days[0]) throw new Error(`${sentence}\n${usage}`);
  return { from: days[0], until: days[1] };
}

/** By when a request is due, and why: for trying the clock, and for holding it against others. */
function due() {
  const { values } = parseArgs({
    options: {
      received: { type: "string" },
      calendar: { type: "string", default: "DE" },
      months: { type: "string", default: "1" },
      right: { type: "string", default: "access_15" },
      paused: { type: "string", multiple: true, default: [] },
    },
  });
  const calendar = read(CalendarKey, values.calendar, `--calendar takes one of: ${calendarKeys.join(", ")}.`);
  const clock = clockOf({
    receivedOn: read(CivilDate, values.received, "--received takes a day, such as 2026-01-31."),
    right: read(RequestRight, values.right, `--right takes one of: ${requestRights.join(", ")}.`),
    calendar: calendarOf(calendar),
    months: read(z.enum(["1", "3"]), values.months, "--months takes 1, or 3 for an extension.") === "3" ? 3 : 1,
    pauses: values.paused.map(pauseOf),
    targetDays: null,
    today: civilDate(now()),
  });
  const words = (language: "en" | "de", paused: string) => {
    const strict = traceInWords(clock.trace, language).sentence;
    return clock.paused ? `${strict} ${paused} ${traceInWords(clock.paused.trace, language).sentence}` : strict;
  };
  const trace = { en: words("en", "With the pause:"), de: words("de", "Mit der Pause:") };
  return { raw: clock.raw, due: clock.due, paused: clock.paused?.due ?? null, trace };
}

try {
  process.stdout.write(`${JSON.stringify(due(), null, 2)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : "unknown"}\n`);
  process.exitCode = 1;
}
