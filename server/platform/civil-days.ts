import type { Span } from "@/contracts/statistics";

const dayLength = 86_400_000;

/** So many civil days later; earlier where negative. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);

export const countDays = ({ from, to }: Span): number => (Date.parse(to) - Date.parse(from)) / dayLength + 1;

export const daysOf = (span: Span): string[] =>
  Array.from({ length: countDays(span) }, (_, i) => addDays(span.from, i));

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
