import type { BannerFace } from "@/contracts/banners";
import type { ConsentAction, ConsentLayer, GiveConsent } from "@/contracts/consent";

export type Language = GiveConsent["language"];
export type Choices = Record<string, boolean>;
/** What is answered apart from its purpose. Null: it asks for itself and was not answered, so its purpose does not speak for it. */
export type Services = Record<string, boolean | null>;

/**
 * What a later page needs to send the same record again: language, layer, variant, seconds to the answer, page
 * group, and the choice before this one, where the desk has not acknowledged that either.
 */
type Pending = { l: Language; y: ConsentLayer; x?: string; w?: GiveConsent["took"]; q?: string; o?: Decision };

/**
 * What the person decided: banner version, record id, choices, services, time in milliseconds, months that it counts,
 * granted signals as bits, action; `p` until the desk has acknowledged the record.
 */
export type Decision = {
  v: number;
  id: string;
  c: Choices;
  s: Services;
  t: number;
  m: number;
  g: number;
  a: ConsentAction;
  p?: Pending;
};

const day = 86_400_000;

/** Calendar months; the last day of a shorter month instead of a day in the next one. */
export function addMonths(time: number, months: number): number {
  const date = new Date(time);
  const before = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== before) date.setUTCDate(0);
  return date.getTime();
}

/** Not over, and not from a clock that ran ahead. */
export const isInTerm = ({ t, m }: Decision, now: number): boolean => t <= now + day && addMonths(t, m) > now;

/** A newer version alone is no reason to ask again: only one that changed materially since. A signal's no ends with the signal. */
export const stillCounts = ({ v, a }: Decision, face: BannerFace, signalled: boolean): boolean =>
  v >= face.since && (a !== "gpc" || signalled);

export const serviceKey = (purpose: string, vendor: string): string => `${purpose}.${vendor}`;

/** The service's own answer goes before its purpose's. A yes and nothing else: an object also knows words like "constructor". */
export function isAllowed(choices: Choices, services: Services, purpose = "", vendor = ""): boolean {
  const own = services[serviceKey(purpose, vendor)];
  return (own === undefined ? choices[purpose] : own) === true;
}

/** A company that the banner does not name was allowed by nobody: an element that names it waits. */
export const knows = (face: BannerFace | null, purpose?: string, vendor?: string): boolean =>
  !vendor ||
  !face ||
  face.purposes.some(({ key, services }) => key === purpose && services.some((each) => each.vendor === vendor));

/** Before any choice: what is required, and nothing else. */
export const chooseAll = (face: BannerFace, granted: boolean): Choices =>
  Object.fromEntries(face.purposes.map(({ key, required }) => [key, required || granted]));

/** Without the questions that nobody answered. */
export const answered = (services: Services): Choices =>
  Object.fromEntries(Object.entries(services).filter((pair): pair is [string, boolean] => pair[1] !== null));
