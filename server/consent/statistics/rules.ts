import {
  type AnswerRate,
  type Comparison,
  type Curve,
  type CurvePoint,
  type GetStatistics,
  type Metric,
  metricKeys,
  type Rate,
  type Span,
  type Tally,
} from "@/contracts/statistics";
import { addDays, countDays, daysOf, mondayOf } from "@/server/platform/civil-days";
import { addTallies, emptyTally, metricParts } from "./measures/rules";
import { differenceOf, rateOf } from "./proportions/rules";
import type { AnswerName, AnswerTally, DayTally } from "./queries";

const longest = 400;

/** The period of a question: two days in their order, at most 400 and none ahead, or the last so many with today. */
export function spanOf({ from, to, days }: Pick<GetStatistics, "from" | "to" | "days">, today: string): Span {
  if (!from && !to) return { from: addDays(today, 1 - days), to: today };
  const [one, other] = [from ?? to ?? today, to ?? today].sort() as [string, string];
  const end = other > today ? today : other;
  const start = one > end ? end : one;
  const least = addDays(end, 1 - longest);
  return { from: start < least ? least : start, to: end };
}

/** What a period is held against: as many days just before it, or the same weekdays 52 weeks earlier. */
export function comparedSpan(span: Span, compare: Comparison): Span | null {
  if (compare === "none") return null;
  const back = compare === "year" ? 364 : countDays(span);
  return { from: addDays(span.from, -back), to: addDays(span.to, -back) };
}

export const totalOf = (tallies: Tally[]): Tally => tallies.reduce(addTallies, emptyTally());

/** All rates of a tally, each beside its own of the period before. */
export function metricsOf(tally: Tally, before: Tally | null): Metric[] {
  return metricKeys.map((key) => {
    const { part, whole } = metricParts[key];
    const rate = rateOf(part(tally), whole(tally));
    const earlier = before && rateOf(part(before), whole(before));
    return { key, ...rate, before: earlier, change: earlier && differenceOf(earlier, rate) };
  });
}

/** The two rival definitions: of answers (Usercentrics), of banners shown (Didomi). */
export const acceptOf = (tally: Tally): Rate =>
  rateOf(metricParts.acceptRate.part(tally), metricParts.acceptRate.whole(tally));
export const optInOf = (tally: Tally): Rate =>
  rateOf(metricParts.optInRate.part(tally), metricParts.optInRate.whole(tally));

/** A curve has a point a day up to twelve weeks, then a point a week: more would be lines over lines. */
const mostDays = 84;

export const pointOf = (span: Span, tally: Tally, hour: number | null = null): CurvePoint => ({
  ...span,
  hour,
  tally,
  accept: acceptOf(tally),
  optIn: optInOf(tally),
});

/** Days without a row count as nothing. Weeks begin on Mondays; the first and the last may be part of one. */
export function curveOf(span: Span, tallies: DayTally[]): Curve {
  const byDay = new Map(tallies.map((tally) => [tally.day, tally as Tally]));
  const days = daysOf(span).map((day) => ({ from: day, to: day, tally: pick(byDay.get(day)) }));
  if (days.length <= mostDays) return { unit: "day", points: days.map((day) => pointOf(day, day.tally)) };
  const weeks = new Map<string, Span & { tally: Tally }>();
  for (const { from: day, tally } of days) {
    const week = weeks.get(mondayOf(day));
    weeks.set(
      mondayOf(day),
      week ? { ...week, to: day, tally: addTallies(week.tally, tally) } : { from: day, to: day, tally },
    );
  }
  return { unit: "week", points: [...weeks.values()].map(({ tally, from, to }) => pointOf({ from, to }, tally)) };
}

/** The hours of one day, up to the one that runs where it is today. */
export function hoursOf(day: string, tallies: (Tally & { hour: number })[], until: number): Curve {
  const byHour = new Map(tallies.map((tally) => [tally.hour, tally]));
  const points = Array.from({ length: until + 1 }, (_, hour) =>
    pointOf({ from: day, to: day }, pick(byHour.get(hour)), hour),
  );
  return { unit: "hour", points };
}

/** Measures only: rows of the database carry their group beside them. */
export const pick = (row: Tally | undefined): Tally => (row ? addTallies(emptyTally(), row) : emptyTally());

/** Rates by what was asked, in the banner's order; what no public banner names is left out. */
export function answerRates(names: AnswerName[], now: AnswerTally[], before: AnswerTally[] | null): AnswerRate[] {
  const by = (tallies: AnswerTally[]) => new Map(tallies.map((tally) => [tally.key, tally]));
  const [current, earlier] = [by(now), before && by(before)];
  const rate = ({ granted, refused } = { granted: 0, refused: 0 }) => rateOf(granted, granted + refused);
  return names.map(({ key, name }) => ({
    key,
    name,
    ...rate(current.get(key)),
    before: earlier && rate(earlier.get(key)),
  }));
}

/** One line a purpose and service, of several spans. */
export function sumAnswers(answers: AnswerTally[]): AnswerTally[] {
  const sums = new Map<string, AnswerTally>();
  for (const { key, granted, refused } of answers) {
    const known = sums.get(key);
    sums.set(key, { key, granted: granted + (known?.granted ?? 0), refused: refused + (known?.refused ?? 0) });
  }
  return [...sums.values()];
}

/** A service's key names its purpose before the dot. */
export const isService = ({ key }: { key: string }) => key.includes(".");
