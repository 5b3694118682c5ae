import { type ConsentAction, consentActions, type DayRate, type PurposeRate, type Rates } from "@/contracts/consent";
import type { DayAction, DayCount, PurposeName } from "./queries";

const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** The civil days up to and with `today`, oldest first; a day without a decision is among them. */
export const daysUpTo = (today: string, days: number): string[] =>
  Array.from({ length: days }, (_, i) => dayBefore(today, days - 1 - i));

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
  return { site, days: rows, totals: [...totals.values()], decisions: all, actions };
}
