import type { Difference, Interval, Rate } from "@/contracts/statistics";
import { normalQuantile, twoSided } from "../distributions/rules";

/** The quantile of the normal distribution that leaves 2.5 % on each side. */
const quantile95 = 1.959963984540054;

/**
 * Wilson's score interval at 95 % for `part` of `whole`: unlike the textbook's p ± 1.96 σ it holds for few decisions and near
 * 0 and 100 % (E. B. Wilson, J. Am. Stat. Assoc. 22 (1927), 209-212).
 */
export function intervalOf(part: number, whole: number): Interval | null {
  if (whole <= 0) return null;
  const z2 = quantile95 ** 2;
  const centre = (part + z2 / 2) / (whole + z2);
  const half = (quantile95 / (whole + z2)) * Math.sqrt((part * (whole - part)) / whole + z2 / 4);
  // Its ends touch 0 and 1 just there, which rounding would miss by a hair.
  return { low: part === 0 ? 0 : centre - half, high: part === whole ? 1 : centre + half };
}

/** A share where there is one: nothing of nothing is none, and more than the whole is a dead beacon, not a rate. */
export function rateOf(part: number, whole: number): Rate {
  if (whole <= 0 || part < 0 || part > whole) return { part, whole, share: null, interval: null };
  return { part, whole, share: part / whole, interval: intervalOf(part, whole) };
}

type Plan = { baseline: number; points?: number; alpha?: number; power?: number };

/**
 * Observations that each side needs for a change of `points` (a share) to be seen with `power` at `alpha`, two-sided: the usual
 * normal approximation with unpooled variances (Fleiss, Statistical Methods for Rates and Proportions). The change is taken
 * towards 50 %, where it is hardest to see.
 */
export function plannedPerArm({ baseline, points = 0.03, alpha = 0.05, power = 0.8 }: Plan): number {
  const other = baseline < 0.5 ? baseline + points : baseline - points;
  const spread = baseline * (1 - baseline) + other * (1 - other);
  return Math.ceil(((normalQuantile(1 - alpha / 2) + normalQuantile(power)) ** 2 * spread) / points ** 2);
}

/** p of the two-proportion z-test with a pooled variance; 1 where all or none did it on both sides. */
export function twoProportions(first: Rate, second: Rate): number {
  const pooled = (first.part + second.part) / (first.whole + second.whole);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.whole + 1 / second.whole));
  return error === 0 ? 1 : twoSided(((second.share ?? 0) - (first.share ?? 0)) / error);
}

/**
 * Second minus first. The interval is Newcombe's, of both Wilson intervals (R. G. Newcombe, Stat. Med. 17 (1998), 873-890,
 * method 10). No verdict where either side is too small for three points. Null where a side has no share.
 */
export function differenceOf(first: Rate, second: Rate): Difference | null {
  if (first.share === null || second.share === null || !first.interval || !second.interval) return null;
  const difference = second.share - first.share;
  const [one, other] = [first.interval, second.interval];
  const interval = {
    low: difference - Math.hypot(second.share - other.low, one.high - first.share),
    high: difference + Math.hypot(other.high - second.share, first.share - one.low),
  };
  const p = twoProportions(first, second);
  const needed = plannedPerArm({ baseline: first.share });
  const isEnough = first.whole >= needed && second.whole >= needed;
  return { difference, interval, p, verdict: isEnough ? (p < 0.05 ? "differs" : "same") : "too_few" };
}

/** Adjusted p values in the given order (S. Holm, Scand. J. Stat. 6 (1979), 65-70). */
export function holm(ps: number[]): number[] {
  const order = ps.map((_, i) => i).sort((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0));
  const adjusted = [...ps];
  let least = 0;
  for (const [rank, i] of order.entries()) {
    least = Math.max(least, Math.min(1, (ps[i] ?? 0) * (ps.length - rank)));
    adjusted[i] = least;
  }
  return adjusted;
}
