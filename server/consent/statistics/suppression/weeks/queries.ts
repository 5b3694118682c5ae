import type { GroupDimension, Span } from "@/contracts/statistics";
import type { Queryable } from "@/db/client";
import { addDays } from "@/server/platform/civil-days";
import { answersByWeek, talliesByWeek } from "../../queries";
import { inPieces } from "../../windows/queries";
import { windowDays, windowOf, windowsOf } from "../../windows/rules";
import { type AnswerDay, type Block, closeBlocks } from "../rules";
import { answerWeeks, tallyWeeks } from "../weeks/rules";

type Place = { siteId: string; dimension: GroupDimension; today: string };

/** The windows of a period, and the one before, for a period in which no block is closed yet. */
const around = ({ from, to }: Span): Span[] => windowsOf({ from: addDays(windowOf(from), -windowDays), to });

/** The closed blocks of one dimension around a period. */
export const blocksOf = (db: Queryable, { siteId, dimension, today }: Place, asked: Span): Promise<Block[]> =>
  inPieces(`blocks ${siteId} ${dimension}`, around(asked), today, async (window) => {
    const [told, totals] = await Promise.all([
      talliesByWeek(db, siteId, dimension, window),
      talliesByWeek(db, siteId, "all", window),
    ]);
    const end = addDays(window.to, 1);
    return closeBlocks(tallyWeeks(told, totals), end < today ? end : today);
  });

/** What each class answered to each purpose, by week. */
export const answersAround = (db: Queryable, { siteId, dimension, today }: Place, asked: Span): Promise<AnswerDay[]> =>
  inPieces(`answers ${siteId} ${dimension}`, around(asked), today, async (window) => {
    const [told, totals] = await Promise.all([
      answersByWeek(db, siteId, dimension, window),
      answersByWeek(db, siteId, "all", window),
    ]);
    return answerWeeks(told, totals);
  });
