import { domainToASCII } from "node:url";
import type { Confirmation, SubscriptionState } from "@/contracts/newsletter";
import { hmac, linkToken } from "@/server/platform/crypto";

const hour = 3_600_000;

/** One mail a day and address: whoever types a stranger's address cannot flood it. */
export const mailEvery = 24 * hour;
const linkOpen = 72 * hour;
/** Unconfirmed data goes promptly, Art. 17(1)(a) GDPR. */
const pendingKept = 7 * 24 * hour;

const linkEndsAt = (registeredAt: Date) => new Date(registeredAt.getTime() + linkOpen);
export const expiresAt = (registeredAt: Date) => new Date(registeredAt.getTime() + pendingKept);

/** One form for one mailbox. Dots and plus tags stay: at many providers they are another person's address. */
export function normaliseAddress(typed: string): string {
  const address = typed.normalize("NFC").trim();
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  return `${address.slice(0, at).toLowerCase()}@${domainToASCII(domain) || domain.toLowerCase()}`;
}

/** The same person under a key that is not in the database. */
export const addressHash = (email: string) => hmac("newsletter.address", normaliseAddress(email));

export const confirmToken = (subscriptionId: string) => linkToken("newsletter.confirm", subscriptionId);
export const leaveToken = (subscriptionId: string) => linkToken("newsletter.leave", subscriptionId);

/** The year at whose end the proof of what ends on a day goes: claims lapse with a year (§ 199(1) BGB). */
export const lastYearOf = (endedOn: string, years: number): number => Number(endedOn.slice(0, 4)) + years;

type Stored = { state: SubscriptionState; registeredAt: string };

/** What pressing the button does now. Having left is no reason to come back by an old link. */
export function confirmationOf(stored: Stored | null, at: Date): Confirmation["outcome"] {
  if (!stored) return "unknown";
  if (stored.state === "confirmed") return "already_confirmed";
  if (stored.state !== "pending" || at >= linkEndsAt(new Date(stored.registeredAt))) return "expired";
  return "confirmed";
}

/** The copy of a mail that staff may read: with the link, they could confirm for somebody. */
export const maskToken = (text: string, token: string) => text.replaceAll(token, "…");
