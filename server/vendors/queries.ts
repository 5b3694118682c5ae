import {
  and,
  eq,
  exists,
  ilike,
  inArray,
  isNotNull,
  isNull,
  lte,
  not,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { eea } from "@/contracts/transfers";
import type { ListVendors, Vendor, VendorRow } from "@/contracts/vendors";
import type { Queryable } from "@/db/client";
import { vendorServices, vendors, vendorTransfers } from "@/db/schema";
import type { Scope } from "@/server/platform/authorize";
import { found } from "@/server/platform/errors";
import { containing, offsetOf, orderOf, pageOf, totalCount } from "@/server/platform/paging";

/** A service of this vendor that satisfies all of it: what makes a vendor visible, and what filters look at. */
const hasService = (db: Queryable, where: SQL | undefined) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(vendorServices)
      .where(and(eq(vendorServices.vendorId, vendors.id), where)),
  );

const ofScope = (scope: Scope) => (scope === "all" ? undefined : inArray(vendorServices.controllerId, scope));

function stateOf(db: Queryable, state: ListVendors["state"], today: string): SQL | undefined {
  if (state === "archived") return isNotNull(vendors.archivedAt);
  const transferThat = (where: SQL | undefined) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(vendorTransfers)
        .where(and(eq(vendorTransfers.vendorId, vendors.id), where)),
    );
  // As transfersWithoutBasis says it: a third country, of the seat or of a transfer, with nothing under Chapter V.
  const unbased = or(
    transferThat(and(isNull(vendorTransfers.mechanism), notInArray(vendorTransfers.country, eea))),
    and(
      notInArray(vendors.country, eea),
      not(transferThat(and(eq(vendorTransfers.country, vendors.country), isNotNull(vendorTransfers.mechanism)))),
    ),
  );
  const states = {
    country_missing: isNull(vendors.country),
    transfer_missing: unbased,
    review_due: lte(vendors.reviewOn, today),
    "": undefined,
  };
  return and(isNull(vendors.archivedAt), states[state]);
}

export async function listVendors(db: Queryable, scope: Scope, input: ListVendors, today: string) {
  const { q, role, controller } = input;
  const column = { name: sql`lower(${vendors.name})`, country: vendors.country, review: vendors.reviewOn }[input.sort];
  const search = q
    ? or(
        ilike(vendors.name, containing(q)),
        ilike(sql`array_to_string(${vendors.formerNames}, ' ')`, containing(q)),
        hasService(db, and(ilike(vendorServices.name, containing(q)), ofScope(scope))),
      )
    : undefined;
  const service = and(
    ofScope(scope),
    role ? eq(vendorServices.role, role) : undefined,
    controller ? eq(vendorServices.controllerId, controller) : undefined,
  );
  const rows = await db
    .select({
      id: vendors.id,
      name: vendors.name,
      formerNames: vendors.formerNames,
      country: vendors.country,
      contractOn: vendors.contractOn,
      reviewOn: vendors.reviewOn,
      archivedAt: vendors.archivedAt,
      total: totalCount,
    })
    .from(vendors)
    .where(
      and(
        stateOf(db, input.state, today),
        hasService(db, service),
        input.country ? eq(vendors.country, input.country) : undefined,
        search,
      ),
    )
    .orderBy(...orderOf(column, input.direction, vendors.id))
    .limit(input.pageSize)
    .offset(offsetOf(input));
  const page = pageOf(rows, input);
  return { ...page, rows: await withParts(db, scope, page.rows) };
}

/** Adds services and transfers of a page's vendors: two queries, whatever the page's size. */
async function withParts(
  db: Queryable,
  scope: Scope,
  rows: Omit<VendorRow, "roles" | "services" | "transfers">[],
): Promise<VendorRow[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const services = await db
    .select({ vendorId: vendorServices.vendorId, name: vendorServices.name, role: vendorServices.role })
    .from(vendorServices)
    .where(and(inArray(vendorServices.vendorId, ids), ofScope(scope)))
    .orderBy(vendorServices.position);
  const transfers = await db
    .select({
      vendorId: vendorTransfers.vendorId,
      country: vendorTransfers.country,
      mechanism: vendorTransfers.mechanism,
    })
    .from(vendorTransfers)
    .where(inArray(vendorTransfers.vendorId, ids))
    .orderBy(vendorTransfers.position);
  return rows.map((row) => {
    const own = services.filter((service) => service.vendorId === row.id);
    return {
      ...row,
      roles: [...new Set(own.map((service) => service.role))],
      services: [...new Set(own.map((service) => service.name))],
      transfers: transfers
        .filter((transfer) => transfer.vendorId === row.id)
        .map(({ vendorId, ...transfer }) => transfer),
    };
  });
}

