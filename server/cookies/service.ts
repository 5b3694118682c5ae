import { and, eq, inArray, sql } from "drizzle-orm";
import type { Cookie, CreateCookie, EditCookie, ListCookies } from "@/contracts/cookies";
import type { ArchiveRecord } from "@/contracts/fields";
import type { Queryable, Transaction } from "@/db/client";
import { cookieSites, cookieStorages, cookies } from "@/db/schema";
import { historyOf } from "@/server/evidence/history/queries";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize, scopeOf } from "@/server/platform/authorize";
import { planChildren } from "@/server/platform/children";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { siteNames } from "@/server/sites/queries";
import { vendorNames } from "@/server/vendors/queries";
import * as queries from "./queries";
import { referenceErrors } from "./rules";

const fileLimit = 10_000;
type References = Pick<CreateCookie, "siteIds" | "vendorId">;
type Parts = Pick<CreateCookie, "siteIds" | "storages">;

export async function listCookies(actor: Actor, input: ListCookies) {
  const scope = authorize(actor, "cookies:read");
  return queries.listCookies(database(), scope, input);
}

export async function listAllCookies(actor: Actor, input: ListCookies) {
  const scope = authorize(actor, "cookies:read");
  return queries.listAllCookies(database(), scope, input, fileLimit);
}

export async function listCookiesOfVendor(actor: Actor, vendorId: string) {
  const scope = authorize(actor, "cookies:read");
  return queries.listCookiesOfVendor(database(), scope, vendorId);
}

export async function countCookiesByVendor(actor: Actor, vendorIds: string[]) {
  const scope = authorize(actor, "cookies:read");
  return queries.countCookiesByVendor(database(), scope, vendorIds);
}

export async function getCookie(actor: Actor, id: string): Promise<Cookie> {
  const scope = authorize(actor, "cookies:read");
  const cookie = await queries.getCookie(database(), id);
  assertInScope(scope, [cookie.controllerId]);
  return cookie;
}

export async function getCookieHistory(actor: Actor, id: string) {
  const scope = authorize(actor, "cookies:read");
  assertInScope(scope, [(await queries.getCookie(database(), id)).controllerId]);
  return historyOf(database(), id, { vendor_id: vendorNames, site_id: siteNames });
}

export async function createCookie(actor: Actor, input: CreateCookie) {
  authorize(actor, "cookies:edit", [input.controllerId]);
  return transact(actor, async ({ tx, record }) => {
    const { siteIds, storages, ...fields } = input;
    await assertReferences(tx, input, input.controllerId, null);
    const [row] = await tx.insert(cookies).values(fields).returning({ id: cookies.id });
    const { id } = row as { id: string };
    await saveParts(tx, id, { siteIds: [], storages: [] }, input);
    record({ act: "cookies.created", about: id });
    return { id };
  });
}

export async function editCookie(actor: Actor, { id, version, reason, ...input }: EditCookie) {
  authorize(actor, "cookies:edit");
  return transact(
    actor,
    async ({ tx, record }) => {
      const stored = await getEditable(actor, tx, id);
      const { siteIds, storages, ...fields } = input;
      const [row] = await tx
        .update(cookies)
        .set({ ...fields, version: sql`${cookies.version} + 1` })
        .where(and(eq(cookies.id, id), eq(cookies.version, version)))
        .returning({ version: cookies.version });
      if (!row) throw new AppError("conflict", {}, await queries.getCookie(tx, id));
      await assertReferences(tx, input, stored.controllerId, stored.vendorId);
      await saveParts(tx, id, stored, input);
      record({ act: "cookies.edited", about: id, data: { version: row.version } });
      return { id };
    },
    { reason },
  );
}

/** Archived, not deleted: published notices and consents refer to what was set. Done again, it comes back. */
export async function archiveCookie(actor: Actor, { id, version, reason }: ArchiveRecord) {
  authorize(actor, "cookies:edit");
  return transact(
    actor,
    async ({ tx, record }) => {
      const stored = await getEditable(actor, tx, id);
      const [row] = await tx
        .update(cookies)
        .set({ archivedAt: stored.archivedAt ? null : now().toISOString(), version: sql`${cookies.version} + 1` })
        .where(and(eq(cookies.id, id), eq(cookies.version, version)))
        .returning({ archivedAt: cookies.archivedAt });
      if (!row) throw new AppError("conflict", {}, await queries.getCookie(tx, id));
      record({ act: row.archivedAt ? "cookies.archived" : "cookies.restored", about: id });
      return { id, archivedAt: row.archivedAt };
    },
    { reason },
  );
}

/** Not there for those who may not read it, refused to those who may only read it. */
async function getEditable(actor: Actor, db: Queryable, id: string): Promise<Cookie> {
  const cookie = await queries.getCookie(db, id);
  assertInScope(scopeOf(actor, "cookies:read"), [cookie.controllerId]);
  authorize(actor, "cookies:edit", [cookie.controllerId]);
  return cookie;
}

async function assertReferences(db: Queryable, input: References, controllerId: string, storedVendorId: string | null) {
  const sites = await queries.findOwnedSites(db, input.siteIds);
  const vendor = input.vendorId ? await queries.findVendorOf(db, input.vendorId, controllerId) : null;
  const errors = referenceErrors(input, controllerId, sites, vendor, storedVendorId);
  if (Object.keys(errors).length > 0) throw new AppError("invalid", errors);
}

async function saveParts(tx: Transaction, cookieId: string, stored: Parts, input: Parts) {
  const existing = stored.storages.flatMap((storage) => storage.id ?? []);
  const storages = planChildren(existing, input.storages);
  if (storages.remove.length > 0) await tx.delete(cookieStorages).where(inArray(cookieStorages.id, storages.remove));
  for (const { id, ...storage } of storages.keep)
    await tx.update(cookieStorages).set(storage).where(eq(cookieStorages.id, id));
  if (storages.add.length > 0)
    await tx.insert(cookieStorages).values(storages.add.map((storage) => ({ ...storage, cookieId })));

  const wanted = [...new Set(input.siteIds)];
  const gone = stored.siteIds.filter((id) => !wanted.includes(id));
  const added = wanted.filter((id) => !stored.siteIds.includes(id));
  if (gone.length > 0) {
    await tx.delete(cookieSites).where(and(eq(cookieSites.cookieId, cookieId), inArray(cookieSites.siteId, gone)));
  }
  if (added.length > 0) await tx.insert(cookieSites).values(added.map((siteId) => ({ cookieId, siteId })));
}
