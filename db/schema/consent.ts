import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { type BannerConfig, consentActions } from "../../contracts/consent";
import { createdAt, id, instant } from "../columns";
import { language } from "./languages";
import { sites } from "./sites";

export const consentAction = pgEnum("consent_action", consentActions);

/** The live purposes of a site's banner; a banner version freezes them. */
export const consentPurposes = pgTable(
  "consent_purposes",
  {
    id: id(),
    siteId: uuid("site_id")
      .notNull()
      .references(() => sites.id),
    key: text("key").notNull(),
    required: boolean("required").notNull(),
    nameEn: text("name_en").notNull(),
    nameDe: text("name_de").notNull(),
    textEn: text("text_en").notNull(),
    textDe: text("text_de").notNull(),
    position: integer("position").notNull(),
  },
  (t) => [unique("consent_purposes_key").on(t.siteId, t.key)],
);

/** A banner as it was shown, for ever; the newest is served. */
export const bannerVersions = pgTable(
  "banner_versions",
  {
    id: id(),
    siteId: uuid("site_id")
      .notNull()
      .references(() => sites.id),
    number: integer("number").notNull(),
    notice: integer("notice").notNull(),
    config: jsonb("config").$type<BannerConfig>().notNull(),
    sha256: text("sha256").notNull(),
    publishedAt: createdAt(),
  },
  (t) => [unique("banner_versions_number").on(t.siteId, t.number)],
);

/**
 * One choice of one browser: no address, no user agent, no page. Partitioned by month on the id, a UUIDv7
 * made by the banner; partitions are made and dropped by SECURITY DEFINER functions.
 */
export const consents = pgTable(
  "consents",
  {
    siteId: uuid("site_id").notNull(),
    id: uuid("id").notNull(),
    banner: integer("banner").notNull(),
    action: consentAction("action").notNull(),
    language: language("language").notNull(),
    choices: jsonb("choices").$type<Record<string, boolean>>().notNull(),
    receivedAt: instant("received_at").notNull().default(sql`now()`),
    batch: uuid("batch").notNull(),
    leaf: integer("leaf").notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.id] }), index("consents_received").on(t.siteId, t.receivedAt)],
);

/** The leaves of a batch stay when a record is erased, so that the others keep their proof. */
export const consentBatches = pgTable(
  "consent_batches",
  {
    id: uuid("id").primaryKey(),
    siteId: uuid("site_id")
      .notNull()
      .references(() => sites.id),
    leaves: text("leaves").array().notNull(),
    root: text("root").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("consent_batches_site").on(t.siteId, t.createdAt)],
);

/** Counters in the transaction of the records: no id, no address, no agent. */
export const consentCounts = pgTable(
  "consent_counts",
  {
    siteId: uuid("site_id")
      .notNull()
      .references(() => sites.id),
    day: date("day").notNull(),
    banner: integer("banner").notNull(),
    purpose: text("purpose").notNull(),
    granted: bigint("granted", { mode: "number" }).notNull().default(0),
    refused: bigint("refused", { mode: "number" }).notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.day, t.banner, t.purpose] })],
);

export const consentActionCounts = pgTable(
  "consent_action_counts",
  {
    siteId: uuid("site_id")
      .notNull()
      .references(() => sites.id),
    day: date("day").notNull(),
    banner: integer("banner").notNull(),
    action: consentAction("action").notNull(),
    count: bigint("count", { mode: "number" }).notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.day, t.banner, t.action] })],
);
