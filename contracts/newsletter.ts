import * as z from "zod/mini";
import { Id, Key, Language, prose, requiredText } from "./fields";
import { filterOf, pagingOf } from "./paging";

export const subscriptionStates = ["pending", "confirmed", "expired", "left"] as const;
export const SubscriptionState = z.enum(subscriptionStates);
export type SubscriptionState = z.infer<typeof SubscriptionState>;

/** The chain of one sign-up, append-only (law: demonstrate the consent, Art. 7(1) GDPR). */
export const subscriptionEvents = [
  "registered",
  "mail_queued",
  "mail_accepted",
  "page_opened",
  "confirmed",
  "expired",
  "left",
] as const;
export type SubscriptionEvent = (typeof subscriptionEvents)[number];

/** Addresses are bounded as SMTP bounds them; line breaks and display names never pass. */
export const EmailAddress = z.email().check(z.maxLength(254));

/** POST /api/v1/newsletter/<list>/subscriptions. The answer is the same whether or not the address is known. */
export const SignUp = z.strictObject({
  list: Key,
  email: EmailAddress,
  language: Language,
  wording: z.number().check(z.int(), z.minimum(1)),
  consent: z.literal(true),
});
export type SignUp = z.infer<typeof SignUp>;

/** 256 bits, base64url; only its SHA-256 is stored. */
export const LinkToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
export const ConfirmSubscription = z.strictObject({ token: LinkToken });
export type ConfirmSubscription = z.infer<typeof ConfirmSubscription>;
export const confirmationOutcomes = ["confirmed", "already_confirmed", "expired", "unknown"] as const;
export type Confirmation = { outcome: (typeof confirmationOutcomes)[number] };

export const LeaveNewsletter = z.strictObject({ token: LinkToken });
export type LeaveNewsletter = z.infer<typeof LeaveNewsletter>;

/** What a sign-up form shows: the newest words, with the number that the sign-up names. */
export type SignUpForm = {
  list: string;
  name: string;
  siteKey: string;
  controllerName: string;
  language: Language;
  wording: { number: number; text: string };
};
/** What the pages behind the two links show; nothing of the person. */
export type ConfirmationPage =
  | { outcome: "unknown" }
  | { outcome: "open" | "already_confirmed" | "expired"; form: SignUpForm };
export const leavingOutcomes = ["left", "already_left", "unknown"] as const;
export type Leaving = { outcome: (typeof leavingOutcomes)[number] };
export type LeavePage = { outcome: "unknown" } | { outcome: "open" | "already_left"; form: SignUpForm };

export const SaveWording = z.object({ listId: Id, language: Language, text: prose(2000) });
export type SaveWording = z.infer<typeof SaveWording>;
export const CreateList = z.object({
  siteId: Id,
  key: Key,
  name: requiredText(),
  wordings: z.object({ en: prose(2000), de: prose(2000) }),
});
export type CreateList = z.infer<typeof CreateList>;

export const subscriptionSorts = ["registered", "state"] as const;
export const ListSubscriptions = z.object({
  ...pagingOf(subscriptionSorts),
  list: filterOf(Key),
  state: filterOf(SubscriptionState),
});
export type ListSubscriptions = z.infer<typeof ListSubscriptions>;

export type SubscriptionRow = {
  id: string;
  email: string;
  listName: string;
  state: SubscriptionState;
  registeredAt: string;
  confirmedAt: string | null;
};
/** `sending` is "maybe sent": the process ended between handing the mail over and noting the answer. */
type MailState = "queued" | "sending" | "accepted" | "failed";
/** What is not known yet is null: a mail that waits has no text, one without an answer was not accepted. */
export type MailProof = {
  messageId: string;
  state: MailState;
  subject: string | null;
  text: string | null;
  sha256: string | null;
  acceptedAt: string | null;
  response: string | null;
};
export type SubscriptionProof = SubscriptionRow & {
  controllerName: string;
  language: Language;
  wording: { number: number; text: string; sha256: string };
  leftAt: string | null;
  mail: MailProof | null;
  events: { kind: SubscriptionEvent; at: string }[];
};
export type NewsletterFigures = {
  list: string;
  name: string;
  registered: number;
  mailed: number;
  confirmed: number;
  expired: number;
  left: number;
};

/** Why no more advertising goes to an address: the person objected (Art. 21(2), (3) GDPR), or had everything erased. */
export const suppressionReasons = ["objection", "erasure"] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/** By the person's own act, at the desk: a form that anybody can fill in lifts nothing. */
export const LiftSuppression = z.object({ controllerId: Id, email: EmailAddress });
export type LiftSuppression = z.infer<typeof LiftSuppression>;
