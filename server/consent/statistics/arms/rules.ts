import type { Arm, ArmDifference, Arms } from "@/contracts/arms";
import type { Rate, Tally } from "@/contracts/statistics";
import { chiSquareTail } from "../distributions/rules";
import { acceptedOf, answeredOf, optInsOf, refusedOf } from "../measures/rules";
import { differenceOf, holm, plannedPerArm, rateOf, twoProportions } from "../proportions/rules";

const refusedLaterOf = (t: Tally): Rate => rateOf(t.refusedSecond, refusedOf(t));

const armOf = ({ key, tally }: { key: string; tally: Tally }): Arm => ({
  key,
  shown: tally.shown,
  optIn: rateOf(optInsOf(tally), tally.shown),
  accept: rateOf(acceptedOf(tally), answeredOf(tally)),
  refusedLater: refusedLaterOf(tally),
});

const rises = (first: Rate, second: Rate): boolean =>
  first.share !== null && second.share !== null && second.share > first.share && twoProportions(first, second) < 0.05;

/**
 * An uplift of the opt-in or accept rate while refusing became harder by the counters: more of those who refuse had to go to the
 * second layer, or more gave no answer or left. Such an uplift is no success but the trace of a deceptive pattern
 * (EDPB Guidelines 03/2022, "obstructing").
 */
export function isHarderToRefuse(first: Tally, second: Tally): boolean {
  const [one, other] = [armOf({ key: "", tally: first }), armOf({ key: "", tally: second })];
  const silent = (t: Tally) => rateOf(t.shown - answeredOf(t), t.shown);
  const uplift = rises(one.optIn, other.optIn) || rises(one.accept, other.accept);
  return uplift && (rises(one.refusedLater, other.refusedLater) || rises(silent(first), silent(second)));
}

/** Banners shown against the planned shares. The bound is strict, for it says that the counting is broken, not that chance was. */
function ratioOf(arms: { share: number; tally: Tally }[]): Arms["ratio"] {
  const all = arms.reduce((sum, { tally }) => sum + tally.shown, 0);
  const shares = arms.reduce((sum, { share }) => sum + share, 0);
  if (all === 0 || arms.length < 2) return null;
  const value = arms.reduce((sum, { share, tally }) => {
    const expected = (all * share) / shares;
    return sum + (tally.shown - expected) ** 2 / expected;
  }, 0);
  const p = chiSquareTail(value, arms.length - 1);
  return { p, holds: p >= 0.001 };
}

/**
 * The variants of one banner over their whole life so far, the first against each other. No verdict before both have been shown
 * as often as planned, nor where the shares do not fit: who looks each day until it differs finds a difference sooner or later.
 * `share` is the planned one in per cent, `days` the days that they ran.
 */
export function compareArms(arms: { key: string; share: number; tally: Tally }[], days: number): Arms {
  const [first, ...others] = arms;
  const ratio = ratioOf(arms);
  if (!first) return { arms: [], planned: 0, daysLeft: null, ratio, against: [] };
  const base = armOf(first);
  const planned = plannedPerArm({ baseline: base.optIn.share ?? 0.5, alpha: 0.05 / Math.max(1, others.length) });
  const least = Math.min(...arms.map(({ tally }) => tally.shown));
  const daysLeft = least > 0 && days > 0 ? Math.max(0, Math.ceil((planned - least) / (least / days))) : null;
  const raw = others.flatMap((other) => {
    const difference = differenceOf(base.optIn, armOf(other).optIn);
    return difference ? [{ other, difference }] : [];
  });
  const adjusted = holm(raw.map(({ difference }) => difference.p));
  const against = raw.map(({ other, difference }, i): ArmDifference => {
    const p = adjusted[i] as number;
    const isEnough = ratio?.holds && Math.min(first.tally.shown, other.tally.shown) >= planned;
    const verdict = isEnough ? (p < 0.05 ? "differs" : "same") : "too_few";
    return {
      key: other.key,
      difference: { ...difference, p, verdict },
      harder: isHarderToRefuse(first.tally, other.tally),
    };
  });
  return { arms: arms.map(armOf), planned, daysLeft, ratio, against };
}
