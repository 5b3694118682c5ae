import { measures, type Tally } from "@/contracts/statistics";
import { addDays, mondayOf } from "@/server/platform/civil-days";
import { addTallies, emptyTally } from "../../measures/rules";
import { pick } from "../../rules";
import type { AnswerDay, ClassDay } from "../rules";

/** Whose class was not told. Totals less all classes would show them, so they are a class like the others. */
export const untold = "untold";

type TallyRow = Tally & { day: string; class: string };
type AnswerRow = { day: string; class: string; key: string; granted: number; refused: number };

const rest = (total: Tally, told: Tally): Tally =>
  Object.fromEntries(measures.map((measure) => [measure, Math.max(0, total[measure] - told[measure])])) as Tally;

export const windowDays = 28;
/** A Monday. Blocks never cross a window's end, so that a page need not read a site's whole past to know them. */
const epoch = Date.parse("2024-01-01");

/** The first day of the four weeks that a day is in: the same four for every site and every question. */
export function windowOf(day: string): string {
  const days = (Date.parse(mondayOf(day)) - epoch) / 86_400_000;
  return addDays(mondayOf(day), -(((days % windowDays) + windowDays) % windowDays));
}

/** In the order in which they come. */
export function groupBy<Item>(items: Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Weeks with their classes, and what is left of each week's total. */
export function tallyWeeks(told: TallyRow[], totals: TallyRow[]): ClassDay[] {
  const byWeek = groupBy(told, ({ day }) => day);
  return totals
    .map((total) => {
      const rows = byWeek.get(total.day) ?? [];
      const sum = rows.reduce<Tally>(addTallies, emptyTally());
      const classes = Object.fromEntries(rows.map((row) => [row.class, pick(row)]));
      return { day: total.day, classes: { ...classes, [untold]: rest(total, sum) } };
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The same of answers to each purpose and service. */
export function answerWeeks(told: AnswerRow[], totals: AnswerRow[]): AnswerDay[] {
  const weeks = new Map<string, AnswerDay>();
  const put = ({ day, class: name, key, granted, refused }: AnswerRow) => {
    const week = weeks.get(day) ?? { day, classes: {} };
    week.classes[name] = { ...week.classes[name], [key]: { granted, refused } };
    weeks.set(day, week);
  };
  for (const row of told) put(row);
  for (const total of totals) {
    const rows = told.filter(({ day, key }) => day === total.day && key === total.key);
    const left = (which: "granted" | "refused") =>
      Math.max(0, total[which] - rows.reduce((sum, row) => sum + row[which], 0));
    put({ ...total, class: untold, granted: left("granted"), refused: left("refused") });
  }
  return [...weeks.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
