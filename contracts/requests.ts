import * as z from "zod/mini";
import type { DeadlineStep } from "./deadlines";
import { CivilDate, Id, Key, Language, optionalProse, requiredText } from "./fields";
import { EmailAddress } from "./newsletter";
import { filterOf, pagingOf } from "./paging";

/** Art. 15-22 and 7(3) GDPR; a complaint (Art. 77) comes in as correspondence without the clock. */
export const requestRights = [
  "access_15",
  "rectification_16",
  "erasure_17",
  "restriction_18",
  "portability_20",
  "objection_21_1",
  "objection_marketing_21_2",
  "automated_decision_22",
  "withdrawal_7_3",
] as const;
export const RequestRight = z.enum(requestRights);
export type RequestRight = z.infer<typeof RequestRight>;

/** One request may ask for several rights; asking twice for one is asking once. */
export const Rights = z
  .array(RequestRight)
  .check(z.minLength(1, "required"), z.maxLength(requestRights.length))
  .check(z.refine((rights) => new Set(rights).size === rights.length, "twice"));

/** How it came in, and how an answer goes out. */
export const enteredChannels = ["mail", "letter", "phone", "counter", "chat"] as const;
export const requestChannels = ["form", "api", ...enteredChannels] as const;
export const RequestChannel = z.enum(requestChannels);
export type RequestChannel = z.infer<typeof RequestChannel>;

/** One limit for the form and for the JSON door: calls of one caller in a window, and the size of a call. */
export const requestDoor = { door: "requests", max: 20, seconds: 600, bytes: 32_768 };

/** POST /api/v1/requests, and the form of /rights/<site>. */
export const SubmitRequest = z.strictObject({
  site: Key,
  rights: Rights,
  name: requiredText(200),
  email: EmailAddress,
  message: optionalProse(5000),
  language: Language,
});
export type SubmitRequest = z.infer<typeof SubmitRequest>;
/** `page` is where the person reads the dates and their reasons again; it holds nothing of theirs. */
export type RequestReceipt = { reference: string; receivedOn: string; dueOn: string; page: string };

/** What that page is called with. */
export const ReceiptQuery = z.object({ site: Key, reference: z.string(), proof: z.string() });
export type ReceiptQuery = z.infer<typeof ReceiptQuery>;

/** By staff: what came by letter, by phone, at the counter, in a chat or by mail. */
export const EnterRequest = z.object({
  siteId: Id,
  channel: z.enum(enteredChannels),
  rights: Rights,
  name: requiredText(200),
  email: z.nullable(EmailAddress),
  message: optionalProse(20_000),
  language: Language,
  receivedOn: CivilDate,
});
export type EnterRequest = z.infer<typeof EnterRequest>;

/** Where one right of a request stands. What it came to is its outcome. */
export const claimStates = ["received", "collecting", "proposed", "approved", "closed"] as const;
export const ClaimState = z.enum(claimStates);
export type ClaimState = z.infer<typeof ClaimState>;

export const claimOutcomes = ["fulfilled", "partly", "refused", "withdrawn"] as const;
export const ClaimOutcome = z.enum(claimOutcomes);
export type ClaimOutcome = z.infer<typeof ClaimOutcome>;

export const identityStates = ["unproven", "asked", "proven", "failed"] as const;
export const IdentityState = z.enum(identityStates);
export type IdentityState = z.infer<typeof IdentityState>;

/** How a case stands against its date; soon is within seven days. */
export type RequestUrgency = "late" | "soon" | "on_track" | "answered";

/** Open cases with a proven identity run; the others wait for proof, and their clock runs all the same. */
export const requestViews = ["open", "running", "unproven", "closed"] as const;
export const RequestView = z.enum(requestViews);
export type RequestView = z.infer<typeof RequestView>;

export const requestSorts = ["due", "received", "reference"] as const;
export const ListRequests = z.object({
  ...pagingOf(requestSorts),
  site: filterOf(Key),
  right: filterOf(RequestRight),
  view: filterOf(RequestView),
  urgency: filterOf(z.enum(["late", "soon", "on_track"])),
});
export type ListRequests = z.infer<typeof ListRequests>;

export type ClaimRow = { right: RequestRight; state: ClaimState; outcome: ClaimOutcome | null };

/** The queue shows no name: identities are masked until a case is opened. */
export type RequestRow = {
  id: string;
  reference: string;
  identity: IdentityState;
  claims: ClaimRow[];
  siteName: string;
  receivedOn: string;
  /** Of the claim that is due first; of a closed case, of the one that was due last. */
  dueOn: string;
  trace: DeadlineStep[];
  closedAt: string | null;
  urgency: RequestUrgency;
  /** Days from today, or from the closing, to the due date; less than nought is late. */
  daysLeft: number;
};

/** Open claims of one right by how they stand: the bar above the queue. */
export type RightHealth = { right: RequestRight; late: number; soon: number; onTrack: number };
