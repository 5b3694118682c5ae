import { and, eq, ilike, inArray, isNotNull, isNull, or, type SQL } from "drizzle-orm";
import type { Controller, ListSites, Site } from "@/contracts/sites";
import type { Queryable } from "@/db/client";
import { controllers, sites } from "@/db/schema";
import type { Scope } from "@/server/platform/authorize";
import { found } from "@/server/platform/errors";
import { containing, offsetOf, orderOf, pageOf, totalCount } from "@/server/platform/paging";

const siteColumns = {
  id: sites.id,
  key: sites.key,
  controllerId: sites.controllerId,
  name: sites.name,
  address: sites.address,
  language: sites.language,
  version: sites.version,
  archivedAt: sites.archivedAt,
  controllerKey: controllers.key,
  controllerName: controllers.name,
};

/** Limits a list to the controllers of a scope. */
export const inScope = (column: Parameters<typeof inArray>[0], scope: Scope): SQL | undefined =>
  scope === "all" ? undefined : inArray(column, scope);

export async function listControllers(db: Queryable, scope: Scope): Promise<Controller[]> {
  const rows = await db.select().from(controllers).where(inScope(controllers.id, scope)).orderBy(controllers.name);
  return rows.map(({ createdAt, ...row }) => row);
}

export async function findController(db: Queryable, id: string): Promise<Controller | null> {
  const [row] = await db.select().from(controllers).where(eq(controllers.id, id));
  if (!row) return null;
  const { createdAt, ...controller } = row;
  return controller;
}

export const getController = async (db: Queryable, id: string): Promise<Controller> =>
  found(await findController(db, id));

export async function listSites(db: Queryable, scope: Scope, input: ListSites) {
  const column = { name: sites.name, key: sites.key, controller: controllers.name }[input.sort];
  const search = input.q
    ? or(ilike(sites.name, containing(input.q)), ilike(sites.key, containing(input.q)))
    : undefined;
  const rows = await db
    .select({ ...siteColumns, total: totalCount })
    .from(sites)
    .innerJoin(controllers, eq(controllers.id, sites.controllerId))
    .where(
      and(
        inScope(sites.controllerId, scope),
        input.controller ? eq(sites.controllerId, input.controller) : undefined,
        input.state === "archived" ? isNotNull(sites.archivedAt) : isNull(sites.archivedAt),
        search,
      ),
    )
    .orderBy(...orderOf(column, input.direction, sites.id))
    .limit(input.pageSize)
    .offset(offsetOf(input));
  return pageOf(rows, input);
}

/** A controller's sites, the archived ones last. */
export async function listSitesOf(db: Queryable, controllerId: string): Promise<Site[]> {
  return db
    .select(siteColumns)
    .from(sites)
    .innerJoin(controllers, eq(controllers.id, sites.controllerId))
    .where(eq(sites.controllerId, controllerId))
    .orderBy(isNotNull(sites.archivedAt), sites.name)
    .limit(1000);
}

async function findSite(db: Queryable, where: SQL): Promise<Site | null> {
  const [row] = await db
    .select(siteColumns)
    .from(sites)
    .innerJoin(controllers, eq(controllers.id, sites.controllerId))
    .where(where);
  return row ?? null;
}

export const getSite = async (db: Queryable, id: string): Promise<Site> => found(await findSite(db, eq(sites.id, id)));
export const findSiteByKey = (db: Queryable, key: string) => findSite(db, eq(sites.key, key));
export const getSiteByKey = async (db: Queryable, key: string): Promise<Site> => found(await findSiteByKey(db, key));

/** What sites are called, by id. */
export async function siteNames(db: Queryable, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select({ id: sites.id, name: sites.name }).from(sites).where(inArray(sites.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
