import type { Span } from "@/contracts/statistics";
import { singleton } from "@/server/platform/singleton";
import { isSettled } from "./rules";

const most = 5_000;
const kept = () => singleton("windows", () => new Map<string, Promise<unknown>>());

/** The oldest goes when there is no room. */
function once<Found>(key: string, load: () => Promise<Found>): Promise<Found> {
  const known = kept().get(key);
  if (known) return known as Promise<Found>;
  if (kept().size >= most) kept().delete(kept().keys().next().value as string);
  const found = load();
  kept().set(key, found);
  found.catch(() => kept().delete(key));
  return found;
}

/** Rows of several spans, one question each. A window that is over never changes, so a process asks for it once. */
export async function inPieces<Row>(
  what: string,
  pieces: Span[],
  today: string,
  load: (piece: Span) => Promise<Row[]>,
): Promise<Row[]> {
  const found = pieces.map((piece) =>
    isSettled(piece, today) ? once(`${what} ${piece.from}`, () => load(piece)) : load(piece),
  );
  return (await Promise.all(found)).flat();
}
