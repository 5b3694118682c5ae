import fc from "fast-check";
import { expect, test } from "vitest";
import { linePath, lonePlaces } from "@/components/charts/line-path";
import { shareOf } from "@/components/consent/share";
import { daysUpTo, intervalOf, ratesOf } from "@/server/consent/rates/rules";

test("rates are shares of those who decided, day by day, with no holes", () => {
  const days = daysUpTo("2026-03-01", 3);
  expect(days).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
  const rates = ratesOf(
    "otc",
    days,
    [{ key: "analytics", name: { en: "Reach", de: "Reichweite" } }],
    [
      { day: "2026-02-27", purpose: "analytics", granted: 3, refused: 1 },
      { day: "2026-03-01", purpose: "analytics", granted: 0, refused: 4 },
    ],
    [
      { day: "2026-02-27", action: "accept_all", count: 3 },
      { day: "2026-02-27", action: "reject_all", count: 1 },
      { day: "2026-03-01", action: "withdraw", count: 4 },
    ],
  );
  expect(rates.decisions).toBe(8);
  expect(rates.actions).toEqual({ accept_all: 3, reject_all: 1, choose: 0, withdraw: 4, gpc: 0 });
  expect(rates.totals.map((total) => shareOf(total))).toEqual([0.375]);
  expect(rates.days.map(({ purposes: [analytics] }) => analytics && shareOf(analytics))).toEqual([0.75, null, 0]);
});

/** What the interval says, asked the other way round: at its ends, the share found is just 1.96 standard errors away. */
const distance = (yes: number, all: number, share: number) =>
  Math.abs(yes / all - share) / Math.sqrt((share * (1 - share)) / all);

test("a share's interval is Wilson's: its ends are the shares that these decisions just do not contradict", () => {
  const counts = fc
    .integer({ min: 1, max: 1_000_000 })
    .chain((all) => fc.tuple(fc.nat({ max: all }), fc.constant(all)));
  fc.assert(
    fc.property(counts, ([yes, all]) => {
      const { low, high } = intervalOf(yes, all) ?? { low: Number.NaN, high: Number.NaN };
      expect(low).toBeLessThanOrEqual(yes / all);
      expect(high).toBeGreaterThanOrEqual(yes / all);
      if (yes > 0) expect(distance(yes, all, low)).toBeCloseTo(1.959964, 4);
      else expect(low).toBe(0);
      if (yes < all) expect(distance(yes, all, high)).toBeCloseTo(1.959964, 4);
      else expect(high).toBe(1);
    }),
  );
  expect(intervalOf(0, 0)).toBeNull();
});

test("a curve breaks where nobody decided, and a day alone is a dot", () => {
  expect(linePath([0.5, 1, null, 0, null])).toBe("M0 50L250 0M750 100");
  expect(lonePlaces([0.5, 1, null, 0, null])).toEqual([{ i: 3, x: 75, y: 100 }]);
  expect(linePath([null, null])).toBe("");
});
