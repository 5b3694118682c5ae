import { and, eq, inArray, sql } from "drizzle-orm";
import type { ArchiveRecord } from "@/contracts/fields";
import type { CreateVendor, EditVendor, ListVendors, Vendor } from "@/contracts/vendors";
import type { Transaction } from "@/db/client";
import { vendorServices, vendors, vendorTransfers } from "@/db/schema";
import { historyOf } from "@/server/evidence/history/queries";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize, type Scope, scopeOf } from "@/server/platform/authorize";
import { planChildren } from "@/server/platform/children";
import { civilDate, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { AppError, refuseIfReferenced } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import * as queries from "./queries";

const controllersOf = (vendor: { services: { controllerId: string }[] }) => [
  ...new Set(vendor.services.map((service) => service.controllerId)),
];

/** The services of other controllers are not shown to somebody who may not see these. */
const within = (scope: Scope, vendor: Vendor): Vendor =>
  scope === "all"
    ? vendor
    : { ...vendor, services: vendor.services.filter((service) => scope.includes(service.controllerId)) };

export async function listVendors(actor: Actor, input: ListVendors) {
  const scope = authorize(actor, "vendors:read");
  return queries.listVendors(database(), scope, input, civilDate(now()));
}

/** The whole list under the same filters, for a file. */
export async function listAllVendors(actor: Actor, input: ListVendors) {
  const scope = authorize(actor, "vendors:read");
  const page = await queries.listVendors(database(), scope, { ...input, page: 1, pageSize: 10_000 }, civilDate(now()));
  return page.rows;
}

export async function getVendor(actor: Actor, id: string): Promise<Vendor> {
  const scope = authorize(actor, "vendors:read");
  const vendor = await queries.getVendor(database(), id);
  assertInScope(scope, controllersOf(vendor));
  return within(scope, vendor);
}

export async function getVendorHistory(actor: Actor, id: string) {
  const scope = authorize(actor, "vendors:read");
  assertInScope(scope, controllersOf(await queries.getVendor(database(), id)));
  const items = await historyOf(database(), id, { parent_id: queries.vendorNames });
  // A service's row names its controller; to somebody who may not see all of them, services' history stays closed.
  return scope === "all" ? items : items.filter((item) => item.part !== "vendor_services");
}

export async function listVendorOptions(actor: Actor) {
  const scope = authorize(actor, "vendors:read");
  return queries.findVendorOptions(database(), scope);
}

export async function listServiceOptions(actor: Actor, controllerId: string) {
  authorize(actor, "vendors:read", [controllerId]);
  return queries.findServiceOptions(database(), controllerId);
}

export async function createVendor(actor: Actor, input: CreateVendor) {
  authorize(actor, "vendors:edit", controllersOf(input));
  return transact(actor, async ({ tx, record }) => {
    const { services, transfers, ...fields } = input;
    await assertParent(actor, tx, input.parentId);
    const [row] = await tx.insert(vendors).values(fields).returning({ id: vendors.id });
    const { id } = row as { id: string };
    await saveParts(tx, id, { services: [], transfers: [] }, input);
    record({ act: "vendors.created", about: id });
    return { id };
  });
}

/** A vendor that also serves controllers outside the editor's grants stays as it is. */
export async function editVendor(actor: Actor, { id, version, reason, ...input }: EditVendor) {
  authorize(actor, "vendors:edit", controllersOf(input));
  return transact(
    actor,
    async ({ tx, record }) => {
      const stored = await getEditable(actor, tx, id);
      if (input.parentId === id) throw new AppError("invalid", { parentId: "own_parent" });
      if (input.parentId !== stored.parentId) await assertParent(actor, tx, input.parentId);
      const { services, transfers, ...fields } = input;
      const [row] = await tx
        .update(vendors)
        .set({ ...fields, version: sql`${vendors.version} + 1` })
        .where(and(eq(vendors.id, id), eq(vendors.version, version)))
        .returning({ version: vendors.version });
      if (!row) throw new AppError("conflict", {}, await getEditable(actor, tx, id));
      await saveParts(tx, id, stored, input);
      record({ act: "vendors.edited", about: id, data: { version: row.version } });
      return { id };
    },
    { reason },
  );
}

/** Archived, not deleted: notices and activities refer to it. It stays readable and is chosen for nothing new. */
export async function archiveVendor(actor: Actor, { id, version, reason }: ArchiveRecord) {
  authorize(actor, "vendors:edit");
  return transact(
    actor,
    async ({ tx, record }) => {
      const stored = await getEditable(actor, tx, id);
      const [row] = await tx
        .update(vendors)
        .set({ archivedAt: stored.archivedAt ? null : now().toISOString(), version: sql`${vendors.version} + 1` })
        .where(and(eq(vendors.id, id), eq(vendors.version, version)))
        .returning({ archivedAt: vendors.archivedAt });
      if (!row) throw new AppError("conflict", {}, await getEditable(actor, tx, id));
      record({ act: row.archivedAt ? "vendors.archived" : "vendors.restored", about: id });
      return { id, archivedAt: row.archivedAt };
    },
    { reason },
  );
}

/** Not there for those who may not read it, refused to those who may not edit all of it. */
async function getEditable(actor: Actor, tx: Transaction, id: string): Promise<Vendor> {
  const stored = await queries.getVendor(tx, id);
  assertInScope(scopeOf(actor, "vendors:read"), controllersOf(stored));
  authorize(actor, "vendors:edit", controllersOf(stored));
  return stored;
}

/** Chosen among the vendors that the editor sees: its name is shown with the record. */
async function assertParent(actor: Actor, tx: Transaction, parentId: string | null): Promise<void> {
  if (parentId === null) return;
  const visible = await queries.isVisible(tx, scopeOf(actor, "vendors:read"), parentId);
  if (!visible) throw new AppError("invalid", { parentId: "unknown" });
}

async function saveParts(
  tx: Transaction,
  vendorId: string,
  stored: Pick<Vendor, "services" | "transfers">,
  input: Pick<CreateVendor, "services" | "transfers">,
) {
  const controllerOf = new Map(stored.services.map((service) => [service.id, service.controllerId]));
  // What another controller obtains is another service: activities name a service of their own controller.
  const given = input.services.map((service) => ({
    ...service,
    id: service.id && controllerOf.get(service.id) === service.controllerId ? service.id : undefined,
  }));
  const services = planChildren([...controllerOf.keys()], given);
  if (services.remove.length > 0) {
    await refuseIfReferenced(
      { services: "in_use" },
      tx.delete(vendorServices).where(inArray(vendorServices.id, services.remove)),
    );
  }
  for (const { id, ...service } of services.keep)
    await tx.update(vendorServices).set(service).where(eq(vendorServices.id, id));
  if (services.add.length > 0)
    await refuseIfReferenced(
      { services: "unknown_controller" },
      tx.insert(vendorServices).values(services.add.map((service) => ({ ...service, vendorId }))),
    );

  const transfers = planChildren(
    stored.transfers.map((transfer) => transfer.id),
    input.transfers,
  );
  if (transfers.remove.length > 0)
    await tx.delete(vendorTransfers).where(inArray(vendorTransfers.id, transfers.remove));
  for (const { id, ...transfer } of transfers.keep)
    await tx.update(vendorTransfers).set(transfer).where(eq(vendorTransfers.id, id));
  if (transfers.add.length > 0)
    await tx.insert(vendorTransfers).values(transfers.add.map((transfer) => ({ ...transfer, vendorId })));
}
