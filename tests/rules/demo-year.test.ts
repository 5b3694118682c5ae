import { expect, test } from "vitest";
import { groupDimensions } from "@/contracts/statistics";
import {
  acceptedOf,
  addTallies,
  answeredOf,
  emptyTally,
  optInsOf,
  recordsOf,
} from "@/server/consent/statistics/measures/rules";
import { groupBy } from "@/server/consent/statistics/suppression/weeks/rules";
import { yearOf } from "@/server/demo/year/rules";
import { mondayOf } from "@/server/platform/civil-days";

const site = { id: "s1", key: "otc", optional: ["functional", "analytics", "marketing", "third-party"] };
const year = yearOf(site, "2026-11-27", 10);
type Row = { dimension: string; day: string };
const on = (day: string) => (row: Row) => row.day === day && row.dimension === "all";
const sumOf = (rows: typeof year.tallies) =>
  rows.reduce((sum, { counts }) => addTallies(sum, { ...emptyTally(), ...counts }), emptyTally());
const totalOf = (is: (row: Row) => boolean) => sumOf(year.tallies.filter(is));
const days = [...new Set(year.tallies.map(({ day }) => day))].sort();

test("the year is the same whenever it is made on one day, and every cell stands once", () => {
  expect(yearOf(site, "2026-11-27", 10)).toEqual(year);
  expect(days.at(-1)).toBe("2026-11-27");
  const cells = year.tallies.map(({ counts, ...cell }) => JSON.stringify(cell));
  expect(new Set(cells).size).toBe(cells.length);
});

test("each dimension adds up to all of its week, measure by measure, and answers to each purpose to the records", () => {
  const weekOf = ({ dimension, day }: Row) => `${mondayOf(day)} ${dimension}`;
  const tallies = groupBy(year.tallies, weekOf);
  const answers = groupBy(year.answers, weekOf);
  const mondays = [...new Set(days.map(mondayOf))];
  expect(mondays).toHaveLength(53);
  for (const monday of mondays) {
    const all = sumOf(tallies.get(`${monday} all`) ?? []);
    expect(recordsOf(all)).toBeGreaterThan(0);
    for (const dimension of groupDimensions) expect(sumOf(tallies.get(`${monday} ${dimension}`) ?? [])).toEqual(all);
    for (const dimension of ["all", ...groupDimensions])
      for (const key of site.optional) {
        const rows = (answers.get(`${monday} ${dimension}`) ?? []).filter((row) => row.key === key);
        expect(rows.reduce((sum, { granted, refused }) => sum + granted + refused, 0)).toBe(recordsOf(all));
      }
  }
});

test("people come on working days, answer no banner that was not shown, and refuse more once it is easy", () => {
  const before = days.slice(0, 200).map((day) => totalOf(on(day)));
  const after = days.slice(-150, -24).map((day) => totalOf(on(day)));
  for (const tally of [...before, ...after]) expect(answeredOf(tally)).toBeLessThanOrEqual(tally.shown);
  const rate = (days: typeof before) => {
    const sum = days.reduce(addTallies);
    return acceptedOf(sum) / answeredOf(sum);
  };
  expect(rate(before) - rate(after)).toBeGreaterThan(0.05);
  const [sunday, tuesday] = [totalOf(on("2026-10-18")), totalOf(on("2026-10-20"))];
  expect(sunday.shown).toBeGreaterThan(0);
  expect(sunday.shown * 2).toBeLessThan(tuesday.shown);
});

test("its banners have numbers of 0 and below, and the newest has two variants whose consents are alike", () => {
  const rows = year.tallies.filter(({ dimension }) => dimension === "all");
  expect(new Set(rows.map(({ banner }) => banner))).toEqual(new Set([-2, -1, 0]));
  const optIns = ["house", "short"].map((variant) => {
    const own = rows.filter((row) => row.banner === 0 && row.variant === variant);
    const sum = sumOf(own);
    return optInsOf(sum) / sum.shown;
  });
  expect(Math.abs((optIns[0] ?? 0) - (optIns[1] ?? 1))).toBeLessThan(0.06);
});

test("today reaches up to the hour before now", () => {
  const hours = year.tallies.filter(on("2026-11-27")).map(({ hour }) => hour);
  expect(Math.min(...hours)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...hours)).toBeLessThan(10);
});
