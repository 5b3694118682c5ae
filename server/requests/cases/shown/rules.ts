import * as z from "zod/mini";
import {
  type RefusalGround,
  type RequestCase,
  type RequestClaim,
  refusalGrounds,
  type ShownDelivery,
} from "@/contracts/request-case";
import type { RequestCheck } from "@/contracts/request-checks";
import type { SignUpProofs } from "@/contracts/request-proofs";
import type { RecipientNotice } from "@/contracts/request-recipients";
import type { Actor } from "@/server/platform/actor";
import { civilDate } from "@/server/platform/clock";
import { type Calendar, calendarOf } from "../../calendar/rules";
import { accessText, countOf, type RegisterFacts } from "../../checks/registers/rules";
import { checksFor, isComplete } from "../../checks/rules";
import { applicabilityOf } from "../../claims/bases/rules";
import { hindrancesOf, identitySuffices, wantsAnother } from "../../claims/rules";
import { extensionOf, runsByMonths } from "../../clock/extension/rules";
import { clockOf } from "../../clock/rules";
import { withData } from "../../deliveries/package/rules";
import { sufficesFor } from "../../identity/rules";
import { letterFacts } from "../../letters/queries";
import {
  draftOf,
  extensionLetter,
  frameOf,
  proofsSentence,
  redactedSentence,
  refusalLetter,
} from "../../letters/rules";
import { proofsOf } from "../../proofs/queries";
import { recipientsOf, tellsRecipients } from "../../recipients/rules";
import { standingOf } from "../../rules";
import { Words } from "../../sealing/rules";
import type { StoredCase, StoredClaim } from "../queries";
import { personId, rolesAt } from "../rules";

type Seen = {
  stored: StoredCase;
  actor: Actor;
  today: string;
  /** The lines that are ticked, by claim. */
  done: Map<string, Map<RequestCheck, string | null>>;
  /** Null where the case is closed. */
  registers: RegisterFacts | null;
  /** What was put behind links, by claim. */
  deliveries: Map<string, ShownDelivery>;
  /** Whether words about others were taken out. */
  isRedacted: boolean;
  /** How many sign-ups there are of the person's address. */
  signUps: number;
  /** What was noted of recipients, by claim. */
  noted: Map<string, RecipientNotice[]>;
};

const namedIn = (registers: RegisterFacts | null) =>
  (registers?.activities ?? []).flatMap(({ recipients }) => recipients.map(({ vendorName }) => vendorName));

/** A case as its reader sees it today: each date with its reason, each act with what hinders it. */
export function caseOf(
  seen: Seen,
): Omit<RequestCase, "thread" | "events" | "tasks" | "redactions" | "activities" | "vendors" | "others" | "canPrint"> {
  const { stored, today } = seen;
  const calendar = calendarOf(stored.calendar, stored.ownDays);
  const { identity, identityMethod, claims, closedAt, dueOn } = stored;
  const until = closedAt ? civilDate(new Date(closedAt)) : today;
  return {
    ...{ id: stored.id, reference: stored.reference, version: stored.version, language: stored.language },
    ...{ siteName: stored.siteName, controllerName: stored.controllerName, authority: stored.authority },
    ...{ channel: stored.channel, receivedOn: stored.receivedOn, dueOn, trace: stored.trace, closedAt, identity },
    ...standingOf(dueOn, until, closedAt !== null),
    claims: claims.map(({ right, state, outcome }) => ({ right, state, outcome })),
    person: stored.person,
    identityProof: {
      method: identityMethod,
      at: stored.identityAt,
      sufficesFor: sufficesFor(identity, identityMethod, claims),
    },
    claimsInFull: claims.map((claim) => claimOf(claim, seen, calendar)),
    pauses: stored.pauses,
    extension: { extendedOn: stored.extendedOn, ...extensionOf(stored, calendar, today) },
    dates: { acknowledgedAt: stored.acknowledgedAt, firstAnsweredAt: stored.firstAnsweredAt },
    restriction: stored.restrictedAt ? { since: stored.restrictedAt, liftedAt: stored.liftedAt } : null,
    ...lettersOf(stored, calendar, today),
  };
}

