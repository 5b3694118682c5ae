import type { Temporal } from "temporal-polyfill";
import type { CalendarKey, OwnDay } from "@/contracts/deadlines";
import { europe } from "./europe/rules";
import { germany } from "./germany/rules";
import { type Holiday, holidaysIn } from "./holidays/rules";

/** A day off: the key of its name in messages, or the name that the operator gave it. */
export type DayOff = { holiday: string; name?: string };
/** The public holidays of one place, and what else an operator knows of it. */
export type Calendar = { key: CalendarKey; holidayOn(day: Temporal.PlainDate): DayOff | null };

type Land = Extract<CalendarKey, `DE-${string}`>;
const isLand = (key: CalendarKey): key is Land => key.startsWith("DE-");

function tableOf(key: CalendarKey): readonly Holiday[] {
  if (key === "DE") return germany(null);
  return isLand(key) ? germany(key) : europe[key];
}

/** A country's holidays are reckoned once a year and place. */
const known = new Map<string, Map<string, string>>();
function holidaysOf(key: CalendarKey, year: number): Map<string, string> {
  const name = `${key} ${year}`;
  const days = known.get(name) ?? holidaysIn(tableOf(key), year);
  known.set(name, days);
  return days;
}

export function calendarOf(key: CalendarKey, ownDays: readonly OwnDay[] = []): Calendar {
  const own = new Map(ownDays.map(({ date, name }) => [date, name]));
  return {
    key,
    holidayOn(day) {
      const date = day.toString();
      const holiday = holidaysOf(key, day.year).get(date);
      if (holiday) return { holiday };
      const name = own.get(date);
      return name ? { holiday: "own", name } : null;
    },
  };
}

/** Date to the key of its holiday, in one year. */
export const publicHolidays = (key: CalendarKey, year: number): ReadonlyMap<string, string> => holidaysOf(key, year);
