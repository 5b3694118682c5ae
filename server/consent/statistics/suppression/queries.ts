import type { GroupDimension, Span } from "@/contracts/statistics";
import type { Queryable } from "@/db/client";
import { addDays } from "@/server/platform/civil-days";
import { answersByWeek, talliesByWeek } from "../queries";
import { pointOf, totalOf } from "../rules";
import { answersOf, type Block, closeBlocks, groupOf } from "./rules";
import { answerWeeks, groupBy, tallyWeeks, windowDays, windowOf } from "./weeks/rules";

/** What is read for a period: its windows, and the one before, for a period in which no block is closed yet. */
const readSpan = ({ from, to }: Span): Span => ({ from: addDays(windowOf(from), -windowDays), to });

/** The closed blocks of one dimension around a period. */
export async function blocksOf(
  db: Queryable,
  siteId: string,
  dimension: GroupDimension,
  asked: Span,
  today: string,
): Promise<Block[]> {
  const [told, totals] = await Promise.all([
    talliesByWeek(db, siteId, dimension, readSpan(asked)),
    talliesByWeek(db, siteId, "all", readSpan(asked)),
  ]);
  const windows = groupBy(tallyWeeks(told, totals), ({ day }) => windowOf(day));
  return [...windows].flatMap(([start, weeks]) => {
    const end = addDays(start, windowDays);
    return closeBlocks(weeks, end < today ? end : today);
  });
}

type Which = { dimension: GroupDimension; class: string };

async function figuresOf(db: Queryable, siteId: string, group: Which, span: Span, today: string) {
  const [blocks, told, totals] = await Promise.all([
    blocksOf(db, siteId, group.dimension, span, today),
    answersByWeek(db, siteId, group.dimension, readSpan(span)),
    answersByWeek(db, siteId, "all", readSpan(span)),
  ]);
  const found = groupOf(blocks, span, group.class);
  const answers = found ? answersOf(blocks, answerWeeks(told, totals), span, group.class) : {};
  return { found, answers: Object.entries(answers).map(([key, answer]) => ({ key, ...answer })) };
}

/** One class of visitors: its own blocks within the period, and those of the period before. */
export async function groupFigures(
  db: Queryable,
  siteId: string,
  group: Which,
  asked: Span,
  compared: Span | null,
  today: string,
) {
  const [now, before] = await Promise.all([
    figuresOf(db, siteId, group, asked, today),
    compared ? figuresOf(db, siteId, group, compared, today) : null,
  ]);
  // A period without a block of its own shows the newest one; comparing that with itself would say nothing.
  const earlier = before?.found && now.found && before.found.span.to < now.found.span.from ? before : null;
  const points = (now.found?.points ?? []).map(({ from, to, tally }) => pointOf({ from, to }, tally));
  return {
    span: now.found?.span ?? null,
    compared: earlier?.found?.span ?? null,
    tally: now.found?.tally ?? totalOf([]),
    before: earlier?.found?.tally ?? null,
    curve: { unit: "block" as const, points },
    answers: now.answers,
    answersBefore: earlier ? earlier.answers : null,
  };
}
