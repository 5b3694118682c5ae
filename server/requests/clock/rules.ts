import { Temporal } from "temporal-polyfill";
import type { DeadlineStep } from "@/contracts/deadlines";
import type { RequestRight } from "@/contracts/requests";
import type { Calendar } from "../calendar/rules";
import { type Pause, standstills } from "./pauses/rules";

export type Deadline = { raw: string; due: string; trace: DeadlineStep[] };

const saturday = 6;
const sunday = 7;

/** Why a period cannot end on this day (Art. 3(4) Reg. 1182/71); null on a working day. */
function obstacle(day: Temporal.PlainDate, calendar: Calendar): DeadlineStep | null {
  const date = day.toString();
  if (day.dayOfWeek === saturday) return { rule: "saturday", date };
  if (day.dayOfWeek === sunday) return { rule: "sunday", date };
  const off = calendar.holidayOn(day);
  return off ? { rule: "holiday", date, ...off } : null;
}

/** Art. 3(4): a period that would end on no working day ends with the next one. */
function rolledOn(raw: Temporal.PlainDate, calendar: Calendar): { due: string; steps: DeadlineStep[] } {
  const steps: DeadlineStep[] = [];
  let day = raw;
  for (let step = obstacle(day, calendar); step; step = obstacle(day, calendar)) {
    steps.push(step);
    day = day.add({ days: 1 });
  }
  return { due: day.toString(), steps: [...steps, { rule: "due", date: day.toString() }] };
}

function begin(receivedOn: string, calendar: Calendar, months: number) {
  const received = Temporal.PlainDate.from(receivedOn);
  const raw = received.add({ months });
  const steps: DeadlineStep[] = [
    { rule: "received", date: receivedOn },
    { rule: "months_later", date: raw.toString(), months, calendar: calendar.key },
  ];
  if (raw.day !== received.day) steps.push({ rule: "last_day_of_month", date: raw.toString() });
  return { raw, steps };
}

/**
 * Art. 12(3) GDPR by Reg. 1182/71: the day with the number of the day of receipt, in a shorter month its last day
 * (Art. 3(2)(c)); if that is no working day, the next one (Art. 3(4)). Months always count from the receipt.
 */
export function monthsFrom(receivedOn: string, calendar: Calendar, months = 1): Deadline {
  const { raw, steps } = begin(receivedOn, calendar, months);
  const rolled = rolledOn(raw, calendar);
  return { raw: raw.toString(), due: rolled.due, trace: [...steps, ...rolled.steps] };
}

/** Art. 21(3), 7(3) GDPR: from that day on the data are no longer used for it. */
function atOnce(receivedOn: string): Deadline {
  const step = (rule: DeadlineStep["rule"]): DeadlineStep => ({ rule, date: receivedOn });
  return { raw: receivedOn, due: receivedOn, trace: [step("received"), step("at_once"), step("due")] };
}

const dueAtOnce: readonly RequestRight[] = ["objection_marketing_21_2", "withdrawal_7_3"];
const isAtOnce = (right: RequestRight) => dueAtOnce.includes(right);

/** By when a request must be answered. The clock starts on the civil day of receipt, whatever its weekday. */
export const deadlineOf = (receivedOn: string, right: RequestRight, calendar: Calendar, months = 1): Deadline =>
  isAtOnce(right) ? atOnce(receivedOn) : monthsFrom(receivedOn, calendar, months);

/**
 * The date with the days on which the clock stood still. EU law gives no arithmetic for it: days are added to the date
 * before it is moved, and it is moved once. Null without such days; alarms follow the strict date.
 */
function pausedFrom(
  { receivedOn, calendar, months, pauses, today }: Running,
  strict: Deadline,
): (Deadline & { days: number }) | null {
  const stood = standstills(pauses, { receivedOn, raw: strict.raw, today });
  if (stood.length === 0) return null;
  const { raw, steps } = begin(receivedOn, calendar, months);
  let later = raw;
  for (const { from, until, days } of stood) {
    later = later.add({ days });
    steps.push({ rule: "paused", date: later.toString(), days, from, until });
  }
  const rolled = rolledOn(later, calendar);
  const days = stood.reduce((sum, one) => sum + one.days, 0);
  return { raw: later.toString(), due: rolled.due, days, trace: [...steps, ...rolled.steps] };
}

/** "Without undue delay" (Art. 12(3) GDPR) as the controller sets it: moved back to a working day, never past the law's own. */
function targetOf({ receivedOn, calendar }: Running, days: number, due: string) {
  const meant = Temporal.PlainDate.from(receivedOn).add({ days });
  const trace: DeadlineStep[] = [
    { rule: "received", date: receivedOn },
    { rule: "days_later", date: meant.toString(), days },
  ];
  const set = (rule: DeadlineStep["rule"], date: string) => ({ date, trace: [...trace, { rule, date }] });
  if (meant.toString() > due) return set("due", due);
  let day = meant;
  while (obstacle(day, calendar)) day = day.subtract({ days: 1 });
  // Received on a Saturday, to be answered in a day: what lies before the receipt can be no target.
  if (day.toString() < receivedOn) return set("working_day_after", rolledOn(meant, calendar).due);
  return day.equals(meant) ? { date: meant.toString(), trace } : set("working_day_before", day.toString());
}

type Running = {
  receivedOn: string;
  right: RequestRight;
  calendar: Calendar;
  /** One, or three when it is extended. */
  months: 1 | 3;
  pauses: readonly Pause[];
  /** Of the desk's own, shorter target; null for none. */
  targetDays: number | null;
  /** Until when an open pause counts. */
  today: string;
};

/** All dates of one right: the strict one, the paused one beside it, and the desk's own target. */
export function clockOf(running: Running): Deadline & {
  paused: (Deadline & { days: number }) | null;
  target: { date: string; trace: DeadlineStep[] } | null;
} {
  const { receivedOn, right, calendar, months, targetDays } = running;
  const strict = deadlineOf(receivedOn, right, calendar, months);
  if (isAtOnce(right)) return { ...strict, paused: null, target: null };
  return {
    ...strict,
    paused: pausedFrom(running, strict),
    target: targetDays === null ? null : targetOf(running, targetDays, strict.due),
  };
}
