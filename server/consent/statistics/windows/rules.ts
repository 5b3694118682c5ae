import type { Span } from "@/contracts/statistics";
import { addDays, mondayOf } from "@/server/platform/civil-days";

export const windowDays = 28;
/** A Monday. Blocks never cross a window's end, so that a page need not read a site's whole past to know them. */
const epoch = Date.parse("2024-01-01");

/** The first day of the four weeks that a day is in: the same four for every site and every question. */
export function windowOf(day: string): string {
  const days = (Date.parse(mondayOf(day)) - epoch) / 86_400_000;
  return addDays(mondayOf(day), -(((days % windowDays) + windowDays) % windowDays));
}

/** The windows that a period touches, in their order. */
export function windowsOf({ from, to }: Span): Span[] {
  const windows: Span[] = [];
  for (let start = windowOf(from); start <= to; start = addDays(start, windowDays))
    windows.push({ from: start, to: addDays(start, windowDays - 1) });
  return windows;
}

/** A period's days window by window: whole ones, and what the first and the last leave. */
export const piecesOf = (span: Span): Span[] =>
  windowsOf(span).map(({ from, to }) => ({
    from: from < span.from ? span.from : from,
    to: to > span.to ? span.to : to,
  }));

/** Whole and over: nothing in it can change any more. */
export const isSettled = ({ from, to }: Span, today: string): boolean =>
  windowOf(from) === from && addDays(from, windowDays - 1) === to && to < today;
