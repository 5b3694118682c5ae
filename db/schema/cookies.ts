import { sql } from "drizzle-orm";
import { index, integer, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import {
  cookieCategories,
  cookieDurations,
  cookieProviders,
  cookieTechniques,
  deviceBases,
} from "../../contracts/cookies";
import { archivedAt, createdAt, id, version } from "../columns";
import { legalBasis } from "./activities";
import { controllers, sites } from "./sites";
import { vendors } from "./vendors";

export const cookieCategory = pgEnum("cookie_category", cookieCategories);
export const cookieTechnique = pgEnum("cookie_technique", cookieTechniques);
export const cookieDuration = pgEnum("cookie_duration", cookieDurations);
export const cookieProvider = pgEnum("cookie_provider", cookieProviders);
export const deviceBasis = pgEnum("device_basis", deviceBases);

export const cookies = pgTable(
  "cookies",
  {
    id: id(),
    controllerId: uuid("controller_id")
      .notNull()
      .references(() => controllers.id),
    name: text("name"),
    provider: cookieProvider("provider").notNull(),
    vendorId: uuid("vendor_id").references(() => vendors.id),
    company: text("company"),
    purpose: text("purpose"),
    category: cookieCategory("category").notNull(),
    country: text("country"),
    integratedAs: text("integrated_as"),
    deviceBasis: deviceBasis("device_basis"),
    processingBasis: legalBasis("processing_basis"),
    basisWording: text("basis_wording"),
    noticeSection: text("notice_section"),
    position: integer("position").notNull().default(0),
    version: version(),
    archivedAt: archivedAt(),
    createdAt: createdAt(),
  },
  (t) => [
    index("cookies_controller").on(t.controllerId, t.category, t.position),
    index("cookies_category").on(t.category, t.position, t.id),
    index("cookies_name").on(sql`lower(${t.name})`, t.id),
    index("cookies_company").on(sql`lower(${t.company})`, t.id),
    index("cookies_country").on(t.country, t.id),
    index("cookies_vendor").on(t.vendorId),
  ],
);

export const cookieStorages = pgTable(
  "cookie_storages",
  {
    id: id(),
    cookieId: uuid("cookie_id")
      .notNull()
      .references(() => cookies.id),
    technique: cookieTechnique("technique").notNull(),
    duration: cookieDuration("duration").notNull(),
    shortest: text("shortest"),
    period: text("period"),
    wording: text("wording"),
    position: integer("position").notNull().default(0),
  },
  (t) => [index("cookie_storages_cookie").on(t.cookieId, t.position)],
);

export const cookieSites = pgTable(
  "cookie_sites",
  {
    cookieId: uuid("cookie_id")
      .notNull()
      .references(() => cookies.id),
    siteId: uuid("site_id")
      .notNull()
      .references(() => sites.id),
  },
  (t) => [primaryKey({ columns: [t.cookieId, t.siteId] }), index("cookie_sites_site").on(t.siteId, t.cookieId)],
);
