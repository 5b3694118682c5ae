import * as z from "zod/mini";
import type { DeadlineStep } from "./deadlines";
import { CivilDate, Id, Key, Language, optionalProse, prose, requiredText, Version } from "./fields";
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

export const requestStates = ["received", "in_progress", "answered"] as const;
export const RequestState = z.enum(requestStates);
export type RequestState = z.infer<typeof RequestState>;

export const requestOutcomes = ["fulfilled", "partly", "refused"] as const;
export const RequestOutcome = z.enum(requestOutcomes);
export type RequestOutcome = z.infer<typeof RequestOutcome>;

/** One limit for the form and for the JSON door: calls of one caller in a window, and the size of a call. */
export const requestDoor = { door: "requests", max: 5, seconds: 600, bytes: 32_768 };

/** POST /api/v1/requests, and the form of /rights/<site>. */
export const SubmitRequest = z.strictObject({
  site: Key,
  right: RequestRight,
  name: requiredText(200),
  email: EmailAddress,
  message: optionalProse(5000),
  language: Language,
});
export type SubmitRequest = z.infer<typeof SubmitRequest>;
/** `page` is where the person reads the date and its reason again; it holds nothing of theirs. */
export type RequestReceipt = { reference: string; receivedOn: string; dueOn: string; page: string };

/** What that page is called with. */
export const ReceiptQuery = z.object({ site: Key, reference: z.string(), proof: z.string() });
export type ReceiptQuery = z.infer<typeof ReceiptQuery>;

/** By staff: letter, phone, counter. */
export const EnterRequest = z.object({
  siteId: Id,
  right: RequestRight,
  name: requiredText(200),
  email: z.nullable(EmailAddress),
  message: optionalProse(5000),
  language: Language,
  receivedOn: CivilDate,
});
export type EnterRequest = z.infer<typeof EnterRequest>;

export const StartRequest = z.object({ id: Id, version: Version });
export type StartRequest = z.infer<typeof StartRequest>;
export const AnswerRequest = z.object({ id: Id, version: Version, outcome: RequestOutcome, answer: prose(20_000) });
export type AnswerRequest = z.infer<typeof AnswerRequest>;

export const requestSorts = ["due", "received", "reference"] as const;
export const ListRequests = z.object({
  ...pagingOf(requestSorts),
  site: filterOf(Key),
  right: filterOf(RequestRight),
  state: filterOf(z.enum(["open", ...requestStates])),
});
export type ListRequests = z.infer<typeof ListRequests>;

export const requestEventKinds = ["submitted", "entered", "opened", "started", "answered"] as const;
export type RequestEventKind = (typeof requestEventKinds)[number];

/** How a case stands against its date; soon is within seven days. */
export type RequestUrgency = "late" | "soon" | "on_track" | "answered";

/** The queue shows no name: identities are masked until a case is opened. */
export type RequestRow = {
  id: string;
  reference: string;
  right: RequestRight;
  state: RequestState;
  siteName: string;
  receivedOn: string;
  dueOn: string;
  answeredAt: string | null;
  trace: DeadlineStep[];
  urgency: RequestUrgency;
  /** Days from today, or from the answer, to the due date; less than nought is late. */
  daysLeft: number;
};
export type RequestCase = RequestRow & {
  version: number;
  name: string;
  email: string | null;
  message: string | null;
  language: Language;
  controllerName: string;
  outcome: RequestOutcome | null;
  answer: string | null;
  events: { kind: RequestEventKind; at: string; actorName: string | null }[];
};
