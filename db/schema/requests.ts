import { sql } from "drizzle-orm";
import { date, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { DeadlineStep } from "../../contracts/deadlines";
import {
  identityMethods,
  messageKinds,
  pauseReasons,
  refusalGrounds,
  requestEventKinds,
} from "../../contracts/request-case";
import { proofDecisions } from "../../contracts/request-proofs";
import { claimOutcomes, claimStates, identityStates, requestChannels, requestRights } from "../../contracts/requests";
import { createdAt, id, instant, version } from "../columns";
import { people } from "./access";
import { language } from "./languages";
import { sites } from "./sites";

export const requestRight = pgEnum("request_right", requestRights);
export const claimState = pgEnum("claim_state", claimStates);
export const claimOutcome = pgEnum("claim_outcome", claimOutcomes);
export const identityState = pgEnum("identity_state", identityStates);

/**
 * A case. What it holds of a person is sealed under a key of its own, and so it has no history table: its events are its
 * history. The columns of the clock repeat what its claims say, for the queue alone.
 */
export const requests = pgTable(
  "requests",
  {
    id: id(),
    reference: text("reference").notNull().unique(),
    siteId: uuid("site_id")
      .notNull()
      .references(() => sites.id),
    channel: text("channel", { enum: requestChannels }).notNull().default("form"),
    language: language("language").notNull(),
    receivedAt: instant("received_at").notNull(),
    /** Civil date at the controller's seat. */
    receivedOn: date("received_on").notNull(),
    /** Name and address; null when the case has shrunk to its skeleton. */
    sealed: text("sealed"),
    /** HMAC of the address, by which cases of one person are found; gone with the case's key. */
    addressKey: text("address_key"),
    identity: identityState("identity").notNull().default("unproven"),
    identityMethod: text("identity_method", { enum: identityMethods }),
    identityAt: instant("identity_at"),
    acknowledgedAt: instant("acknowledged_at"),
    firstAnsweredAt: instant("first_answered_at"),
    /** Since when a reply that was filed by itself waits for somebody to open the case. */
    unreadSince: instant("unread_since"),
    extendedOn: date("extended_on"),
    /** Art. 18 GDPR: from when the data of the person are stored and not used, and until when. */
    restrictedAt: instant("restricted_at"),
    liftedAt: instant("lifted_at"),
    /** Of the open claim that is due first; of a closed case, of the one that was due last. */
    dueOn: date("due_on").notNull(),
    trace: jsonb("trace").$type<DeadlineStep[]>().notNull(),
    closedAt: instant("closed_at"),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    index("requests_open").on(sql`(identity = 'proven') desc`, t.dueOn, t.id).where(sql`closed_at is null`),
    index("requests_queue").on(sql`(closed_at is null) desc`, sql`(identity = 'proven') desc`, t.dueOn, t.id),
    index("requests_due").on(t.dueOn, t.id),
    index("requests_received").on(t.receivedOn, t.id),
    index("requests_site").on(t.siteId, t.dueOn),
    index("requests_address").on(t.addressKey),
    index("requests_unread").on(t.siteId).where(sql`unread_since is not null`),
  ],
);

/** The key that seals a case, itself sealed by the desk's secret. Deleting it is the erasure of what it sealed. */
export const requestKeys = pgTable("request_keys", {
  requestId: uuid("request_id")
    .primaryKey()
    .references(() => requests.id),
  wrapped: text("wrapped").notNull(),
});

/** One right that a request asks for, with its own state, deadline and outcome. */
export const requestClaims = pgTable(
  "request_claims",
  {
    id: id(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => requests.id),
    right: requestRight("right").notNull(),
    state: claimState("state").notNull().default("received"),
    outcome: claimOutcome("outcome"),
    ground: text("ground", { enum: refusalGrounds }),
    /** The strict date, without pauses: alarms follow it. */
    dueOn: date("due_on").notNull(),
    trace: jsonb("trace").$type<DeadlineStep[]>().notNull(),
    /** What is proposed, sealed, with the hash of its plain words and who wrote them. */
    sealedAnswer: text("sealed_answer"),
    answerHash: text("answer_hash"),
    proposedBy: uuid("proposed_by").references(() => people.id),
    approvedBy: uuid("approved_by").references(() => people.id),
    sealedComment: text("sealed_comment"),
    /** What becomes of the proofs of sign-ups when the answer goes out; null where nobody has decided: they stay locked. */
    proofs: text("proofs", { enum: proofDecisions }),
    sealedProofsReason: text("sealed_proofs_reason"),
    closedAt: instant("closed_at"),
  },
  (t) => [
    unique("request_claims_right").on(t.requestId, t.right),
    index("request_claims_open").on(t.right, t.dueOn).where(sql`closed_at is null`),
  ],
);

/** Days on which the clock stood still: [from, until), open while `until` is null. */
export const requestPauses = pgTable(
  "request_pauses",
  {
    id: id(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => requests.id),
    reason: text("reason", { enum: pauseReasons }).notNull(),
    fromOn: date("from_on").notNull(),
    untilOn: date("until_on"),
  },
  (t) => [index("request_pauses_request").on(t.requestId, t.fromOn)],
);

/** What was written in a case, in and out, sealed; the hash of its plain words is in the log too. */
export const requestMessages = pgTable(
  "request_messages",
  {
    id: id(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => requests.id),
    kind: text("kind", { enum: messageKinds }).notNull(),
    right: requestRight("right"),
    /** How it came or went; null for a note. */
    way: text("way"),
    sealed: text("sealed"),
    sha256: text("sha256").notNull(),
    actorId: uuid("actor_id").references(() => people.id),
    at: instant("at").notNull(),
  },
  (t) => [index("request_messages_request").on(t.requestId, t.at)],
);

export const requestEvents = pgTable(
  "request_events",
  {
    id: id(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => requests.id),
    kind: text("kind", { enum: requestEventKinds }).notNull(),
    right: requestRight("right"),
    actorId: uuid("actor_id").references(() => people.id),
    at: instant("at").notNull(),
  },
  (t) => [index("request_events_request").on(t.requestId, t.at)],
);

/** Counts R-2026-0001 upwards, without gaps, under a row lock. */
export const requestNumbers = pgTable("request_numbers", {
  year: integer("year").primaryKey(),
  last: integer("last").notNull(),
});

/** Tables of old cases that were taken up: none is taken twice. */
export const requestImports = pgTable(
  "request_imports",
  {
    siteId: uuid("site_id")
      .notNull()
      .references(() => sites.id),
    sha256: text("sha256").notNull(),
    count: integer("count").notNull(),
    actorId: uuid("actor_id").references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.sha256] })],
);

/** What cases of an older version hold in plain text, until the process has sealed it. */
export const requestsUnsealed = pgTable("requests_unsealed", {
  requestId: uuid("request_id")
    .primaryKey()
    .references(() => requests.id),
  name: text("name").notNull(),
  email: text("email"),
  message: text("message"),
  answer: text("answer"),
});
