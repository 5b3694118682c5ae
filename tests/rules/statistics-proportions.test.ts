import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Tally } from "@/contracts/statistics";
import { compareArms, isHarderToRefuse } from "@/server/consent/statistics/arms/rules";
import { chiSquareTail, normalQuantile, twoSided } from "@/server/consent/statistics/distributions/rules";
import { emptyTally } from "@/server/consent/statistics/measures/rules";
import {
  differenceOf,
  holm,
  intervalOf,
  plannedPerArm,
  rateOf,
  twoProportions,
} from "@/server/consent/statistics/proportions/rules";

/** What the interval says, asked the other way round: at its ends, the share found is just 1.96 standard errors away. */
const distance = (part: number, whole: number, share: number) =>
  Math.abs(part / whole - share) / Math.sqrt((share * (1 - share)) / whole);

describe("a rate", () => {
  test("has Wilson's interval: its ends are the shares that these decisions just do not contradict", () => {
    const counts = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((whole) => fc.tuple(fc.nat({ max: whole }), fc.constant(whole)));
    fc.assert(
      fc.property(counts, ([part, whole]) => {
        const { low, high } = intervalOf(part, whole) ?? { low: Number.NaN, high: Number.NaN };
        expect(low).toBeLessThanOrEqual(part / whole);
        expect(high).toBeGreaterThanOrEqual(part / whole);
        if (part > 0) expect(distance(part, whole, low)).toBeCloseTo(1.959964, 4);
        else expect(low).toBe(0);
        if (part < whole) expect(distance(part, whole, high)).toBeCloseTo(1.959964, 4);
        else expect(high).toBe(1);
      }),
    );
  });

  test("of nothing is none, and neither is more than its whole: then a beacon is dead", () => {
    expect([rateOf(0, 0), rateOf(7, 5), rateOf(-2, 5)].map(({ share, interval }) => [share, interval])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(rateOf(1, 4)).toMatchObject({ part: 1, whole: 4, share: 0.25 });
  });
});

describe("what is looked up in tables of statistics", () => {
  test("the normal distribution's tails and quantiles", () => {
    expect(twoSided(1.959963985)).toBeCloseTo(0.05, 7);
    expect(twoSided(2.575829304)).toBeCloseTo(0.01, 7);
    expect([twoSided(0), twoSided(1e-9)]).toEqual([1, expect.closeTo(1, 8)]);
    expect(twoSided(1e-9)).toBeLessThanOrEqual(1);
    expect([0.025, 0.5, 0.8, 0.975].map((p) => Number(normalQuantile(p).toFixed(4)))).toEqual([-1.96, 0, 0.8416, 1.96]);
  });

  test("chi-square at the usual bounds (NIST/SEMATECH e-Handbook, 1.3.6.7.4)", () => {
    const table = [
      [3.841, 1, 0.05],
      [10.828, 1, 0.001],
      [5.991, 2, 0.05],
      [7.815, 3, 0.05],
      [0.352, 3, 0.95],
    ] as const;
    for (const [value, freedom, p] of table) expect(chiSquareTail(value, freedom)).toBeCloseTo(p, 3);
    expect(chiSquareTail(0, 1)).toBe(1);
  });

  test("Newcombe's interval for 56 of 70 and 48 of 80 (Stat. Med. 17, table II, row a)", () => {
    // There as first minus second: 0.0524 to 0.3339.
    const { difference, interval } = differenceOf(rateOf(48, 80), rateOf(56, 70)) ?? {};
    expect(difference).toBeCloseTo(0.2, 10);
    expect(interval?.low).toBeCloseTo(0.0524, 4);
    expect(interval?.high).toBeCloseTo(0.3339, 4);
  });

  test("Holm's p values rise in their order, and none above one", () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
    expect(holm([0.9, 0.02])).toEqual([0.9, 0.04]);
    expect(holm([0.6, 0.7])).toEqual([1, 1]);
  });

  test("three points from 50 % take some 4,350 banners a variant, with a power of 80 % at 5 %", () => {
    expect(plannedPerArm({ baseline: 0.5 })).toBeGreaterThan(4_300);
    expect(plannedPerArm({ baseline: 0.5 })).toBeLessThan(4_400);
    expect(plannedPerArm({ baseline: 0.5, alpha: 0.025 })).toBeGreaterThan(plannedPerArm({ baseline: 0.5 }));
  });

  test("the same share twice differs by chance, a far one does not", () => {
    expect(twoProportions(rateOf(500, 1000), rateOf(500, 1000))).toBeCloseTo(1, 7);
    expect(twoProportions(rateOf(0, 10), rateOf(0, 10))).toBe(1);
    expect(twoProportions(rateOf(500, 1000), rateOf(560, 1000))).toBeLessThan(0.01);
  });
});

