import { index, integer, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { subscriptionEvents as eventKinds, subscriptionStates, suppressionReasons } from "../../contracts/newsletter";
import { createdAt, id, instant } from "../columns";
import { language } from "./languages";
import { controllers, sites } from "./sites";

export const subscriptionState = pgEnum("subscription_state", subscriptionStates);
export const subscriptionEventKind = pgEnum("subscription_event_kind", eventKinds);

export const newsletterLists = pgTable(
  "newsletter_lists",
  {
    id: id(),
    siteId: uuid("site_id")
      .notNull()
      .references(() => sites.id),
    key: text("key").notNull().unique(),
    name: text("name").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("newsletter_lists_site").on(t.siteId)],
);

/** The words that a person agreed to; a version is never edited. */
export const newsletterWordings = pgTable(
  "newsletter_wordings",
  {
    id: id(),
    listId: uuid("list_id")
      .notNull()
      .references(() => newsletterLists.id),
    number: integer("number").notNull(),
    language: language("language").notNull(),
    text: text("text").notNull(),
    sha256: text("sha256").notNull(),
    createdAt: createdAt(),
  },
  (t) => [unique("newsletter_wordings_number").on(t.listId, t.language, t.number)],
);

/** One sign-up. Link tokens are derived from a key that is not in the database; only their SHA-256 is here. */
export const subscriptions = pgTable(
  "subscriptions",
  {
    id: id(),
    listId: uuid("list_id")
      .notNull()
      .references(() => newsletterLists.id),
    wordingId: uuid("wording_id")
      .notNull()
      .references(() => newsletterWordings.id),
    email: text("email").notNull(),
    /** HMAC of the normalised address: finds a person without a plain index of addresses. */
    emailHash: text("email_hash").notNull(),
    language: language("language").notNull(),
    state: subscriptionState("state").notNull().default("pending"),
    confirmHash: text("confirm_hash").notNull().unique(),
    leaveHash: text("leave_hash").notNull().unique(),
    registeredAt: instant("registered_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    confirmedAt: instant("confirmed_at"),
    leftAt: instant("left_at"),
    /** Art. 18 GDPR: stored and used for nothing: no mail goes to it, and nothing of it is deleted. */
    restrictedAt: instant("restricted_at"),
  },
  (t) => [
    index("subscriptions_person").on(t.listId, t.emailHash, t.state),
    index("subscriptions_registered").on(t.listId, t.registeredAt),
    index("subscriptions_state").on(t.state, t.registeredAt),
  ],
);

/** The chain of one sign-up; the app's role may add to it and nothing else. */
export const subscriptionEvents = pgTable(
  "subscription_events",
  {
    id: id(),
    subscriptionId: uuid("subscription_id")
      .notNull()
      // Deleting a sign-up is the one way to delete its chain: unconfirmed data goes after seven days.
      .references(() => subscriptions.id, { onDelete: "cascade" }),
    kind: subscriptionEventKind("kind").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("subscription_events_subscription").on(t.subscriptionId, t.at)],
);

/**
 * Addresses that a controller writes no more advertising to, as HMACs: what was typed into a form, by whomever, changes nothing of
 * it. A row is the suppression; lifting it deletes the row, and the log keeps both.
 */
export const suppressions = pgTable(
  "suppressions",
  {
    controllerId: uuid("controller_id")
      .notNull()
      .references(() => controllers.id),
    emailHash: text("email_hash").notNull(),
    reason: text("reason", { enum: suppressionReasons }).notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.controllerId, t.emailHash] })],
);
