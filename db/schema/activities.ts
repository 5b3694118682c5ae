import { sql } from "drizzle-orm";
import { index, integer, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { retentionActions, retentionTriggers } from "../../contracts/activities";
import { legalBases } from "../../contracts/fields";
import { archivedAt, createdAt, id, version } from "../columns";
import { controllers } from "./sites";
import { vendorRole, vendorServices } from "./vendors";

export const legalBasis = pgEnum("legal_basis", legalBases);
export const retentionTrigger = pgEnum("retention_trigger", retentionTriggers);
export const retentionAction = pgEnum("retention_action", retentionActions);

export const activities = pgTable(
  "activities",
  {
    id: id(),
    controllerId: uuid("controller_id")
      .notNull()
      .references(() => controllers.id),
    key: text("key").notNull(),
    name: text("name").notNull(),
    description: text("description"),
    noticeSection: text("notice_section"),
    dataCategories: text("data_categories").array().notNull().default(sql`'{}'`),
    subjectCategories: text("subject_categories").array().notNull().default(sql`'{}'`),
    version: version(),
    archivedAt: archivedAt(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("activities_key").on(t.controllerId, t.key),
    index("activities_name").on(sql`lower(${t.name})`, t.id),
    index("activities_section").on(t.noticeSection, t.id),
  ],
);

export const activityPurposes = pgTable(
  "activity_purposes",
  {
    id: id(),
    activityId: uuid("activity_id")
      .notNull()
      .references(() => activities.id),
    name: text("name").notNull(),
    legalBasis: legalBasis("legal_basis"),
    note: text("note"),
    position: integer("position").notNull().default(0),
  },
  (t) => [
    index("activity_purposes_activity").on(t.activityId, t.position),
    index("activity_purposes_basis").on(t.legalBasis, t.activityId),
  ],
);

/** Stages of keeping; period is ISO 8601, null where the source states none. */
export const retentionRules = pgTable(
  "retention_rules",
  {
    id: id(),
    activityId: uuid("activity_id")
      .notNull()
      .references(() => activities.id),
    data: text("data").notNull(),
    trigger: retentionTrigger("trigger").notNull(),
    period: text("period"),
    action: retentionAction("action").notNull(),
    wording: text("wording"),
    position: integer("position").notNull().default(0),
  },
  (t) => [index("retention_rules_activity").on(t.activityId, t.position)],
);

/** Art. 30(1)(d): recipients are vendors' services; role only where it differs in this activity. */
export const activityRecipients = pgTable(
  "activity_recipients",
  {
    activityId: uuid("activity_id")
      .notNull()
      .references(() => activities.id),
    serviceId: uuid("service_id")
      .notNull()
      .references(() => vendorServices.id),
    role: vendorRole("role"),
  },
  (t) => [
    primaryKey({ columns: [t.activityId, t.serviceId] }),
    index("activity_recipients_service").on(t.serviceId, t.activityId),
  ],
);
