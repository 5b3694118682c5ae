import {
  type ConsentAction,
  consentActions,
  type DayRate,
  type Interval,
  type PurposeRate,
  type Rates,
} from "@/contracts/consent";
import type { DayAction, DayCount, PurposeName } from "./queries";

const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** The civil days up to and with `today`, oldest first; a day without a decision is among them. */
export const daysUpTo = (today: string, days: number): string[] =>
  Array.from({ length: days }, (_, i) => dayBefore(today, days - 1 - i));

/** The quantile of the normal distribution that leaves 2.5 % on each side. */
const quantile95 = 1.959963984540054;

/**
 * Wilson's score interval at 95 % for `yes` of `all`: unlike the textbook's p ± 1.96 σ it holds for few decisions and near
 * 0 and 100 % (E. B. Wilson, J. Am. Stat. Assoc. 22 (1927), 209-212).
 */
export function intervalOf(yes: number, all: number): Interval | null {
  if (all <= 0) return null;
  const z2 = quantile95 ** 2;
  const centre = (yes + z2 / 2) / (all + z2);
  const half = (quantile95 / (all + z2)) * Math.sqrt((yes * (all - yes)) / all + z2 / 4);
  // Its ends touch 0 and 1 just there, which rounding would miss by a hair.
  return { low: yes === 0 ? 0 : centre - half, high: yes === all ? 1 : centre + half };
}

const noActions = (): Record<ConsentAction, number> =>
  Object.fromEntries(consentActions.map((action) => [action, 0])) as Record<ConsentAction, number>;

/** Counters of a period as totals and days; every purpose stands in every day, so that tables have no holes. */
export function ratesOf(
  site: string,
  days: string[],
  names: PurposeName[],
  counts: DayCount[],
  acts: DayAction[],
): Rates {
  const byDay = new Map(days.map((day) => [day, new Map<string, PurposeRate>()]));
  const totals = new Map<string, PurposeRate>(
    names.map(({ key, name }) => [key, { purpose: key, name, granted: 0, refused: 0 }]),
  );
  for (const { day, purpose, granted, refused } of counts) {
    const total = totals.get(purpose);
    if (!total) continue;
    byDay.get(day)?.set(purpose, { ...total, granted, refused });
    totals.set(purpose, { ...total, granted: total.granted + granted, refused: total.refused + refused });
  }
  const actions = noActions();
  const decisions = new Map<string, number>();
  for (const { day, action, count } of acts) {
    actions[action] += count;
    decisions.set(day, (decisions.get(day) ?? 0) + count);
  }
  const rows = days.map(
    (day): DayRate => ({
      day,
      decisions: decisions.get(day) ?? 0,
      purposes: names.map(
        ({ key, name }) => byDay.get(day)?.get(key) ?? { purpose: key, name, granted: 0, refused: 0 },
      ),
    }),
  );
  const all = Object.values(actions).reduce((sum, count) => sum + count, 0);
  const withInterval = [...totals.values()].map((total) => ({
    ...total,
    interval: intervalOf(total.granted, total.granted + total.refused),
  }));
  return { site, days: rows, totals: withInterval, decisions: all, actions };
}
