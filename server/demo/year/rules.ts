import { answerTimes, type Measure, measures, type Tally } from "@/contracts/statistics";
import type { AnswerRow, Cell, TallyRow } from "@/server/consent/collector/tallies/rules";
import { addTallies, emptyTally } from "@/server/consent/statistics/measures/rules";
import { addDays, mondayOf } from "@/server/platform/civil-days";
import { classesOf } from "./classes/rules";
import { type Dice, fill, some, split } from "./dice/rules";
import { crowdOf, diceFor, type Era, eraOf, hourWeights, type Plan, plans, yearDays } from "./plans/rules";

const hourDays = 14;
const wholeDay = -1;

export type DemoSite = { id: string; key: string; optional: string[] };
export type DemoYear = { tallies: TallyRow[]; answers: AnswerRow[] };

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

/** What people did before one variant of one banner on a day, or in a week under its Monday; `grants` of those who chose some. */
type Outcome = { place: Place; day: string; hours: number[] | null; tally: Tally; grants: number[] };
type Place = { siteId: string; banner: number; variant: string };
type Part = { cell: Pick<Cell, "dimension" | "day" | "hour" | "class">; tally: Tally };

function outcomesOf(site: DemoSite, plan: Plan, today: string, ago: number, hour: number): Outcome[] {
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
  return variants.map(([variant, accept], i) => {
    const tally = tallyOf(dice, visitors[i] ?? 0, era, accept, isNew);
    const grants = site.optional.map((_, at) => some(dice, tally.chosenSome, likely(at)));
    return { place: { siteId: site.id, banner: era.number, variant }, day, hours, tally, grants };
  });
}

/** The same by week, as classes are counted. */
function weeksOf(outcomes: Outcome[]): Outcome[] {
  const weeks = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    const { place, tally, grants } = outcome;
    const day = mondayOf(outcome.day);
    const key = `${day} ${place.banner} ${place.variant}`;
    const known = weeks.get(key);
    weeks.set(key, {
      ...{ place, day, hours: null },
      tally: known ? addTallies(known.tally, tally) : tally,
      grants: grants.map((grant, at) => grant + (known?.grants[at] ?? 0)),
    });
  }
  return [...weeks.values()];
}

function totalParts(dice: Dice, { day, hours, tally }: Outcome): Part[] {
  const cell = { dimension: "all" as const, class: "", day };
  if (!hours) return [{ cell: { ...cell, hour: wholeDay }, tally }];
  return splitTally(dice, tally, () => hours).map((part, hour) => ({ cell: { ...cell, hour }, tally: part }));
}

function timeParts(dice: Dice, { day, tally }: Outcome): Part[] {
  const answers = Object.fromEntries(measures.map((m) => [m, timed.has(m) ? tally[m] : 0])) as Tally;
  const weights = (measure: Measure) => (timed.has(measure) ? timeWeights : timeWeights.map(() => 0));
  return splitTally(dice, answers, weights).map((part, at) => ({
    cell: { dimension: "time" as const, class: answerTimes[at] as string, day, hour: wholeDay },
    tally: part,
  }));
}

/** Of one dimension after the other. */
const classParts = (dice: Dice, plan: Plan, { day, tally }: Outcome): Part[][] =>
  classesOf(plan).map(([dimension, classes]) => {
    const weights = (measure: Measure) =>
      classes.map(({ weight, leaning = 0 }) => weight * (accepting.has(measure) ? 1 + leaning : 1));
    return splitTally(dice, tally, weights).map((part, i) => ({
      cell: { dimension, class: classes[i]?.name ?? "", day, hour: wholeDay },
      tally: part,
    }));
  });

/** Written out, not spread: a year has thousands of them. */
function answersOf(dice: Dice, parts: Part[], { place, grants }: Outcome, keys: string[]): AnswerRow[] {
  const sizes = parts.map(({ tally }) => tally.chosenSome);
  const granted = keys.map((_, at) => fill(dice, grants[at] ?? 0, sizes));
  const rows: AnswerRow[] = [];
  for (const [i, { cell, tally }] of parts.entries()) {
    const { siteId, banner, variant } = place;
    const { dimension, day, hour, class: name } = cell;
    const put = (key: string, granted: number, refused: number) => {
      if (granted + refused > 0)
        rows.push({ siteId, dimension, day, hour, class: name, banner, variant, key, granted, refused });
    };
    const [all, none] = [grantsAll(tally), refusesAll(tally)];
    for (const [at, key] of keys.entries()) {
      const some = granted[at]?.[i] ?? 0;
      put(key, all + some, none + tally.chosenSome - some);
    }
    if (dimension === "all") put("third-party.youtube", tally.embedAllowed, 0);
  }
  return rows;
}

const isCounted = ({ tally }: Part) => measures.some((measure) => tally[measure] > 0);
const talliesOf = (parts: Part[], place: Place): TallyRow[] =>
  parts.filter(isCounted).map(({ cell, tally }) => ({ ...place, ...cell, counts: tally }));

/** A year of one site up to the hour before `hour` of today; the last fourteen days by the hour. */
export function yearOf(site: DemoSite, today: string, hour: number): DemoYear {
  const plan = plans[site.key];
  const year: DemoYear = { tallies: [], answers: [] };
  if (!plan) return year;
  const put = (dice: Dice, parts: Part[], outcome: Outcome) => {
    year.tallies.push(...talliesOf(parts, outcome.place));
    year.answers.push(...answersOf(dice, parts, outcome, site.optional));
  };
  const days = Array.from({ length: yearDays + 1 }, (_, n) => outcomesOf(site, plan, today, yearDays - n, hour)).flat();
  const dice = diceFor(site.key, "parts");
  for (const day of days) {
    put(dice, totalParts(dice, day), day);
    year.tallies.push(...talliesOf(timeParts(dice, day), day.place));
  }
  for (const week of weeksOf(days)) for (const parts of classParts(dice, plan, week)) put(dice, parts, week);
  return year;
}

/** The part of a day's people who come before an hour. */
function soFar(crowd: number, hour: number): number {
  const sum = (weights: number[]) => weights.reduce((all, weight) => all + weight, 0);
  return Math.round((crowd * sum(hourWeights.slice(0, hour))) / sum(hourWeights));
}
