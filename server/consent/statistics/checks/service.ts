import type { Checks, GetStatistics, RecordCheck } from "@/contracts/statistics";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { addDays, daysOf } from "@/server/platform/civil-days";
import { civilDate, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { pick, spanOf } from "../rules";
import { getSite } from "../service";
import { daysWithin } from "../windows/queries";
import { countsAgainstRecords, listPageViews } from "./queries";
import { findGaps } from "./rules";

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

/** Counters against records, when somebody asks: it counts each record of the period, which a page of figures should not wait for. */
export async function getRecordCheck(actor: Actor, input: GetStatistics): Promise<RecordCheck> {
  authorize(actor, "consent:records");
  const site = await getSite(actor, input.site);
  const span = spanOf(input, civilDate(now()));
  const days = await countsAgainstRecords(database(), site.id, span);
  return {
    span,
    records: sum(days.map(({ records }) => records)),
    counters: sum(days.map(({ counters }) => counters)),
    different: days.filter(({ records, counters }) => records !== counters),
  };
}

/** Whether the figures of a period can be all: banners against answers, and against page views. */
export async function getChecks(actor: Actor, input: GetStatistics): Promise<Checks> {
  authorize(actor, "consent:figures");
  const site = await getSite(actor, input.site);
  const today = civilDate(now());
  const span = spanOf(input, today);
  const before = addDays(span.from, -28);
  const tallies = await daysWithin(database(), site.id, { from: before, to: span.to }, today);
  const byDay = new Map(tallies.map((tally) => [tally.day, tally]));
  const views = new Map(
    (await listPageViews(database(), site.id, { from: before, to: span.to })).map(({ day, views }) => [day, views]),
  );
  // Today is not over, and a day before the first banner is none of them.
  const first = tallies[0]?.day ?? today;
  const days = daysOf({ from: before, to: span.to })
    .filter((day) => day >= first && day < today)
    .map((day) => ({ day, tally: pick(byDay.get(day)) }));
  const reported = days.filter(({ day }) => day >= span.from && views.has(day));
  return {
    gaps: findGaps(days, views).filter(({ day }) => day >= span.from),
    pageViews:
      reported.length > 0
        ? {
            reported: sum(reported.map(({ day }) => views.get(day) ?? 0)),
            counted: sum(reported.map(({ tally }) => tally.shown + tally.existed)),
            days: reported.length,
          }
        : null,
  };
}
