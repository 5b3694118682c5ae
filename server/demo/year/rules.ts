import { answerTimes, type Measure, measures, type Tally, type TallyDimension } from "@/contracts/statistics";
import type { AnswerRow, TallyRow } from "@/server/consent/collector/tallies/rules";
import { emptyTally } from "@/server/consent/statistics/measures/rules";
import { addDays } from "@/server/consent/statistics/rules";
import { classesOf } from "./classes/rules";
import { type Dice, fill, some, split } from "./dice/rules";
import { crowdOf, diceFor, type Era, eraOf, hourWeights, type Plan, plans, yearDays } from "./plans/rules";

const hourDays = 14;
const wholeDay = -1;

export type DemoSite = { id: string; key: string; optional: string[] };
export type DemoDay = { day: string; tallies: TallyRow[]; answers: AnswerRow[] };

/** What one variant did on a day before `visitors` people. */
function tallyOf(dice: Dice, visitors: number, era: Era, accept: number, isNew: boolean): Tally {
  const signalled = some(dice, visitors, 0.03);
  const shown = visitors - signalled;
  const answered = some(dice, shown, 0.73);
  const accepted = some(dice, answered, accept);
  const chosen = some(dice, answered - accepted, 0.09 / (1 - accept));
  const refused = answered - accepted - chosen;
  const [chosenAll = 0, chosenNone = 0, chosenSome = 0] = split(dice, chosen, [0.1, 0.1, 0.8]);
  const acceptedSecond = some(dice, accepted, 0.02);
  const refusedSecond = some(dice, refused, era.later);
  return {
    ...emptyTally(),
    ...{ shown, signalled, chosenAll, chosenNone, chosenSome, acceptedSecond, refusedSecond },
    askedAgain: isNew ? some(dice, shown, 0.35) : 0,
    left: some(dice, shown - answered, 0.66),
    existed: some(dice, visitors * 2, 0.7),
    opened: acceptedSecond + refusedSecond + chosen + some(dice, shown - answered, 0.04),
    noticeRead: some(dice, shown, 0.015),
    acceptedFirst: accepted - acceptedSecond,
    refusedFirst: refused - refusedSecond,
    embedAllowed: some(dice, answered, 0.007),
    acceptedLater: some(dice, refused, 0.005),
    chosenLater: some(dice, accepted, 0.004),
    withdrawn: some(dice, accepted, 0.01),
  };
}

const accepting = new Set<Measure>(["acceptedFirst", "acceptedSecond", "chosenAll"]);
const timed = new Set<Measure>([
  ...["acceptedFirst", "acceptedSecond", "refusedFirst", "refusedSecond"],
  ...["chosenAll", "chosenSome", "chosenNone"],
] as Measure[]);
const timeWeights = [0.22, 0.37, 0.21, 0.13, 0.04, 0.03];

/** A tally over parts, measure by measure, so that the parts add up to it. */
function splitTally(dice: Dice, tally: Tally, weightsOf: (measure: Measure) => number[]): Tally[] {
  const parts = weightsOf("shown").map(emptyTally);
  for (const measure of measures)
    for (const [i, count] of split(dice, tally[measure], weightsOf(measure)).entries())
      (parts[i] as Tally)[measure] = count;
  return parts;
}

/** Who chose some purposes allowed them with falling likelihood: the first most often. */
const likely = (at: number) => 0.72 - at * 0.16;
const grantsAll = (t: Tally) => t.acceptedFirst + t.acceptedSecond + t.acceptedLater + t.chosenAll + t.chosenLater;
const refusesAll = (t: Tally) =>
  t.refusedFirst + t.refusedSecond + t.refusedLater + t.chosenNone + t.withdrawn + t.signalled + t.embedAllowed;

type Part = { dimension: TallyDimension; hour: number; class: string; tally: Tally };

