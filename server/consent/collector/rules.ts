import type { BrowserClass, DeviceClass, GiveConsent } from "@/contracts/consent";

const day = 86_400_000;

/** The time in a UUID of version 7, in milliseconds. */
export const timeOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/** The id's time chooses the record's month, so it must be near: a late delivery of 30 days, a clock that is 5 minutes fast. */
export function isTimely(id: string, now: number): boolean {
  const time = timeOf(id);
  return time >= now - 30 * day && time <= now + 300_000;
}

/** A choice with what its request told about the browser, in classes; the country is counted only. */
export type Choice = GiveConsent & { device: DeviceClass; browser: BrowserClass; country?: string };

/** A choice that fits its banner, with the site that it belongs to. */
export type Accepted = {
  site: { id: string; key: string };
  consent: Choice;
  /** Purposes that could be refused: these are counted. */
  optional: string[];
};

/** Names a record among all: the site is part of every key. */
export const keyOf = ({ site, consent }: Pick<Accepted, "site" | "consent">) => `${site.id}/${consent.id}`;

/** Of deliveries under one id the first, and all in the order of their keys: two processes then wait in turn. */
export function firstOfEach(accepted: Accepted[]): Accepted[] {
  const firsts = new Map<string, Accepted>();
  for (const one of accepted) {
    const key = keyOf(one);
    if (!firsts.has(key)) firsts.set(key, one);
  }
  return [...firsts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** JSON of yes and no under keys that need no escaping, in the order of the keys (RFC 8785). */
export function answersText(answers: Record<string, boolean> = {}): string {
  const keys = Object.keys(answers).sort();
  return `{${keys.map((key) => `"${key}":${answers[key]}`).join(",")}}`;
}

type Content = Pick<Choice, "banner" | "action" | "language" | "choices" | "services"> & {
  variant?: string | null;
  layer?: string | null;
};

/** What a choice says, in one text: two deliveries of one id must say the same. */
export const contentOf = (one: Content): string =>
  [
    one.banner,
    one.variant ?? "",
    one.action,
    one.layer ?? "",
    one.language,
    answersText(one.choices),
    answersText(one.services),
  ].join(" ");
