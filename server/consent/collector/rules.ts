import type { BannerConfig, ConsentAction, GiveConsent } from "@/contracts/consent";
import type { FieldErrors } from "@/contracts/errors";
import { canonicalize } from "@/server/platform/crypto";

const day = 86_400_000;

/** The time in a UUID of version 7, in milliseconds. */
export const timeOf = (id: string): number => Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);

/** The id's time chooses the record's month, so it must be near: a late delivery of 30 days, a clock that is 5 minutes fast. */
export function isTimely(id: string, now: number): boolean {
  const time = timeOf(id);
  return time >= now - 30 * day && time <= now + 300_000;
}

/** What does not fit between a choice and the banner that it answers, or null. */
export function mismatch(
  { choices, action }: Pick<GiveConsent, "choices" | "action">,
  purposes: Pick<BannerConfig["purposes"][number], "key" | "required">[],
): FieldErrors | null {
  const given = new Map(Object.entries(choices));
  const keys = new Set(purposes.map((purpose) => purpose.key));
  if ([...given.keys()].some((key) => !keys.has(key))) return { choices: "unknown_purpose" };
  if (purposes.some(({ key, required }) => required && given.get(key) !== true)) return { choices: "required_purpose" };
  const optional = purposes.flatMap(({ key, required }) => (required ? [] : [given.get(key)]));
  const contradicts =
    (action === "accept_all" && optional.some((choice) => choice !== true)) ||
    (action === "reject_all" && optional.includes(true));
  return contradicts ? { action: "contradicts_choices" } : null;
}

/** A choice that fits its banner, with the site that it belongs to. */
export type Accepted = {
  site: { id: string; key: string };
  consent: GiveConsent;
  /** Purposes that could be refused: these are counted. */
  optional: string[];
};

/** Names a record among all: the site is part of every key. */
export const keyOf = ({ site, consent }: Pick<Accepted, "site" | "consent">) => `${site.id}/${consent.id}`;

/** Of deliveries under one id the first, and all in the order of their keys: two processes then wait in turn. */
export function firstOfEach(accepted: Accepted[]): Accepted[] {
  const firsts = new Map<string, Accepted>();
  for (const one of accepted) if (!firsts.has(keyOf(one))) firsts.set(keyOf(one), one);
  return [...firsts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

type Content = Pick<GiveConsent, "banner" | "action" | "language" | "choices">;

/** True where a second delivery says the same as the first. */
export const saysTheSame = (one: Content, other: Content): boolean => contentText(one) === contentText(other);
const contentText = ({ banner, action, language, choices }: Content) =>
  canonicalize({ banner, action, language, choices });

export type PurposeCount = { siteId: string; banner: number; purpose: string; granted: number; refused: number };
export type ActionCount = { siteId: string; banner: number; action: ConsentAction; count: number };

const sorted = <Value>(counts: Map<string, Value>): Value[] =>
  [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);

/** What the counters gain from new records: one row a counter, in one order, so that two processes cannot deadlock. */
export function countUp(records: Accepted[]): { purposes: PurposeCount[]; actions: ActionCount[] } {
  const purposes = new Map<string, PurposeCount>();
  const actions = new Map<string, ActionCount>();
  for (const { site, consent, optional } of records) {
    const { banner, action } = consent;
    const act = `${site.id}/${banner}/${action}`;
    actions.set(act, { siteId: site.id, banner, action, count: (actions.get(act)?.count ?? 0) + 1 });
    for (const purpose of optional) {
      const choice = consent.choices[purpose];
      if (choice === undefined) continue;
      const key = `${site.id}/${banner}/${purpose}`;
      const { granted, refused } = purposes.get(key) ?? { granted: 0, refused: 0 };
      purposes.set(key, {
        siteId: site.id,
        banner,
        purpose,
        granted: granted + (choice ? 1 : 0),
        refused: refused + (choice ? 0 : 1),
      });
    }
  }
  return { purposes: sorted(purposes), actions: sorted(actions) };
}
