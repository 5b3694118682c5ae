import type { BannerConfig, ConsentAction, GiveConsent } from "@/contracts/consent";

export type Choices = GiveConsent["choices"];
export type Language = GiveConsent["language"];

/** What the person decided: banner version, record id, choice per purpose, time in milliseconds. */
export type Decision = { v: number; id: string; c: Choices; t: number };

/** Not yet acknowledged by the desk: keeps what a later page needs to send the same record again. */
export type PendingDecision = Decision & { p: 1; a: ConsentAction; l: Language; m: number };

export const isPending = (decision: Decision): decision is PendingDecision => "p" in decision;

/** The one place that says whether to ask again. A newer version alone is no reason to. */
export const mustAsk = (decision: Decision | null, config: BannerConfig): boolean =>
  !decision && config.purposes.some((purpose) => !purpose.required);

export function chooseAll(config: BannerConfig, granted: boolean): Choices {
  return Object.fromEntries(config.purposes.map(({ key, required }) => [key, required || granted]));
}

/** One purpose more; the others stay as they were chosen, and what was never asked stays off. */
export function chooseAlso(config: BannerConfig, before: Choices | undefined, purpose: string): Choices {
  return Object.fromEntries(
    config.purposes.map(({ key, required }) => [key, required || key === purpose || before?.[key] === true]),
  );
}

/** Taking consent back, in part or whole, is a withdrawal, whichever button does it. */
export function nameAction(
  config: BannerConfig,
  before: Choices | undefined,
  after: Choices,
  pressed: ConsentAction,
): ConsentAction {
  const optional = config.purposes.filter(({ required }) => !required);
  const took = optional.some(({ key }) => before?.[key] && !after[key]);
  const gave = optional.some(({ key }) => !before?.[key] && after[key]);
  return took && !gave ? "withdraw" : pressed;
}

/** Calendar months; the last day of a shorter month instead of a day in the next one. */
export function addMonths(time: number, months: number): number {
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
}
