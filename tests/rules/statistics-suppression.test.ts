import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span, Tally } from "@/contracts/statistics";
import { addTallies, emptyTally, recordsOf } from "@/server/consent/statistics/measures/rules";
import {
  answersOf,
  type Block,
  breakdownOf,
  closeBlocks,
  groupOf,
} from "@/server/consent/statistics/suppression/rules";
import { answerWeeks, tallyWeeks, untold } from "@/server/consent/statistics/suppression/weeks/rules";
import { addDays } from "@/server/platform/civil-days";
import { spanOfSpace } from "@/tests/support/linear";

const monday = "2026-01-05";
const shownTo = (shown: number): Tally => ({ ...emptyTally(), shown });

type World = { weeks: number; classes: number; cells: number[] };
/** Banners shown by day and class: most of them few, some of them many. */
const world = fc
  .record({ weeks: fc.integer({ min: 1, max: 4 }), classes: fc.integer({ min: 2, max: 3 }) })
  .chain(({ weeks, classes }) => {
    const few = fc.oneof(
      { arbitrary: fc.nat({ max: 3 }), weight: 5 },
      { arbitrary: fc.integer({ min: 10, max: 40 }), weight: 1 },
    );
    const size = weeks * 7 * classes;
    return fc.record({
      weeks: fc.constant(weeks),
      classes: fc.constant(classes),
      cells: fc.array(few, { minLength: size, maxLength: size }),
    });
  });

const nameOf = (n: number) => `c${n}`;
const dayOf = (n: number) => addDays(monday, n);
const daysOf = ({ weeks, classes, cells }: World) =>
  Array.from({ length: weeks * 7 }, (_, day) => ({
    day: dayOf(day),
    classes: Object.fromEntries(
      Array.from({ length: classes }, (_, c) => [nameOf(c), shownTo(cells[day * classes + c] ?? 0)]),
    ),
  }));

/** A set of cells as a row of noughts and ones. */
function rowOf({ weeks, classes }: World, span: Span, names: string[]): number[] {
  return Array.from({ length: weeks * 7 * classes }, (_, cell) => {
    const day = dayOf(Math.floor(cell / classes));
    return day >= span.from && day <= span.to && names.includes(nameOf(cell % classes)) ? 1 : 0;
  });
}
const numberOf = (of: World, row: number[]) => row.reduce((sum, one, cell) => sum + one * (of.cells[cell] ?? 0), 0);

/** All that is ever published of a world: totals by day, and breakdowns of any period as of any day. */
function published(of: World): number[][] {
  const all = Array.from({ length: of.classes }, (_, c) => nameOf(c));
  const rows = Array.from({ length: of.weeks * 7 }, (_, day) => rowOf(of, { from: dayOf(day), to: dayOf(day) }, all));
  for (let today = 7; today <= of.weeks * 7; today += 1) {
    const blocks = closeBlocks(daysOf(of), dayOf(today));
    for (let from = 0; from < of.weeks * 7; from += 3)
      for (let to = from; to < of.weeks * 7; to += 5) {
        const { groups, span } = breakdownOf("device", blocks, { from: dayOf(from), to: dayOf(to) });
        if (!span) continue;
        for (const group of groups) {
          const own = blocks.filter((block) => block.from >= span.from && block.to <= span.to);
          const parts = own.flatMap((block) => {
            const matching = block.groups.filter(({ classes }) =>
              group.classes.length > 1 ? classes.length > 1 : classes.length === 1 && classes[0] === group.classes[0],
            );
            return matching.map(({ classes }) => rowOf(of, block, classes));
          });
          const row = parts.reduce((sum, part) => sum.map((one, i) => one + (part[i] ?? 0)));
          // The number that is shown is the number of these cells, so that the row stands for what is told.
          expect(numberOf(of, row)).toBe(group.tally.shown);
          rows.push(row);
        }
      }
  }
  return rows;
}