export async function getVendor(db: Queryable, id: string): Promise<Vendor> {
  const row = found(await db.query.vendors.findFirst({ where: eq(vendors.id, id) }));
  const services = await db
    .select()
    .from(vendorServices)
    .where(eq(vendorServices.vendorId, id))
    .orderBy(vendorServices.position);
  const transfers = await db
    .select()
    .from(vendorTransfers)
    .where(eq(vendorTransfers.vendorId, id))
    .orderBy(vendorTransfers.position);
  const parent = row.parentId
    ? await db.query.vendors.findFirst({ where: eq(vendors.id, row.parentId), columns: { name: true } })
    : undefined;
  const { createdAt, ...vendor } = row;
  return {
    ...vendor,
    parentName: parent?.name ?? null,
    services: services.map(({ vendorId, position, ...service }) => service),
    transfers: transfers.map(({ vendorId, position, ...transfer }) => transfer),
  };
}

/** Whether somebody of this scope sees the vendor at all. */
export async function isVisible(db: Queryable, scope: Scope, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: vendors.id })
    .from(vendors)
    .where(and(eq(vendors.id, id), hasService(db, ofScope(scope))));
  return rows.length > 0;
}

/** Names for choosing, newest names and former ones: not archived, at most `limit`. */
export async function findVendorOptions(db: Queryable, scope: Scope) {
  return db
    .select({ id: vendors.id, name: vendors.name, archivedAt: vendors.archivedAt })
    .from(vendors)
    .where(and(isNull(vendors.archivedAt), hasService(db, ofScope(scope))))
    .orderBy(sql`lower(${vendors.name})`)
    .limit(1000);
}

/** Services for choosing as recipients of one controller's activities. */
export async function findServiceOptions(db: Queryable, controllerId: string) {
  return db
    .select({
      id: vendorServices.id,
      name: vendorServices.name,
      role: vendorServices.role,
      vendorId: vendors.id,
      vendorName: vendors.name,
    })
    .from(vendorServices)
    .innerJoin(vendors, eq(vendors.id, vendorServices.vendorId))
    .where(and(eq(vendorServices.controllerId, controllerId), isNull(vendors.archivedAt)))
    .orderBy(sql`lower(${vendors.name})`, vendorServices.position)
    .limit(1000);
}

/** What vendors are called, by id. */
export async function vendorNames(db: Queryable, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select({ id: vendors.id, name: vendors.name }).from(vendors).where(inArray(vendors.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What services are called, with their vendor. */
export async function serviceNames(db: Queryable, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: vendorServices.id, name: vendorServices.name, vendor: vendors.name })
    .from(vendorServices)
    .innerJoin(vendors, eq(vendors.id, vendorServices.vendorId))
    .where(inArray(vendorServices.id, ids));
  return new Map(rows.map(({ id, name, vendor }) => [id, `${vendor}: ${name}`]));
}

/** What transfers rest on, by the vendor's name: names are unique among the vendors of a workspace. */
export async function transfersByName(db: Queryable, names: string[]): Promise<Map<string, VendorRow["transfers"]>> {
  if (names.length === 0) return new Map();
  const rows = await db
    .select({ name: vendors.name, country: vendorTransfers.country, mechanism: vendorTransfers.mechanism })
    .from(vendorTransfers)
    .innerJoin(vendors, eq(vendors.id, vendorTransfers.vendorId))
    .where(inArray(vendors.name, names))
    .orderBy(vendorTransfers.position);
  const byName = new Map<string, VendorRow["transfers"]>();
  for (const { name, ...transfer } of rows) byName.set(name, [...(byName.get(name) ?? []), transfer]);
  return byName;
}

/** Those of these names, in the order of the alphabet. */
export async function vendorsByName(db: Queryable, names: string[]): Promise<{ id: string; name: string }[]> {
  if (names.length === 0) return [];
  return db
    .select({ id: vendors.id, name: vendors.name })
    .from(vendors)
    .where(inArray(vendors.name, names))
    .orderBy(vendors.name);
}