/** Banners shown, accepted, refused on the first and on the second layer. */
const tally = (shown: number, accepted: number, first: number, second = 0): Tally => ({
  ...emptyTally(),
  shown,
  acceptedFirst: accepted,
  refusedFirst: first,
  refusedSecond: second,
});
const arm = (key: string, of: Tally, share = 50) => ({ key, share, tally: of });

describe("marketing compares variants", () => {
  test("and is given no verdict before the planned number is reached, but the days that are left", () => {
    const [one, other] = [tally(1000, 500, 300), tally(1000, 600, 250)];
    const { planned, daysLeft, against } = compareArms([arm("house", one), arm("warm", other)], 10);
    expect(against.map(({ difference }) => difference.verdict)).toEqual(["too_few"]);
    expect(daysLeft).toBe(Math.ceil((planned - 1000) / 100));
    expect(compareArms([arm("house", tally(0, 0, 0)), arm("warm", tally(0, 0, 0))], 0).daysLeft).toBeNull();
  });

  test("and hears of a difference that is one, and of none where there is none", () => {
    const verdict = (accepted: number) =>
      compareArms([arm("house", tally(5000, 2500, 1500)), arm("warm", tally(5000, accepted, 1500))], 40).against[0]
        ?.difference.verdict;
    expect([verdict(2520), verdict(2700)]).toEqual(["same", "differs"]);
  });

  test("and nothing is compared where banners were not shown in the planned shares", () => {
    const { ratio, against } = compareArms(
      [arm("house", tally(5000, 2500, 1500)), arm("warm", tally(5600, 3100, 1500))],
      40,
    );
    expect(ratio?.holds).toBe(false);
    expect(against[0]?.difference.verdict).toBe("too_few");
    expect(compareArms([arm("a", tally(7500, 1, 1), 75), arm("b", tally(2500, 1, 1), 25)], 9).ratio?.holds).toBe(true);
  });

  test("of three, a p value counts for both comparisons", () => {
    const base = tally(12_000, 6000, 4000);
    const better = tally(12_000, 6130, 4000);
    const two = compareArms([arm("a", base), arm("b", better)], 30).against[0]?.difference.p ?? 0;
    const three = compareArms([arm("a", base, 33), arm("b", better, 33), arm("c", better, 33)], 30);
    expect(three.against[0]?.difference.p).toBeCloseTo(two * 2, 10);
    expect(three.planned).toBeGreaterThan(compareArms([arm("a", base), arm("b", better)], 30).planned);
  });
});

test("more consent with harder refusal is no success", () => {
  const before = tally(10_000, 4000, 3000, 60);
  expect(isHarderToRefuse(before, tally(10_000, 5000, 1000, 900))).toBe(true);
  expect(isHarderToRefuse(before, tally(10_000, 4400, 900, 10))).toBe(true);
  expect(isHarderToRefuse(before, tally(10_000, 5000, 2600, 50))).toBe(false);
  expect(isHarderToRefuse(before, tally(10_000, 3500, 3000, 900))).toBe(false);
});
