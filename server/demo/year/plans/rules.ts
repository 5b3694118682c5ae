import { type Dice, diceOf, seedOf } from "../dice/rules";

/** The same year on every machine that starts on the same day. */
export const seed = "nachweis";
export const yearDays = 365;

/** One invented banner; numbers are 0 and below, so that none is taken for a real one. It began `from` days before today. */
export type Era = {
  number: number;
  from: number;
  /** Of answers, by variant: accepted all. */
  accept: Record<string, number>;
  /** Of refusals: on the second layer. */
  later: number;
};
export type Plan = { shown: number; german: number; hasPages: boolean; eras: [Era, ...Era[]] };

/** otc: reject came to stand beside accept, and a trial of words runs. mms: a trial that has reached its number. */
export const plans: Record<string, Plan> = {
  otc: {
    ...{ shown: 180, german: 0.7, hasPages: true },
    eras: [
      { number: 0, from: 24, accept: { house: 0.5, short: 0.51 }, later: 0.03 },
      { number: -1, from: 150, accept: { house: 0.5 }, later: 0.03 },
      { number: -2, from: yearDays, accept: { house: 0.58 }, later: 0.3 },
    ],
  },
  mms: {
    ...{ shown: 150, german: 0.85, hasPages: false },
    eras: [
      { number: 0, from: 110, accept: { house: 0.44, warm: 0.5 }, later: 0.03 },
      { number: -1, from: yearDays, accept: { house: 0.45 }, later: 0.03 },
    ],
  },
};

export const eraOf = ({ eras }: Plan, ago: number): Era => eras.find(({ from }) => ago <= from) ?? eras[0];
export const diceFor = (site: string, what: number | string): Dice => diceOf(seedOf(`${seed} ${site} ${what}`));

/** How many people come on a day: working days, weekends, Christmas, August, and a slow rise over the year. */
export function crowdOf(day: string, ago: number, shown: number, dice: Dice): number {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = date.getUTCDay();
  const week = weekday === 0 ? 0.38 : weekday === 6 ? 0.44 : weekday === 5 ? 0.88 : 1;
  const [month, of] = [date.getUTCMonth(), date.getUTCDate()];
  const season = (month === 11 && of > 22) || (month === 0 && of < 3) ? 0.4 : month === 7 ? 0.75 : 1;
  return Math.round(shown * week * season * (1 - ago / 2_000) * (0.9 + 0.2 * dice()));
}

/** How busy each hour of a day is. */
export const hourWeights: number[] = Array.from({ length: 24 }, (_, hour) =>
  hour < 6 ? 0.3 : hour < 8 ? 2 : hour < 18 ? 6 : hour < 23 ? 3 : 1,
);
