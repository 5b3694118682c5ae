import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { CalendarKey, calendarKeys, type DeadlineStep } from "@/contracts/deadlines";
import { CivilDate } from "@/contracts/fields";
import { RequestRight, requestRights } from "@/contracts/requests";
import { traceInWords } from "@/messages/trace-in-words";
import { civilDate, now } from "@/server/platform/clock";
import { calendarOf } from "@/server/requests/calendar/rules";
import { clockOf } from "@/server/requests/clock/rules";

function optionsOf() {
  try {
    return parseArgs({
      options: {
        received: { type: "string" },
        calendar: { type: "string" },
        months: { type: "string", default: "1" },
        right: { type: "string", default: "access_15" },
        paused: { type: "string", multiple: true, default: [] },
      },
    }).values;
  } catch (error) {
    // Node's advice that follows is about dashes, not about this command.
    const [said] = error instanceof Error ? error.message.split(/\.\s/) : ["The options cannot be read"];
    throw new Error(`${said?.replace(/\.$/, "")}.`);
  }
}

function read<T>(schema: z.ZodMiniType<T>, option: string, value: string | undefined, takes: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`--${option} ${value === undefined ? "is missing" : `cannot be "${value}"`}: it takes ${takes}.`);
}

function pauseOf(span: string) {
  const takes = "the first day and the day on which the clock runs again, such as 2026-02-03/2026-02-10";
  const pair = z.tuple([CivilDate, CivilDate]).check(z.refine(([from, until]) => from <= until));
  const days = z.pipe(
    z.pipe(
      z.string(),
      z.transform((text) => text.split("/")),
    ),
    pair,
  );
  const [from, until] = read(days, "paused", span, takes);
  return { from, until };
}

/** By when a request is due, and why: for trying the clock, and for holding it against others. */
function due() {
  const { received, calendar, months, right, paused } = optionsOf();
  const clock = clockOf({
    receivedOn: read(CivilDate, "received", received, "a day, such as 2026-01-31"),
    calendar: calendarOf(read(CalendarKey, "calendar", calendar, `one of ${calendarKeys.join(", ")}`)),
    right: read(RequestRight, "right", right, `one of ${requestRights.join(", ")}`),
    months: read(z.enum(["1", "3"]), "months", months, "1, or 3 for an extension") === "3" ? 3 : 1,
    pauses: paused.map(pauseOf),
    targetDays: null,
    today: civilDate(now()),
  });
  // On a page a day and its month stay on one line; who searches this answer types a plain space.
  const said = (trace: DeadlineStep[], language: "en" | "de") =>
    traceInWords(trace, language).sentence.replaceAll("\u00a0", " ");
  const words = (language: "en" | "de", pause: string) =>
    [said(clock.trace, language), ...(clock.paused ? [pause, said(clock.paused.trace, language)] : [])].join(" ");
  const trace = { en: words("en", "With the pause:"), de: words("de", "Mit der Pause:") };
  return { raw: clock.raw, due: clock.due, paused: clock.paused?.due ?? null, trace };
}

try {
  process.stdout.write(`${JSON.stringify(due(), null, 2)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : "unknown"}\n`);
  process.exitCode = 1;
}
