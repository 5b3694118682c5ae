import { Temporal } from "temporal-polyfill";
import type { DeadlineStep, RequestRight, RequestState, RequestUrgency } from "@/contracts/requests";
import type { Calendar } from "./calendar/rules";

export type Deadline = { raw: string; due: string; trace: DeadlineStep[] };

const saturday = 6;
const sunday = 7;

/** Why a period cannot end on this day (Art. 3(4) Reg. 1182/71); null on a working day. */
function obstacle(day: Temporal.PlainDate, calendar: Calendar): DeadlineStep | null {
  const date = day.toString();
  if (day.dayOfWeek === saturday) return { rule: "saturday", date };
  if (day.dayOfWeek === sunday) return { rule: "sunday", date };
  const holiday = calendar.holidayOn(day);
  return holiday ? { rule: "holiday", date, holiday } : null;
}

/**
 * Art. 12(3) GDPR by Reg. 1182/71: the day with the number of the day of receipt, in a shorter month its last day
 * (Art. 3(2)(c)); if that is no working day, the next one (Art. 3(4)). Months always count from the receipt.
 */
export function monthsFrom(receivedOn: string, calendar: Calendar, months = 1): Deadline {
  const received = Temporal.PlainDate.from(receivedOn);
  const raw = received.add({ months });
  const trace: DeadlineStep[] = [
    { rule: "received", date: receivedOn },
    { rule: "months_later", date: raw.toString(), months, calendar: calendar.key },
  ];
  if (raw.day !== received.day) trace.push({ rule: "last_day_of_month", date: raw.toString() });
  let day = raw;
  for (let step = obstacle(day, calendar); step; step = obstacle(day, calendar)) {
    trace.push(step);
    day = day.add({ days: 1 });
  }
  const due = day.toString();
  return { raw: raw.toString(), due, trace: [...trace, { rule: "due", date: due }] };
}

/** Art. 21(3) GDPR: after an objection to direct marketing the data are no longer used for it, from that day. */
function atOnce(receivedOn: string): Deadline {
  const step = (rule: DeadlineStep["rule"]): DeadlineStep => ({ rule, date: receivedOn });
  return { raw: receivedOn, due: receivedOn, trace: [step("received"), step("at_once"), step("due")] };
}

/** By when a request must be answered. The clock starts on the civil day of receipt, whatever its weekday. */
export const deadlineOf = (receivedOn: string, right: RequestRight, calendar: Calendar): Deadline =>
  right === "objection_marketing_21_2" ? atOnce(receivedOn) : monthsFrom(receivedOn, calendar);

const soonDays = 7;

/** How a case stands on a day: `until` is today, or the day of the answer. */
export function standingOf(
  dueOn: string,
  until: string,
  answered: boolean,
): { urgency: RequestUrgency; daysLeft: number } {
  const daysLeft = Temporal.PlainDate.from(until).until(dueOn).days;
  if (answered) return { urgency: "answered", daysLeft };
  return { urgency: daysLeft < 0 ? "late" : daysLeft <= soonDays ? "soon" : "on_track", daysLeft };
}

const moves: Record<RequestState, readonly RequestState[]> = {
  received: ["in_progress", "answered"],
  in_progress: ["answered"],
  answered: [],
};
export const canMove = (from: RequestState, to: RequestState) => moves[from].includes(to);

/** R-2026-0001: counted in the year in which the request reached the desk. */
export const formatReference = (year: number, number: number) => `R-${year}-${String(number).padStart(4, "0")}`;

/** Before the Regulation applied there was no such request; a date like that is a slip of the pen. */
const firstDay = "2018-05-25";

export function receiptProblem(receivedOn: string, today: string): "in_the_future" | "too_early" | null {
  if (receivedOn > today) return "in_the_future";
  return receivedOn < firstDay ? "too_early" : null;
}

const openingMinutes = 15;

/** A reload is no second opening: it would bury the ones that count. */
export const isSameOpening = (lastAt: string | null, at: Date) =>
  lastAt !== null && at.getTime() - Date.parse(lastAt) < openingMinutes * 60_000;
