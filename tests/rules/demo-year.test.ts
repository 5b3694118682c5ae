import { expect, test } from "vitest";
import { groupDimensions, type Measure, measures } from "@/contracts/statistics";
import { acceptedOf, addTallies, answeredOf, emptyTally, optInsOf } from "@/server/consent/statistics/measures/rules";
import { type DemoDay, yearOf } from "@/server/demo/year/rules";

const site = { id: "s1", key: "otc", optional: ["functional", "analytics", "marketing", "third-party"] };
const year = yearOf(site, "2026-11-27", 10);
const totalOf = (day: DemoDay, dimension: string, banner?: number) =>
  day.tallies
    .filter((row) => row.dimension === dimension && (banner === undefined || row.banner === banner))
    .reduce((sum, { counts }) => addTallies(sum, { ...emptyTally(), ...counts }), emptyTally());

test("the year is the same whenever it is made on one day, and every cell stands once", () => {
  expect(yearOf(site, "2026-11-27", 10)).toEqual(year);
  expect(year).toHaveLength(366);
  for (const { tallies } of year) {
    const cells = tallies.map(({ counts, siteId, ...cell }) => JSON.stringify(cell));
    expect(new Set(cells).size).toBe(cells.length);
  }
});

test("each dimension adds up to all, measure by measure, and answers to each purpose to the records", () => {
  for (const day of year.slice(-40)) {
    const all = totalOf(day, "all");
    for (const dimension of groupDimensions) expect(totalOf(day, dimension)).toEqual(all);
    const records = measures.slice(6).reduce((sum, measure: Measure) => sum + all[measure], 0);
    for (const dimension of ["all", ...groupDimensions])
      for (const key of site.optional) {
        const rows = day.answers.filter((row) => row.dimension === dimension && row.key === key);
        expect(rows.reduce((sum, { granted, refused }) => sum + granted + refused, 0)).toBe(records);
      }
  }
});

test("people come on working days, answer no banner that was not shown, and refuse more once it is easy", () => {
  const before = year.slice(0, 200).map((day) => totalOf(day, "all"));
  const after = year.slice(-150, -24).map((day) => totalOf(day, "all"));
  for (const tally of [...before, ...after]) expect(answeredOf(tally)).toBeLessThanOrEqual(tally.shown);
  const rate = (days: typeof before) => {
    const sum = days.reduce(addTallies);
    return acceptedOf(sum) / answeredOf(sum);
  };
  expect(rate(before) - rate(after)).toBeGreaterThan(0.05);
  const sunday = year.find(({ day }) => day === "2026-10-18");
  const tuesday = year.find(({ day }) => day === "2026-10-20");
  if (!sunday || !tuesday) throw new Error("the year has holes");
  expect(totalOf(sunday, "all").shown * 2).toBeLessThan(totalOf(tuesday, "all").shown);
});

test("its banners have numbers of 0 and below, and the newest has two variants whose consents are alike", () => {
  const rows = year.flatMap(({ tallies }) => tallies).filter(({ dimension }) => dimension === "all");
  expect(new Set(rows.map(({ banner }) => banner))).toEqual(new Set([-2, -1, 0]));
  const optIns = ["house", "short"].map((variant) => {
    const own = rows.filter((row) => row.banner === 0 && row.variant === variant);
    const sum = own.reduce((all, { counts }) => addTallies(all, { ...emptyTally(), ...counts }), emptyTally());
    return optInsOf(sum) / sum.shown;
  });
  expect(Math.abs((optIns[0] ?? 0) - (optIns[1] ?? 1))).toBeLessThan(0.06);
});

test("today reaches up to the hour before now", () => {
  const today = year.at(-1);
  const hours = today?.tallies.filter(({ dimension }) => dimension === "all").map(({ hour }) => hour) ?? [];
  expect(Math.min(...hours)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...hours)).toBeLessThan(10);
});
