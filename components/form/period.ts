/** The units that a period can be counted in, with their place in ISO 8601. */
export const periodUnits = ["year", "month", "week", "day", "hour", "minute", "second"] as const;
export type PeriodUnit = (typeof periodUnits)[number];

const letters: Record<PeriodUnit, string> = {
  year: "Y",
  month: "M",
  week: "W",
  day: "D",
  hour: "TH",
  minute: "TM",
  second: "TS",
};

/** Count and unit of a period of one unit; null for a longer one such as P1Y6M. */
export function readPeriod(period: string): { count: string; unit: PeriodUnit } | null {
  const [, time, count, letter] = /^P(T?)(\d{1,4})([YMWDHS])$/.exec(period) ?? [];
  const unit = periodUnits.find((each) => letters[each] === `${time}${letter}`);
  return unit && count !== undefined ? { count, unit } : null;
}

/** No count is no period. */
export function writePeriod(count: string, unit: PeriodUnit): string {
  if (!/^\d{1,4}$/.test(count)) return "";
  const letter = letters[unit];
  return letter.length > 1 ? `PT${count}${letter[1]}` : `P${count}${letter}`;
}
