import type { GroupDimension, Span } from "@/contracts/statistics";
import type { Queryable } from "@/db/client";
import { pointOf, totalOf } from "../rules";
import { answersOf, groupOf } from "./rules";
import { answersAround, blocksOf } from "./weeks/queries";

type Which = { dimension: GroupDimension; class: string };

async function figuresOf(db: Queryable, siteId: string, group: Which, span: Span, today: string) {
  const place = { siteId, dimension: group.dimension, today };
  const [blocks, weeks] = await Promise.all([blocksOf(db, place, span), answersAround(db, place, span)]);
  const found = groupOf(blocks, span, group.class);
  const answers = found ? answersOf(blocks, weeks, span, group.class) : {};
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
