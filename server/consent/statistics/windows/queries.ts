import type { Span } from "@/contracts/statistics";
import type { Queryable } from "@/db/client";
import { singleton } from "@/server/platform/singleton";
import * as queries from "../queries";
import { sumAnswers } from "../rules";
import { isSettled, piecesOf } from "./rules";

const most = 5_000;
const kept = () => singleton("windows", () => new Map<string, Promise<unknown>>());

/** The oldest goes when there is no room. */
function once<Found>(key: string, load: () => Promise<Found>): Promise<Found> {
  const known = kept().get(key);
  if (known) return known as Promise<Found>;
  if (kept().size >= most) kept().delete(kept().keys().next().value as string);
  // A query of drizzle's is carried out each time that it is awaited.
  const found = Promise.resolve(load());
  kept().set(key, found);
  found.catch(() => kept().delete(key));
  return found;
}

/** Rows of several spans, one question each. What is over never changes, so a process asks for it once. */
export async function inPieces<Row>(
  what: string,
  pieces: Span[],
  today: string,
  load: (piece: Span) => Promise<Row[]>,
): Promise<Row[]> {
  const found = pieces.map((piece) =>
    isSettled(piece, today) ? once(`${what} ${piece.from} ${piece.to}`, () => load(piece)) : load(piece),
  );
  return (await Promise.all(found)).flat();
}

export const daysWithin = (db: Queryable, siteId: string, span: Span, today: string) =>
  inPieces(`days ${siteId}`, piecesOf(span, today), today, (piece) => queries.talliesByDay(db, siteId, piece));

export const timesWithin = (db: Queryable, siteId: string, span: Span, today: string) =>
  inPieces(`times ${siteId}`, piecesOf(span, today), today, (piece) => queries.talliesOf(db, siteId, "time", piece));

export async function answersWithin(
  db: Queryable,
  siteId: string,
  span: Span,
  today: string,
): Promise<queries.AnswerTally[]> {
  const load = (piece: Span) => queries.answersByKey(db, siteId, piece);
  return sumAnswers(await inPieces(`answers ${siteId}`, piecesOf(span, today), today, load));
}
