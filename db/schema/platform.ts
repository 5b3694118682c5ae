import { index, integer, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";

/** The first answer to an Idempotency-Key, kept for a day; `request` is the SHA-256 of the body. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    door: text("door").notNull(),
    key: text("key").notNull(),
    request: text("request").notNull(),
    status: integer("status").notNull(),
    /** As text keeps it, keys in their order: a repeated call gets the same bytes. */
    answer: json("answer").notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.door, t.key] }), index("idempotency_keys_age").on(t.createdAt)],
);

/** Fixed windows per door; the key is an HMAC of the address under a salt of the day, never the address. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text("key").primaryKey(),
    window: instant("window").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [index("rate_limits_window").on(t.window)],
);

/** Outgoing mail: its row is written with the act that causes it; the recipient lives with that act, not here. */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    kind: text("kind").notNull(),
    about: text("about").notNull(),
    messageId: text("message_id").notNull().unique(),
    state: text("state", { enum: ["queued", "sending", "accepted", "failed"] })
      .notNull()
      .default("queued"),
    subject: text("subject"),
    /** The mail as sent, with its link token masked: staff must not be able to confirm for somebody. */
    text: text("text"),
    sha256: text("sha256"),
    response: text("response"),
    createdAt: createdAt(),
    acceptedAt: instant("accepted_at"),
  },
  (t) => [index("mails_about").on(t.about, t.createdAt), index("mails_state").on(t.state, t.createdAt)],
);