function* partsOf(dice: Dice, tally: Tally, plan: Plan, hours: number[] | null): Generator<Part[]> {
  const all = { dimension: "all" as const, class: "" };
  if (hours) yield splitTally(dice, tally, () => hours).map((part, hour) => ({ ...all, hour, tally: part }));
  else yield [{ ...all, hour: wholeDay, tally }];
  for (const [dimension, classes] of classesOf(plan)) {
    if (classes.length === 0) continue;
    const weights = (measure: Measure) =>
      classes.map(({ weight, leaning = 0 }) => weight * (accepting.has(measure) ? 1 + leaning : 1));
    const parts = splitTally(dice, tally, weights);
    yield parts.map((part, i) => ({ dimension, hour: wholeDay, class: classes[i]?.name ?? "", tally: part }));
  }
}

type Place = { siteId: string; banner: number; variant: string };

/** Written out, not spread: a year has seventy thousand of them. */
function answersOf(dice: Dice, parts: Part[], { siteId, banner, variant }: Place, keys: string[], some: number[]) {
  const sizes = parts.map(({ tally }) => tally.chosenSome);
  const grants = keys.map((_, at) => fill(dice, some[at] ?? 0, sizes));
  const rows: AnswerRow[] = [];
  for (const [i, { dimension, hour, class: name, tally }] of parts.entries()) {
    const put = (key: string, granted: number, refused: number) => {
      if (granted + refused > 0)
        rows.push({ siteId, dimension, hour, class: name, banner, variant, key, granted, refused });
    };
    const [all, none] = [grantsAll(tally), refusesAll(tally)];
    for (const [at, key] of keys.entries()) {
      const granted = grants[at]?.[i] ?? 0;
      put(key, all + granted, none + tally.chosenSome - granted);
    }
    put("third-party.youtube", tally.embedAllowed, 0);
  }
  return rows;
}

const isCounted = ({ tally }: { tally: Tally }) => measures.some((measure) => tally[measure] > 0);

/** A year of one site up to the hour before `hour` of today; the last fourteen days by the hour. */
export function yearOf(site: DemoSite, today: string, hour: number): DemoDay[] {
  const plan = plans[site.key];
  if (!plan) return [];
  return Array.from({ length: yearDays + 1 }, (_, n) => dayOf(site, plan, today, yearDays - n, hour));
}

function dayOf(site: DemoSite, plan: Plan, today: string, ago: number, hour: number): DemoDay {
  const day = addDays(today, -ago);
  const dice = diceFor(site.key, ago);
  const era = eraOf(plan, ago);
  const crowd = crowdOf(day, ago, plan.shown, dice);
  const variants = Object.entries(era.accept);
  const visitors = split(
    dice,
    ago === 0 ? soFar(crowd, hour) : crowd,
    variants.map(() => 1),
  );
  const hours = ago > hourDays ? null : ago > 0 ? hourWeights : hourWeights.slice(0, Math.max(1, hour));
  const isNew = ago > era.from - 10 && era.from < yearDays;
  const rows: DemoDay = { day, tallies: [], answers: [] };
  for (const [i, [variant, accept]] of variants.entries()) {
    const place = { siteId: site.id, banner: era.number, variant };
    const tally = tallyOf(dice, visitors[i] ?? 0, era, accept, isNew);
    const grants = site.optional.map((_, at) => some(dice, tally.chosenSome, likely(at)));
    for (const parts of partsOf(dice, tally, plan, hours)) {
      rows.tallies.push(
        ...parts.filter(isCounted).map(({ tally: counts, ...part }) => ({ ...place, ...part, counts })),
      );
      rows.answers.push(...answersOf(dice, parts, place, site.optional, grants));
    }
    const timesOf = (measure: Measure) => (timed.has(measure) ? timeWeights : timeWeights.map(() => 0));
    const answersOnly = Object.fromEntries(measures.map((m) => [m, timed.has(m) ? tally[m] : 0])) as Tally;
    const times = splitTally(dice, answersOnly, timesOf).map((counts, at) => ({
      ...{ ...place, dimension: "time" as const, hour: wholeDay, class: answerTimes[at] as string, counts },
    }));
    rows.tallies.push(...times.filter(({ counts }) => isCounted({ tally: counts })));
  }
  return rows;
}

/** The part of a day's people who come before an hour. */
function soFar(crowd: number, hour: number): number {
  const sum = (weights: number[]) => weights.reduce((all, weight) => all + weight, 0);
  return Math.round((crowd * sum(hourWeights.slice(0, hour))) / sum(hourWeights));
}
