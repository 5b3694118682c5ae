import { sql } from "drizzle-orm";
import { index, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { personRoles } from "../../contracts/permissions";
import { createdAt, id, instant } from "../columns";
import { language } from "./languages";
import { controllers } from "./sites";

export const personRole = pgEnum("person_role", personRoles);

/** A member of staff; identity is (issuer, subject), never an address. */
export const people = pgTable(
  "people",
  {
    id: id(),
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    name: text("name").notNull(),
    language: language("language").notNull().default("en"),
    disabledAt: instant("disabled_at"),
    /** Why access was last switched off or on; staff read it, the log does not have it. */
    accessReason: text("access_reason"),
    lastSignInAt: instant("last_sign_in_at"),
    createdAt: createdAt(),
  },
  (t) => [unique("people_identity").on(t.issuer, t.subject), index("people_name").on(t.name)],
);

/** Roles as the claim gave them at the last sign-in; controller null means all of them. */
export const grants = pgTable(
  "grants",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    role: personRole("role").notNull(),
    controllerId: uuid("controller_id").references(() => controllers.id),
  },
  (t) => [unique("grants_once").on(t.personId, t.role, t.controllerId).nullsNotDistinct()],
);

/** The token itself is only in the browser; here lies its SHA-256. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    tokenHash: text("token_hash").notNull().unique(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    sid: text("sid"),
    authTime: instant("auth_time").notNull().default(sql`now()`),
    lastSeenAt: instant("last_seen_at").notNull().default(sql`now()`),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [index("sessions_person").on(t.personId), index("sessions_expiry").on(t.expiresAt)],
);
