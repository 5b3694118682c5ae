import * as z from "zod/mini";
import type { DeadlineStep } from "./deadlines";
import type { Language } from "./fields";
import type { CheckRow } from "./request-checks";
import type { SignUpProofs } from "./request-proofs";
import type { RecipientNotice } from "./request-recipients";
import type { Redaction } from "./request-redactions";
import type { RequestFile, RequestTask } from "./request-tasks";
import type { ClaimOutcome, ClaimState, RequestChannel, RequestRight, RequestRow } from "./requests";

/** The ladder of proofs, the lightest first; a document is the last step and wants its reason. */
export const identityMethods = [
  "address_enough",
  "logged_in",
  "reply",
  "code",
  "questions",
  "in_person",
  "document",
] as const;
export const IdentityMethod = z.enum(identityMethods);
export type IdentityMethod = z.infer<typeof IdentityMethod>;

/** What may be done with one right of a request. */
export const claimActs = ["start", "propose", "return", "approve", "deliver", "refuse", "withdraw"] as const;
export type ClaimAct = (typeof claimActs)[number];

/** Why an act cannot be done now; each is a sentence in messages. */
export const claimHindrances = ["no_permission", "wrong_state", "identity", "checks", "own_proposal"] as const;
export type ClaimHindrance = (typeof claimHindrances)[number];

/** Art. 11(2), 12(5), 15(4), 17(3) GDPR; `not_applicable` where the right does not fit the legal basis. */
export const refusalGrounds = [
  "not_identifiable",
  "manifestly_unfounded",
  "excessive",
  "not_applicable",
  "rights_of_others",
  "expression_17_3_a",
  "legal_duty_17_3_b",
  "public_health_17_3_c",
  "archiving_17_3_d",
  "legal_claims_17_3_e",
] as const;
export const RefusalGround = z.enum(refusalGrounds);
export type RefusalGround = z.infer<typeof RefusalGround>;

/** How words leave the desk: by its own mail, or by somebody's hand. */
export const sendingWays = ["mail", "post", "in_person"] as const;
/** An answer may also be put behind a link, for data do not belong into a mail. */
export const deliveryWays = ["download", ...sendingWays] as const;
export const DeliveryWay = z.enum(deliveryWays);
export type DeliveryWay = z.infer<typeof DeliveryWay>;
export const SendingWay = z.enum(sendingWays);
export type SendingWay = z.infer<typeof SendingWay>;

export const letterKinds = [
  "acknowledgement",
  "identity",
  "specify",
  "extension",
  "answer",
  "refusal",
  "lifting",
] as const;
export type LetterKind = (typeof letterKinds)[number];
export const messageKinds = ["request", "reply", "note", ...letterKinds] as const;
export type MessageKind = (typeof messageKinds)[number];

export const pauseReasons = ["identity", "specify"] as const;
export type PauseReason = (typeof pauseReasons)[number];

export const requestEventKinds = [
  "submitted",
  "entered",
  "imported",
  "opened",
  "started",
  "answered",
  "acknowledged",
  "identityAsked",
  "identityProven",
  "identityFailed",
  "paused",
  "resumed",
  "extended",
  "replied",
  "proposed",
  "returned",
  "checked",
  "unchecked",
  "collected",
  "taskGiven",
  "taskAnswered",
  "stopped",
  "recipientsNoted",
  "attached",
  "redacted",
  "proofsDecided",
  "proofsErased",
  "restricted",
  "lifted",
  "approved",
  "delivered",
  "refused",
  "withdrawn",
  "downloaded",
  "downloadRefused",
  "letterFailed",
  "shrunk",
] as const;
export type RequestEventKind = (typeof requestEventKinds)[number];

/** Names of activities by whether a right fits their legal bases. */
export type Applicability = Record<"yes" | "limited" | "no" | "unknown", string[]>;

export type RequestClaim = {
  id: string;
  right: RequestRight;
  state: ClaimState;
  outcome: ClaimOutcome | null;
  ground: RefusalGround | null;
  dueOn: string;
  trace: DeadlineStep[];
  urgency: RequestRow["urgency"];
  daysLeft: number;
  checks: CheckRow[];
  /** Null where the right fits every legal basis. */
  applicability: Applicability | null;
  /** Whom to tell, where the right wants it; null elsewhere. */
  recipients: RecipientNotice[] | null;
  /** Where the right ends sign-ups and there are some; null elsewhere. */
  proofs: SignUpProofs | null;
  /** With the days on which the clock stood still; alarms follow the strict date. */
  paused: { due: string; days: number; trace: DeadlineStep[] } | null;
  target: { date: string; trace: DeadlineStep[] } | null;
  /** What is proposed: the letter, and the hash that an approval is bound to. */
  answer: { text: string; hash: string; proposedBy: string | null } | null;
  /** What an answer begins with, in the person's language. */
  draft: string;
  comment: string | null;
  closedAt: string | null;
  /** What was put behind a link: the code goes to the person by another way than the link. */
  delivery: ShownDelivery | null;
  /** The words around the reasons of a refusal, by ground. */
  refusalFrames: Record<RefusalGround, Framed>;
  /** Each act, and what hinders this reader from it; null where nothing does. */
  acts: Record<ClaimAct, ClaimHindrance | null>;
};

/** `code` is null when it is of no use any more; counts and times are those of downloads. */
export type ShownDelivery = {
  code: string | null;
  until: string;
  downloads: number;
  most: number;
  lastAt: string | null;
  sha256: string | null;
};

/** A letter's fixed words, before and after the reasons that its writer gives. */
export type Framed = { before: string; after: string };

export type RequestMessage = {
  id: string;
  kind: MessageKind;
  direction: "in" | "out" | "note";
  way: DeliveryWay | RequestChannel | null;
  right: RequestRight | null;
  text: string | null;
  sha256: string;
  /** Of a letter that went by mail: whether the mail server took it. */
  mail: "waits" | "accepted" | "failed" | null;
  /** What the person sent along. */
  files: RequestFile[];
  at: string;
  actorName: string | null;
};

export type RequestCase = RequestRow & {
  version: number;
  channel: RequestChannel;
  language: Language;
  controllerName: string;
  authority: string | null;
  person: { name: string; email: string | null } | null;
  identityProof: { method: IdentityMethod | null; at: string | null; sufficesFor: RequestRight[] };
  claimsInFull: RequestClaim[];
  pauses: { reason: PauseReason; from: string; until: string | null }[];
  /** `tellBy`: the last day on which an extension can be told; null where none is open to it. */
  extension: { extendedOn: string | null; mayExtend: boolean; tellBy: string | null; until: string | null };
  dates: { acknowledgedAt: string | null; firstAnsweredAt: string | null };
  tasks: RequestTask[];
  redactions: Redaction[];
  /** Other requests of the same address: asked before, or asked twice. */
  others: { id: string; reference: string; closedAt: string | null }[];
  /** Where data of the person may be: the activities of the controller. */
  activities: { id: string; name: string }[];
  /** Companies that the activities name as recipients. */
  vendors: { id: string; name: string }[];
  /** Whether letters can be printed here. */
  canPrint: boolean;
  thread: RequestMessage[];
  events: { kind: RequestEventKind; right: RequestRight | null; at: string; actorName: string | null }[];
  /** Letters ready to edit, in the person's language. */
  drafts: Record<"acknowledgement" | "identity" | "specify" | "lifting", string>;
  /** Since when, and until when, the data of the person are stored and not used. */
  restriction: { since: string; liftedAt: string | null } | null;
  /** The words around the reasons of an extension. */
  extensionFrame: Framed | null;
};
