import { bigint, boolean, date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import {
  correspondenceStates,
  correspondenceWays,
  mailboxProblems,
  suggestionReasons,
} from "../../contracts/correspondence";
import { createdAt, id, instant } from "../columns";
import { people } from "./access";
import { requests } from "./requests";
import { controllers } from "./sites";

/**
 * What somebody wrote to a controller and that is no case yet. It is sealed under a key of its own; when it becomes part of a
 * case its words go there, and when it is discarded they go: what stays is that something came, and what became of it.
 */
export const correspondence = pgTable(
  "correspondence",
  {
    id: id(),
    controllerId: uuid("controller_id")
      .notNull()
      .references(() => controllers.id),
    way: text("way", { enum: correspondenceWays }).notNull(),
    state: text("state", { enum: correspondenceStates }).notNull().default("waiting"),
    receivedAt: instant("received_at").notNull(),
    /** Civil date at the controller's seat. */
    receivedOn: date("received_on").notNull(),
    /** Written by a program: an absence note, a report of what could not be delivered, a list. */
    automatic: boolean("automatic").notNull().default(false),
    /** HMAC of a mail's bytes, so that one mail is kept once; null for what was entered by hand. */
    fingerprint: text("fingerprint").unique(),
    /** The case that it seems to belong to while it waits, and where it went after. */
    requestId: uuid("request_id").references(() => requests.id),
    suggestedBy: text("suggested_by", { enum: suggestionReasons }),
    /** The key, sealed by the desk's secret, and all that it seals; both null when nobody needs the words here. */
    wrapped: text("wrapped"),
    sealed: text("sealed"),
    /** Of a complaint: the day that the authority set. */
    answerBy: date("answer_by"),
    openedBy: uuid("opened_by").references(() => people.id),
    openedAt: instant("opened_at"),
    handledBy: uuid("handled_by").references(() => people.id),
    handledAt: instant("handled_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("correspondence_list").on(t.state, t.receivedOn, t.id),
    index("correspondence_controller").on(t.controllerId, t.state),
  ],
);

/** How far the watched mailbox is read. UIDs count up within one UIDVALIDITY (RFC 9051, 2.3.1.1). */
export const mailboxes = pgTable("mailboxes", {
  controllerId: uuid("controller_id")
    .primaryKey()
    .references(() => controllers.id),
  /** HMAC of server, account and folder: another mailbox is read from its beginning. */
  account: text("account").notNull(),
  uidValidity: bigint("uid_validity", { mode: "number" }).notNull(),
  lastUid: bigint("last_uid", { mode: "number" }).notNull(),
  readAt: instant("read_at"),
  problem: text("problem", { enum: mailboxProblems }),
});
