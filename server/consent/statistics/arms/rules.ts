import type { Arm, ArmDifference, Arms } from "@/contracts/arms";
import type { Rate, Tally } from "@/contracts/statistics";
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

/** ln Γ(x) by Lanczos (Press et al., Numerical Recipes, 2nd ed., 6.1), for x > 0. */
function logGamma(x: number): number {
  const terms = [
    76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
    -0.5395239384953e-5,
  ];
  const base = x + 5.5 - (x + 0.5) * Math.log(x + 5.5);
  const series = terms.reduce((sum, term, i) => sum + term / (x + 1 + i), 1.000000000190015);
  return -base + Math.log((2.5066282746310007 * series) / x);
}

/** p of a χ² value: the upper incomplete gamma function by its series and its continued fraction (ibid., 6.2). */
export function chiSquareTail(value: number, freedom: number): number {
  const [a, x] = [freedom / 2, value / 2];
  if (x <= 0) return 1;
  const front = Math.exp(-x + a * Math.log(x) - logGamma(a));
  if (x < a + 1) {
    let [sum, term] = [1 / a, 1 / a];
    for (let n = 1; n < 500 && term > sum * 1e-15; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - sum * front;
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 500; i += 1) {
    const step = -i * (i - a);
    b += 2;
    d = 1 / (step * d + b);
    c = b + step / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return front * fraction;
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
