import { expect, test } from "vitest";
import { reachOf } from "@/components/charts/difference-axis";
import { groupFlags } from "@/components/charts/group-flags";
import { bandPath, linePath, lonePoints, niceRange, runsOf, ticksOf } from "@/components/charts/line-path";
import { spreadLabels } from "@/components/charts/spread-labels";
import { stack } from "@/components/charts/stack";

const whole = { low: 0, high: 1 };

test("a curve breaks where nobody decided and where something changed, and a day alone is a dot", () => {
  expect(linePath([0.5, 1, null, 0, null], whole)).toBe("M0 50L250 0");
  expect(lonePoints([0.5, 1, null, 0, null])).toEqual([3]);
  expect(linePath([null, null], whole)).toBe("");
  expect(runsOf([1, 1, 1, 1], [2])).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test("an axis shows at least twenty points with some air, and never more than there are", () => {
  for (const values of [[0.41, 0.44], [0.97, 1], [0.01], [0.3, 0.9]]) {
    const { low, high } = niceRange(values);
    expect(high - low).toBeGreaterThanOrEqual(0.2 - 1e-9);
    expect([low >= 0, high <= 1]).toEqual([true, true]);
    expect(values.every((value) => value >= low && value <= high)).toBe(true);
    expect(ticksOf({ low, high }).length).toBeLessThanOrEqual(6);
  }
  expect(niceRange([0.01])).toEqual({ low: 0, high: 0.2 });
  expect(niceRange([null])).toEqual({ low: 0, high: 1 });
  expect(ticksOf({ low: 0.4, high: 0.6 })).toEqual([0.4, 0.5, 0.6]);
});

test("a band lies between the ends of its intervals and is cut at the axis", () => {
  const band = { low: 0.25, high: 0.75 };
  expect(bandPath([band, { low: -1, high: 2 }, null, band], whole)).toBe("M0 25L333.3 0L333.3 100L0 75Z");
});

test("labels at the end of two lines do not cover each other, and move as little as that takes", () => {
  expect(spreadLabels([98, 20], 17)).toEqual([98, 20]);
  const [one = 0, other = 0] = spreadLabels([50, 52], 17);
  expect([other - one, (one + other) / 2]).toEqual([17, 51]);
  expect(spreadLabels([99, 98], 17)).toEqual([100, 83]);
});

test("letters of changes that lie close share a box, which leads to the first of them", () => {
  const flag = (at: number, letter: string) => ({ at, letter, href: `#${letter}`, label: letter });
  const boxes = groupFlags([flag(0, "A"), flag(50, "B"), flag(51, "C")], 101, 4);
  expect(boxes.map(({ letter, href }) => [letter, href])).toEqual([
    ["A", "#A"],
    ["B–C", "#B"],
  ]);
});

test("an axis of differences reaches as far on both sides as the widest interval", () => {
  expect(reachOf([{ low: -0.03, high: 0.012 }])).toBe(0.05);
  expect(reachOf([])).toBe(0.02);
});

test("the tallest column fills the height, and its parts stand on each other", () => {
  expect(stack([[5, 3, 2], [1, 0, 0], []])).toEqual([
    [
      { y: 50, height: 50 },
      { y: 20, height: 30 },
      { y: 0, height: 20 },
    ],
    [
      { y: 90, height: 10 },
      { y: 90, height: 0 },
      { y: 90, height: 0 },
    ],
    [],
  ]);
});
