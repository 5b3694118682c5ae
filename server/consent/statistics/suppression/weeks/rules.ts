import { measures, type Tally } from "@/contracts/statistics";
import { addTallies, emptyTally } from "../../measures/rules";
import { pick } from "../../rules";
import type { AnswerDay, ClassDay } from "../rules";

/** Whose class was not told. Totals less all classes would show them, so they are a class like the others. */
export const untold = "untold";

type TallyRow = Tally & { day: string; class: string };
type AnswerRow = { day: string; class: string; key: string; granted: number; refused: number };

const rest = (total: Tally, told: Tally): Tally =>
  Object.fromEntries(measures.map((measure) => [measure, Math.max(0, total[measure] - told[measure])])) as Tally;

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
    weeks.set(day, week);
    const classes = week.classes[name] ?? {};
    week.classes[name] = classes;
    classes[key] = { granted, refused };
  };
  for (const row of told) put(row);
  const byKey = groupBy(told, ({ day, key }) => `${day} ${key}`);
  for (const total of totals) {
    const rows = byKey.get(`${total.day} ${total.key}`) ?? [];
    const left = (which: "granted" | "refused") =>
      Math.max(0, total[which] - rows.reduce((sum, row) => sum + row[which], 0));
    put({ ...total, class: untold, granted: left("granted"), refused: left("refused") });
  }
  return [...weeks.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
