import { sql } from "drizzle-orm";
import { date, index, integer, jsonb, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { DeadlineStep } from "../../contracts/deadlines";
import { requestEventKinds, requestOutcomes, requestRights, requestStates } from "../../contracts/requests";
import { createdAt, id, instant, version } from "../columns";
import { people } from "./access";
import { language } from "./languages";
import { sites } from "./sites";

export const requestRight = pgEnum("request_right", requestRights);
export const requestState = pgEnum("request_state", requestStates);
export const requestOutcome = pgEnum("request_outcome", requestOutcomes);

/** A case has data of a person: its history is its own events, not the history table. */
export const requests = pgTable(
  "requests",
  {
    id: id(),
    reference: text("reference").notNull().unique(),
    siteId: uuid("site_id")
      .notNull()
      .references(() => sites.id),
    right: requestRight("right").notNull(),
    state: requestState("state").notNull().default("received"),
    name: text("name").notNull(),
    email: text("email"),
    message: text("message"),
    language: language("language").notNull(),
    receivedAt: instant("received_at").notNull(),
    /** Civil dates at the controller's seat. */
    receivedOn: date("received_on").notNull(),
    dueOn: date("due_on").notNull(),
    trace: jsonb("trace").$type<DeadlineStep[]>().notNull(),
    answeredAt: instant("answered_at"),
    outcome: requestOutcome("outcome"),
    answer: text("answer"),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    index("requests_open_due").on(t.dueOn, t.id).where(sql`answered_at is null`),
    index("requests_queue").on(sql`(answered_at is null) desc`, t.dueOn, t.id),
    index("requests_due").on(t.dueOn, t.id),
    index("requests_received").on(t.receivedOn, t.id),
    index("requests_site").on(t.siteId, t.state, t.dueOn),
    index("requests_right").on(t.right, t.dueOn),
  ],
);

export const requestEvents = pgTable(
  "request_events",
  {
    id: id(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => requests.id),
    kind: text("kind", { enum: requestEventKinds }).notNull(),
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
