import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import {
  activities,
  controllers,
  cookies,
  newsletterLists,
  policies,
  policyVersions,
  sites,
  vendorServices,
  vendors,
} from "@/db/schema";
import { workspace } from "@/db/seed/workspace";

const byKey = (rows: { key: string; id: string }[]) => new Map(rows.map(({ key, id }) => [key, id]));

/** Until the transaction ends no other process fills: of two that start at once, the second finds the work done. */
export const lockFill = (tx: Transaction) => tx.execute(sql`select pg_advisory_xact_lock(7119240023)`);

/** `whole`: all of the demonstration is there. `foreign`: the database has controllers that are not the demonstration's. */
export async function findState(db: Queryable): Promise<{ whole: boolean; foreign: boolean }> {
  const there = await db.select({ key: controllers.key }).from(controllers);
  const own = new Set(workspace.controllers.map((controller) => controller.key));
  const [published] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(policyVersions)
    .where(and(eq(policyVersions.number, 1), isNotNull(policyVersions.publishedAt)));
  return {
    whole: (published?.count ?? 0) >= workspace.policies.length,
    foreign: there.some(({ key }) => !own.has(key)),
  };
}

export const controllerIds = async (db: Queryable) =>
  byKey(await db.select({ key: controllers.key, id: controllers.id }).from(controllers));
export const siteIds = async (db: Queryable) => byKey(await db.select({ key: sites.key, id: sites.id }).from(sites));
export const listIds = async (db: Queryable) =>
  byKey(await db.select({ key: newsletterLists.key, id: newsletterLists.id }).from(newsletterLists));

/** A vendor's name is unique in the workspace and stands for its key. */
export async function vendorIds(db: Queryable) {
  const ids = new Map(
    (await db.select({ name: vendors.name, id: vendors.id }).from(vendors)).map((row) => [row.name, row.id]),
  );
  return byKey(
    workspace.vendors.flatMap(({ key, name }) => (ids.has(name) ? [{ key, id: ids.get(name) as string }] : [])),
  );
}

export async function serviceIds(db: Queryable) {
  const rows = await db
    .select({ vendor: vendors.name, name: vendorServices.name, controller: controllers.key, id: vendorServices.id })
    .from(vendorServices)
    .innerJoin(vendors, eq(vendors.id, vendorServices.vendorId))
    .innerJoin(controllers, eq(controllers.id, vendorServices.controllerId));
  const ids = new Map(rows.map((row) => [`${row.vendor}/${row.controller}/${row.name}`, row.id]));
  return byKey(
    workspace.vendors.flatMap((vendor) =>
      vendor.services.flatMap(({ key, controller, name }) => {
        const id = ids.get(`${vendor.name}/${controller}/${name}`);
        return id ? [{ key, id }] : [];
      }),
    ),
  );
}

export const activityIds = async (db: Queryable) =>
  byKey(
    await db
      .select({ key: sql<string>`${controllers.key} || '/' || ${activities.key}`, id: activities.id })
      .from(activities)
      .innerJoin(controllers, eq(controllers.id, activities.controllerId)),
  );

export const cookieIds = async (db: Queryable) =>
  byKey(
    await db
      .select({
        key: sql<string>`concat(${controllers.key}, '/', ${cookies.noticeSection}, '/', ${cookies.position})`,
        id: cookies.id,
      })
      .from(cookies)
      .innerJoin(controllers, eq(controllers.id, cookies.controllerId)),
  );

export const policyIds = async (db: Queryable) =>
  byKey(
    await db.select({ key: sites.key, id: policies.id }).from(policies).innerJoin(sites, eq(sites.id, policies.siteId)),
  );

/** Policies whose first version is still a draft: a fill that was cut off can leave one. */
export const unpublishedPolicies = (db: Queryable) =>
  db
    .select({ id: policies.id })
    .from(policies)
    .innerJoin(policyVersions, eq(policyVersions.policyId, policies.id))
    .where(and(eq(policyVersions.number, 1), isNull(policyVersions.publishedAt)));
