import { sql } from "drizzle-orm";
import { type AnyPgColumn, date, index, integer, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { contractKinds, transferMechanisms, vendorRoles } from "../../contracts/vendors";
import { archivedAt, createdAt, id, version } from "../columns";
import { controllers } from "./sites";

export const vendorRole = pgEnum("vendor_role", vendorRoles);
export const transferMechanism = pgEnum("transfer_mechanism", transferMechanisms);
export const contractKind = pgEnum("contract_kind", contractKinds);

export const vendors = pgTable(
  "vendors",
  {
    id: id(),
    name: text("name").notNull(),
    formerNames: text("former_names").array().notNull().default(sql`'{}'`),
    address: text("address"),
    country: text("country"),
    parentId: uuid("parent_id").references((): AnyPgColumn => vendors.id),
    contractKind: contractKind("contract_kind"),
    contractOn: date("contract_on"),
    contractUntil: date("contract_until"),
    reviewOn: date("review_on"),
    note: text("note"),
    version: version(),
    archivedAt: archivedAt(),
    createdAt: createdAt(),
  },
  (t) => [
    index("vendors_name").on(sql`lower(${t.name})`, t.id),
    index("vendors_country").on(t.country, t.id),
    index("vendors_review").on(t.reviewOn, t.id),
    index("vendors_parent").on(t.parentId),
  ],
);

/** What one controller obtains from the vendor, in one role; activities name these as recipients. */
export const vendorServices = pgTable(
  "vendor_services",
  {
    id: id(),
    vendorId: uuid("vendor_id")
      .notNull()
      .references(() => vendors.id),
    controllerId: uuid("controller_id")
      .notNull()
      .references(() => controllers.id),
    name: text("name").notNull(),
    role: vendorRole("role").notNull(),
    noticeAddress: text("notice_address"),
    optOutAddress: text("opt_out_address"),
    position: integer("position").notNull().default(0),
  },
  (t) => [
    index("vendor_services_vendor").on(t.vendorId, t.position),
    index("vendor_services_controller").on(t.controllerId, t.vendorId),
    index("vendor_services_role").on(t.role, t.vendorId),
  ],
);

/** A transfer to a country; mechanism null where none is named, which is a gap and not "none needed". */
export const vendorTransfers = pgTable(
  "vendor_transfers",
  {
    id: id(),
    vendorId: uuid("vendor_id")
      .notNull()
      .references(() => vendors.id),
    country: text("country").notNull(),
    mechanism: transferMechanism("mechanism"),
    note: text("note"),
    position: integer("position").notNull().default(0),
  },
  (t) => [index("vendor_transfers_vendor").on(t.vendorId, t.position)],
);
