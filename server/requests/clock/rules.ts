import { Temporal } from "temporal-polyfill";
import type { DeadlineStep } from "@/contracts/deadlines";
import type { RequestRight } from "@/contracts/requests";
import type { Calendar } from "../calendar/rules";

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