describe("whoever subtracts", () => {
  test("finds no group of fewer than ten: not by day, not by week, not in a block, from totals, periods and days of asking", () => {
    fc.assert(
      fc.property(world, (of) => {
        const space = spanOfSpace(published(of));
        const isFew = (row: number[]) => numberOf(of, row) > 0 && numberOf(of, row) < 10;
        for (let c = 0; c < of.classes; c += 1) {
          const spans = [
            ...Array.from({ length: of.weeks * 7 }, (_, day) => ({ from: dayOf(day), to: dayOf(day) })),
            ...Array.from({ length: of.weeks }, (_, week) => ({ from: dayOf(week * 7), to: dayOf(week * 7 + 6) })),
            ...closeBlocks(daysOf(of), dayOf(of.weeks * 7)),
          ];
          for (const span of spans) {
            const row = rowOf(of, span, [nameOf(c)]);
            if (isFew(row)) expect(space.has(row), `${nameOf(c)} ${span.from} ${span.to}`).toBe(false);
          }
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test("would find one if small classes were merely left out", () => {
    const of: World = {
      weeks: 1,
      classes: 2,
      cells: Array.from({ length: 14 }, (_, i) => (i % 2 ? 0 : 20)).map((n, i) => (i === 1 ? 3 : n)),
    };
    const all = rowOf(of, { from: monday, to: dayOf(6) }, ["c0", "c1"]);
    const careless = spanOfSpace([all, rowOf(of, { from: monday, to: dayOf(6) }, ["c0"])]);
    expect(careless.has(rowOf(of, { from: monday, to: dayOf(6) }, ["c1"]))).toBe(true);
    expect(spanOfSpace(published(of)).has(rowOf(of, { from: monday, to: dayOf(6) }, ["c1"]))).toBe(false);
  });
});

describe("blocks", () => {
  test("never change once they are closed, whatever comes later", () => {
    fc.assert(
      fc.property(world, (of) => {
        let before: Block[] = [];
        for (let today = 0; today <= of.weeks * 7; today += 1) {
          const blocks = closeBlocks(daysOf(of), dayOf(today));
          expect(blocks.slice(0, before.length)).toEqual(before);
          before = blocks;
        }
      }),
    );
  });

  test("add up to the totals of their days, and none of their groups is one to nine", () => {
    fc.assert(
      fc.property(world, (of) => {
        for (const { from, to, groups } of closeBlocks(daysOf(of), dayOf(of.weeks * 7))) {
          const total = numberOf(
            of,
            rowOf(
              of,
              { from, to },
              Array.from({ length: of.classes }, (_, c) => nameOf(c)),
            ),
          );
          expect(groups.reduce((sum, { tally }) => sum + tally.shown, 0)).toBe(total);
          for (const { tally } of groups) expect(tally.shown === 0 || tally.shown >= 10).toBe(true);
        }
      }),
    );
  });

  const week = (n: number, classes: Record<string, number>) => ({
    day: addDays(monday, n * 7),
    classes: Object.fromEntries(Object.entries(classes).map(([name, shown]) => [name, shownTo(shown)])),
  });

  test("show small classes together, and join them by the next larger one until they are ten", () => {
    const [block] = closeBlocks([week(0, { desktop: 60, phone: 30, tablet: 4, other: 3 })], dayOf(7));
    expect(block?.groups.map(({ classes, tally }) => [classes.join("+"), tally.shown])).toEqual([
      ["desktop", 60],
      ["other+phone+tablet", 37],
    ]);
  });

  test("grow by weeks where one week breaks nothing down, and end after four", () => {
    const weeks = (count: number) => Array.from({ length: count }, (_, n) => week(n, { desktop: 12, phone: 4 }));
    expect(closeBlocks(weeks(2), dayOf(14))).toEqual([]);
    const [block] = closeBlocks(weeks(3), dayOf(21));
    expect([block?.from, block?.to, block?.groups.map(({ tally }) => tally.shown)]).toEqual([
      monday,
      dayOf(20),
      [12, 36],
    ]);
    const few = Array.from({ length: 4 }, (_, n) => week(n, { desktop: 12, phone: 1 }));
    expect(closeBlocks(few, dayOf(28)).map(({ groups }) => groups.map(({ classes }) => classes))).toEqual([
      [["desktop", "phone"]],
    ]);
  });

  test("the week that runs is not shown", () => {
    expect(closeBlocks([week(0, { desktop: 60, phone: 30 })], dayOf(6))).toEqual([]);
  });
});

describe("marketing asks about groups", () => {
  const rows = (n: number) => ({ desktop: shownTo(50), phone: shownTo(n % 2 ? 20 : 4), tablet: shownTo(7) });
  const blocks = closeBlocks(
    Array.from({ length: 4 }, (_, n) => ({ day: addDays(monday, n * 7), classes: rows(n) })),
    dayOf(28),
  );
  const all = { from: monday, to: dayOf(27) };

  test("and reads in how many blocks a class stood for itself", () => {
    const { groups, blocks: count } = breakdownOf("device", blocks, all);
    expect(count).toBe(4);
    expect(groups.map((group) => [group.classes.join("+"), group.blocks, group.tally.shown])).toEqual([
      ["desktop", 4, 200],
      ["phone+tablet", 4, 76],
    ]);
    expect(groupOf(blocks, all, "desktop")).toMatchObject({ blocks: 4, of: 4, tally: { shown: 200 } });
    expect(groupOf(blocks, all, "tablet")).toBeNull();
  });

  test("and is shown the newest block where her period has none yet", () => {
    const late = { from: dayOf(40), to: dayOf(41) };
    expect(breakdownOf("device", blocks, late).span).toEqual({ from: dayOf(21), to: dayOf(27) });
    expect(breakdownOf("device", [], late)).toMatchObject({ span: null, groups: [] });
  });

  test("and an answer is shown by class only where every group has none or ten", () => {
    const given = (granted: number) => ({ analytics: { granted, refused: 0 } });
    const days = [
      { day: monday, classes: { desktop: given(30), phone: given(12) } },
      { day: dayOf(7), classes: { desktop: given(30), phone: given(3) } },
    ];
    expect(answersOf(blocks, days, all, "desktop")).toEqual({ analytics: { granted: 30, refused: 0, blocks: 1 } });
  });
});

test("whoever told no class is one of the groups, for the total would show them", () => {
  const [week] = tallyWeeks(
    [{ ...shownTo(20), day: monday, class: "de" }],
    [{ ...shownTo(23), day: monday, class: "" }],
  );
  expect(week?.classes).toEqual({ de: shownTo(20), [untold]: shownTo(3) });
  const answer = { day: monday, key: "analytics" };
  const [asked] = answerWeeks(
    [{ ...answer, class: "de", granted: 5, refused: 1 }],
    [{ ...answer, class: "", granted: 7, refused: 1 }],
  );
  expect(asked?.classes[untold]).toEqual({ analytics: { granted: 2, refused: 0 } });
  expect(recordsOf(addTallies(shownTo(3), { ...emptyTally(), signalled: 2 }))).toBe(2);
});
