import { date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { requestChecks } from "../../contracts/request-checks";
import { recipientResults } from "../../contracts/request-recipients";
import { redactionKinds } from "../../contracts/request-redactions";
import { fileTypes, ownPlaces, taskOutcomes } from "../../contracts/request-tasks";
import { bytes, createdAt, id, instant } from "../columns";
import { people } from "./access";
import { activities } from "./activities";
import { requestClaims, requestMessages, requests } from "./requests";
import { vendors } from "./vendors";

/** A line of what an answer must have, ticked; without it nothing is proposed. */
export const requestChecksDone = pgTable(
  "request_checks_done",
  {
    claimId: uuid("claim_id")
      .notNull()
      .references(() => requestClaims.id),
    item: text("item", { enum: requestChecks }).notNull(),
    doneBy: uuid("done_by").references(() => people.id),
    doneAt: instant("done_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.claimId, t.item] })],
);

/** Somebody looks in one place. Where, who and what was found are sealed with the case. */
export const requestTasks = pgTable(
  "request_tasks",
  {
    id: id(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => requests.id),
    own: text("own", { enum: ownPlaces }),
    activityId: uuid("activity_id").references(() => activities.id),
    vendorId: uuid("vendor_id").references(() => vendors.id),
    sealed: text("sealed"),
    /** Of the link's token; null where nobody was sent one. */
    tokenHash: text("token_hash").unique(),
    dueOn: date("due_on").notNull(),
    outcome: text("outcome", { enum: taskOutcomes }),
    rows: integer("rows"),
    sealedAnswer: text("sealed_answer"),
    answeredAt: instant("answered_at"),
    createdAt: createdAt(),
  },
  (t) => [index("request_tasks_request").on(t.requestId, t.dueOn)],
);

/** A file that came in, sealed with the case; its name is of our making until it is opened. */
export const requestFiles = pgTable(
  "request_files",
  {
    id: id(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => requests.id),
    taskId: uuid("task_id").references(() => requestTasks.id),
    /** What the person sent along; such a file goes into no answer. */
    messageId: uuid("message_id").references(() => requestMessages.id),
    type: text("type", { enum: fileTypes }).notNull(),
    size: integer("size").notNull(),
    sha256: text("sha256").notNull(),
    sealedName: text("sealed_name"),
    /** When another took its place, with words taken out; it is in no answer any more. */
    replacedAt: instant("replaced_at"),
    /** Of a file from before there were parts. */
    sealed: text("sealed"),
    createdAt: createdAt(),
  },
  (t) => [index("request_files_request").on(t.requestId)],
);

/**
 * What a file holds, in parts that are sealed one by one: no file is ever in memory as a whole. They are written before the file's row:
 * parts without a row are of something that was not finished, and go within a day.
 */
export const requestFileParts = pgTable(
  "request_file_parts",
  {
    fileId: uuid("file_id").notNull(),
    number: integer("number").notNull(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => requests.id),
    sealed: bytes("sealed").notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.fileId, t.number] }), index("request_file_parts_request").on(t.requestId)],
);

/** An answer behind a link: its token goes by mail, its code by another way, and neither is stored in plain. */
export const requestDeliveries = pgTable(
  "request_deliveries",
  {
    id: id(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => requests.id),
    claimId: uuid("claim_id")
      .notNull()
      .references(() => requestClaims.id),
    tokenHash: text("token_hash").notNull().unique(),
    /** The code, sealed with the case, for whoever passes it on. */
    sealedCode: text("sealed_code"),
    /** All that goes out, sealed with the case when it was delivered: what a fetch gives is what was approved. */
    sealedPackage: text("sealed_package"),
    /** Its letter as PDF; null until it is printed, and where no browser is at hand. */
    sealedLetter: text("sealed_letter"),
    until: instant("until").notNull(),
    wrongCodes: integer("wrong_codes").notNull().default(0),
    downloads: integer("downloads").notNull().default(0),
    lastAt: instant("last_at"),
    /** Of the whole package, as it was fetched; the same each time. */
    sha256: text("sha256"),
    createdAt: createdAt(),
  },
  (t) => [index("request_deliveries_request").on(t.requestId)],
);

/** Words that were taken out of what a place gave. They are nowhere any more: their salted hash proves them to whoever knows them. */
export const requestRedactions = pgTable(
  "request_redactions",
  {
    id: id(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => requests.id),
    taskId: uuid("task_id")
      .notNull()
      .references(() => requestTasks.id),
    kind: text("kind", { enum: redactionKinds }).notNull(),
    places: integer("places").notNull(),
    sha256: text("sha256").notNull(),
    /** Reason and salt. */
    sealed: text("sealed"),
    actorId: uuid("actor_id").references(() => people.id),
    at: instant("at").notNull(),
  },
  (t) => [index("request_redactions_request").on(t.requestId, t.at)],
);

/** Art. 19 GDPR: what became of telling each recipient. Companies, not persons: nothing here is sealed but the reason. */
export const requestRecipients = pgTable(
  "request_recipients",
  {
    claimId: uuid("claim_id")
      .notNull()
      .references(() => requestClaims.id),
    name: text("name").notNull(),
    result: text("result", { enum: recipientResults }).notNull(),
    sealedReason: text("sealed_reason"),
    actorId: uuid("actor_id").references(() => people.id),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.claimId, t.name] })],
);
