import { Temporal } from "temporal-polyfill";
import type { RequestUrgency } from "@/contracts/requests";

const soonDays = 7;

/** The last day that is soon, seen from a day. */
export const soonUntil = (today: string) => Temporal.PlainDate.from(today).add({ days: soonDays }).toString();

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

/** Days from one civil day to another; less than nought where the second is over. */
export const daysBetween = (from: string, until: string): number => Temporal.PlainDate.from(from).until(until).days;
