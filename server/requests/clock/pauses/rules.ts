import { Temporal } from "temporal-polyfill";

/** Civil days [from, until) on which the clock stood still; null while it still does. */
export type Pause = { from: string; until: string | null };
export type Standstill = { from: string; until: string; days: number };

const daysBetween = (from: string, until: string) => Temporal.PlainDate.from(from).until(until).days;
const later = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();

/**
 * When the clock stood still, each day once, in order. A pause counts from the receipt on, and if it begins while the
 * period still runs, which earlier ones have made longer: a question that is asked after its end stops nothing (EDPB
 * 01/2022, para 159).
 */
export function standstills(
  pauses: readonly Pause[],
  { receivedOn, raw, today }: { receivedOn: string; raw: string; today: string },
): Standstill[] {
  const spans = pauses
    .map(({ from, until }) => ({ from: from < receivedOn ? receivedOn : from, until: until ?? today }))
    .filter(({ from, until }) => from < until)
    .sort((a, b) => a.from.localeCompare(b.from));
  const stood: Standstill[] = [];
  let end = raw;
  for (const { from, until } of spans) {
    const last = stood.at(-1);
    const start = last && from < last.until ? last.until : from;
    if (start >= until || start > end) continue;
    const days = daysBetween(start, until);
    end = later(end, days);
    if (last?.until === start) stood.splice(-1, 1, { from: last.from, until, days: last.days + days });
    else stood.push({ from: start, until, days });
  }
  return stood;
}
