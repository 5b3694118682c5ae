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

/** A period's days window by window, and apart the days that may still change. */
export function piecesOf(span: Span, today: string): Span[] {
  const open = addDays(today, -1);
  const pieces = windowsOf(span).map(({ from, to }) => ({
    from: from < span.from ? span.from : from,
    to: to > span.to ? span.to : to,
  }));
  return pieces.flatMap((piece) =>
    piece.from < open && piece.to >= open
      ? [
          { from: piece.from, to: addDays(open, -1) },
          { from: open, to: piece.to },
        ]
      : [piece],
  );
}

/** Nothing in it can change any more: what is stored around midnight may still be a choice of yesterday. */
export const isSettled = ({ to }: Span, today: string): boolean => to < addDays(today, -1);
