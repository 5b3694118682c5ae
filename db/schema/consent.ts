import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { BannerChange, LintReport } from "../../contracts/banner-review";
import {
  type BannerLook,
  type BannerSnapshot,
  type BannerVariant,
  bannerStates,
  consentModes,
  consentSignals,
} from "../../contracts/banners";
import { browserClasses, consentActions, consentLayers, deviceClasses } from "../../contracts/consent";
import type { PublishedCookie } from "../../contracts/cookies";
import type { PageGroup } from "../../contracts/page-groups";
import { createdAt, instant, version } from "../columns";
import { people } from "./access";
import { language } from "./languages";
import { sites } from "./sites";

// The site is in every key of these tables, so that they can be distributed by site.
export const consentAction = pgEnum("consent_action", consentActions);
export const consentLayer = pgEnum("consent_layer", consentLayers);
export const consentMode = pgEnum("consent_mode", consentModes);
export const consentSignal = pgEnum("consent_signal", consentSignals);
export const deviceClass = pgEnum("device_class", deviceClasses);
export const browserClass = pgEnum("browser_class", browserClasses);
export const bannerState = pgEnum("banner_state", bannerStates);

/** What a site's next banner is made from, beside its purposes: edited at the desk, and the rows its notice published. */
export const banners = pgTable("banners", {
  siteId: uuid("site_id")
    .primaryKey()
    .references(() => sites.id),
  months: integer("months").notNull(),
  mode: consentMode("mode").notNull(),
  look: jsonb("look").$type<BannerLook>().notNull(),
  variants: jsonb("variants").$type<BannerVariant[]>().notNull(),
  pageGroups: jsonb("page_groups").$type<PageGroup[]>().notNull().default([]),
  /** The newest published notice and its cookie rows, as they were told. */
  notice: integer("notice"),
  cookies: jsonb("cookies").$type<PublishedCookie[]>().notNull().default([]),
  version: version(),
  createdAt: createdAt(),
});

/** The live purposes of a site's banner; a banner version freezes them. */
export const consentPurposes = pgTable(
  "consent_purposes",
  {
    id: uuid("id").notNull().default(sql`uuidv7()`),
    siteId: uuid("site_id")
      .notNull()
      .references(() => sites.id),
    key: text("key").notNull(),
    required: boolean("required").notNull(),
    nameEn: text("name_en").notNull(),
    nameDe: text("name_de").notNull(),
    textEn: text("text_en").notNull(),
    textDe: text("text_de").notNull(),
    signals: consentSignal("signals").array().notNull().default(sql`'{}'`),
    position: integer("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.id] }), unique("consent_purposes_key").on(t.siteId, t.key)],
);

/** A banner: frozen when it is proposed, public when legal has approved exactly this hash, then kept for ever. */
export const bannerVersions = pgTable(
  "banner_versions",
  {
    siteId: uuid("site_id")
      .notNull()
      .references(() => sites.id),
    number: integer("number").notNull(),
    state: bannerState("state").notNull(),
    notice: integer("notice").notNull(),
    snapshot: jsonb("snapshot").$type<BannerSnapshot>().notNull(),
    sha256: text("sha256").notNull(),
    /** Choices under an older version than this count no longer. */
    since: integer("since").notNull(),
    asksAgain: boolean("asks_again").notNull(),
    changes: jsonb("changes").$type<BannerChange[]>().notNull().default([]),
    reason: text("reason"),
    report: jsonb("report").$type<LintReport>(),
    authorId: uuid("author_id").references(() => people.id),
    submittedAt: instant("submitted_at").notNull().default(sql`now()`),
    approverId: uuid("approver_id").references(() => people.id),
    publishedAt: instant("published_at"),
    comment: text("comment"),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.number] }),
    uniqueIndex("banner_versions_published").on(t.siteId).where(sql`state = 'published'`),
    uniqueIndex("banner_versions_open").on(t.siteId).where(sql`state = 'in_review'`),
  ],
);

/** The script of each release, so that a page that pinned one keeps it, and an old banner can be shown as it was. */
export const bannerBuilds = pgTable("banner_builds", {
  build: text("build").primaryKey(),
  /** File name to its text. */
  files: jsonb("files").$type<Record<string, string>>().notNull(),
  createdAt: createdAt(),
});

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
    variant: text("variant"),
    action: consentAction("action").notNull(),
    layer: consentLayer("layer"),
    language: language("language").notNull(),
    device: deviceClass("device"),
    browser: browserClass("browser"),
    choices: jsonb("choices").$type<Record<string, boolean>>().notNull(),
    services: jsonb("services").$type<Record<string, boolean>>().notNull().default({}),
    receivedAt: instant("received_at").notNull().default(sql`now()`),
    batch: uuid("batch").notNull(),
    leaf: integer("leaf").notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.id] })],
);

/** The leaves of a batch stay when a record is erased, so that the others keep their proof. */
export const consentBatches = pgTable(
  "consent_batches",
  {
    id: uuid("id").notNull(),
    siteId: uuid("site_id")
      .notNull()
      .references(() => sites.id),
    leaves: text("leaves").array().notNull(),
    root: text("root").notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.id] }), index("consent_batches_site").on(t.siteId, t.createdAt)],
);
