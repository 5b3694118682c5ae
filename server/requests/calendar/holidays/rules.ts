import { Temporal } from "temporal-polyfill";
import { easterSunday } from "../easter/rules";

type Year = (year: number) => Temporal.PlainDate;

/** One line of a country's law. */
export type Holiday = {
  /** Its key in messages. */
  key: string;
  /** Month and day, days from Easter Sunday, or a rule of its own. */
  on: `${number}-${number}` | number | Year;
  from?: number;
  until?: number;
  /** Only in these years, or in all but these. */
  years?: readonly number[];
  except?: readonly number[];
};

/** The first, second ... or last (-1) weekday (1 is Monday) of a month. */
export const weekdayOf =
  (which: number, weekday: number, month: number): Year =>
  (year) => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 });
    const start = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
    if (which > 0) return start.add({ weeks: which - 1 });
    const fifth = start.add({ weeks: 4 });
    return fifth.month === month ? fifth : start.add({ weeks: 3 });
  };

export const day = (year: number, monthDay: string) => Temporal.PlainDate.from(`${year}-${monthDay}`);

function dateOf({ on }: Holiday, year: number): string {
  if (typeof on === "string") return `${year}-${on}`;
  const date = typeof on === "number" ? easterSunday(year).add({ days: on }) : on(year);
  return date.toString();
}

const counts = ({ from, until, years, except }: Holiday, year: number) =>
  (from ?? year) <= year &&
  (until ?? year) >= year &&
  (years?.includes(year) ?? true) &&
  !(except?.includes(year) ?? false);

/** Date to key, in the order of the table; the first of two holidays on a day names it. */
export function holidaysIn(table: readonly Holiday[], year: number): Map<string, string> {
  const found = new Map<string, string>();
  for (const holiday of table.filter((one) => counts(one, year))) {
    const date = dateOf(holiday, year);
    if (!found.has(date)) found.set(date, holiday.key);
  }
  return found;
}