function claimOf(
  claim: StoredClaim,
  { stored, actor, today, done, registers, deliveries, noted, signUps, isRedacted }: Seen,
  calendar: Calendar,
): RequestClaim {
  const { id, right, state, outcome, ground, dueOn, trace, closedAt, answerHash, sealedAnswer, sealedComment } = claim;
  const { key, identity, identityMethod, secondPerson, extendedOn, receivedOn, pauses, answerDays } = stored;
  const until = closedAt ? civilDate(new Date(closedAt)) : today;
  const months = extendedOn ? 3 : 1;
  // An objection in a chat is due at once although its right runs by months: neither pause nor target is its own.
  const clock = runsByMonths(trace)
    ? clockOf({ receivedOn, right, calendar, months, pauses, targetDays: answerDays, today: until })
    : null;
  const text = key && sealedAnswer ? Words.parse(key.unseal(`answer ${id}`, sealedAnswer)).text : null;
  const ticked = done.get(id);
  const proofs = proofsOf(claim, stored, signUps, today);
  return {
    ...{ id, right, state, outcome, ground, dueOn, trace, closedAt },
    ...standingOf(dueOn, until, closedAt !== null),
    checks: checksFor(right).map((item) => ({
      ...{ item, done: ticked?.has(item) ?? false, doneBy: ticked?.get(item) ?? null },
      registers: registers && right === "access_15" ? countOf(item, registers) : null,
    })),
    applicability: registers && applicabilityOf(right, registers.activities),
    recipients: tellsRecipients(right) ? recipientsOf(namedIn(registers), noted.get(id) ?? []) : null,
    paused: clock?.paused ? { due: clock.paused.due, days: clock.paused.days, trace: clock.paused.trace } : null,
    target: clock?.target ?? null,
    answer: text !== null && answerHash ? { text, hash: answerHash, proposedBy: claim.proposedByName } : null,
    proofs,
    draft: text ?? answerDraft(stored, claim, { registers, proofs, isRedacted }),
    comment: key && sealedComment ? z.string().parse(key.unseal(`comment ${id}`, sealedComment)) : null,
    delivery: deliveries.get(id) ?? null,
    refusalFrames: refusalFrames(stored, id),
    acts: hindrancesOf({
      roles: rolesAt(actor, stored.controllerId),
      state,
      identitySuffices: identitySuffices(identity, identityMethod, right),
      isComplete: isComplete(right, new Set(ticked?.keys())),
      isOwn: wantsAnother(right, secondPerson) && claim.proposedBy === personId(actor),
    }),
  };
}

type Known = { registers: RegisterFacts | null; proofs: SignUpProofs | null; isRedacted: boolean };

/** An answer to begin with: for access with all that the registers know. */
function answerDraft(
  { person, ...stored }: StoredCase,
  { id, right }: StoredClaim,
  { registers, proofs, isRedacted }: Known,
) {
  if (!person) return "";
  const facts = letterFacts({ ...stored, person }, id);
  const { language } = facts;
  const parts = [
    right === "access_15" && registers && accessText(registers, language),
    proofs && proofsSentence(language, proofs),
    isRedacted && withData.includes(right) && redactedSentence(language),
  ];
  return draftOf("answer", facts, parts.filter(Boolean).join("\n\n"));
}

const nothing = { before: "", after: "" };

/** The words around the reasons, for each ground: what is sent is seen before it goes. */
function refusalFrames({ person, authority, ...stored }: StoredCase, claimId: string): RequestClaim["refusalFrames"] {
  const frame = (ground: RefusalGround) => {
    if (!person || !authority) return nothing;
    const facts = letterFacts({ ...stored, authority, person }, claimId);
    return frameOf((reasons) => refusalLetter({ ...facts, ground, authority, reasons }));
  };
  return Object.fromEntries(refusalGrounds.map((ground) => [ground, frame(ground)])) as RequestClaim["refusalFrames"];
}

function lettersOf(
  { person, ...stored }: StoredCase,
  calendar: Calendar,
  today: string,
): Pick<RequestCase, "drafts" | "extensionFrame"> {
  if (!person) return { drafts: { acknowledgement: "", identity: "", specify: "", lifting: "" }, extensionFrame: null };
  const facts = letterFacts({ ...stored, person });
  const { until } = extensionOf(stored, calendar, today);
  const draft = (kind: keyof RequestCase["drafts"]) => draftOf(kind, facts);
  return {
    drafts: {
      acknowledgement: draft("acknowledgement"),
      identity: draft("identity"),
      specify: draft("specify"),
      lifting: draft("lifting"),
    },
    extensionFrame: until ? frameOf((reasons) => extensionLetter({ ...facts, until, reasons })) : null,
  };
}
