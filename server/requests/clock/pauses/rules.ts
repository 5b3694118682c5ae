import { Temporal } from "temporal-polyfill";

/** Civil days [from, until) on which the clock stood still; null while it still does. */
export type Pause = { from: string; until: string | null };

const between = (from: string, until: string) => Temporal.PlainDate.from(from).until(until).days;

/**
 * Days of all pauses together, each day once. A pause counts as far as it lies after the receipt and begins before the
 * period would have ended: a question that is asked too late stops nothing (EDPB 01/2022, para 159).
 */
export function daysPaused(
  pauses: readonly Pause[],
  { receivedOn, raw, today }: { receivedOn: string; raw: string; today: string },
): number {
  const spans = pauses
    .map(({ from, until }) => ({ from: from < receivedOn ? receivedOn : from, until: until ?? today }))
    .filter(({ from, until }) => from < until && from <= raw)
    .sort((a, b) => a.from.localeCompare(b.from));
  let days = 0;
  let reached = receivedOn;
  for (const { from, until } of spans) {
    const start = from < reached ? reached : from;
    if (start >= until) continue;
    days += between(start, until);
    reached = until;
  }
  return days;
}
