import { type MetricKey, measures, recordMeasures, type Tally } from "@/contracts/statistics";

const nothing = Object.fromEntries(measures.map((measure) => [measure, 0])) as Tally;
export const emptyTally = (): Tally => ({ ...nothing });

/** Written out: a year by country adds tens of thousands. */
export function addTallies(one: Tally, other: Tally): Tally {
  const sum = emptyTally();
  for (const measure of measures) sum[measure] = one[measure] + other[measure];
  return sum;
}

export const acceptedOf = (t: Tally): number => t.acceptedFirst + t.acceptedSecond;
export const refusedOf = (t: Tally): number => t.refusedFirst + t.refusedSecond;
export const chosenOf = (t: Tally): number => t.chosenAll + t.chosenSome + t.chosenNone;
/** Answers to a banner that was shown: what Usercentrics calls interactions. */
export const answeredOf = (t: Tally): number => acceptedOf(t) + refusedOf(t) + chosenOf(t);
/** Answers that allow at least one purpose: what Didomi calls opt-ins. */
export const optInsOf = (t: Tally): number => acceptedOf(t) + t.chosenAll + t.chosenSome;
/** Every record is in just one of these. */
export const recordsOf = (t: Tally): number => recordMeasures.reduce((sum, measure) => sum + t[measure], 0);

type Parts = { part: (t: Tally) => number; whole: (t: Tally) => number };
const shown = (t: Tally) => t.shown;

/** Numerator and denominator of every rate; the words for them are messages under the same keys. */
export const metricParts: Record<MetricKey, Parts> = {
  interactionRate: { part: answeredOf, whole: shown },
  noChoiceRate: { part: (t) => t.shown - answeredOf(t), whole: shown },
  leftRate: { part: (t) => t.left, whole: shown },
  acceptRate: { part: acceptedOf, whole: answeredOf },
  denyRate: { part: refusedOf, whole: answeredOf },
  customRate: { part: chosenOf, whole: answeredOf },
  consentRate: { part: optInsOf, whole: answeredOf },
  optInRate: { part: optInsOf, whole: shown },
  fullRate: { part: (t) => acceptedOf(t) + t.chosenAll, whole: answeredOf },
  partialRate: { part: (t) => t.chosenSome, whole: answeredOf },
  noneRate: { part: (t) => refusedOf(t) + t.chosenNone, whole: answeredOf },
  secondLayerRate: { part: (t) => t.acceptedSecond + t.refusedSecond + chosenOf(t), whole: answeredOf },
  openedRate: { part: (t) => t.opened, whole: shown },
  noticeRate: { part: (t) => t.noticeRead, whole: shown },
  withdrawalRate: { part: (t) => t.withdrawn, whole: optInsOf },
  askedAgainRate: { part: (t) => t.askedAgain, whole: shown },
  signalRate: { part: (t) => t.signalled, whole: (t) => answeredOf(t) + t.signalled },
  notNeededRate: { part: (t) => t.existed, whole: (t) => t.existed + t.shown },
};
