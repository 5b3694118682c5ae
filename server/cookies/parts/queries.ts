import { asc, eq, inArray } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { cookieSites, cookieStorages, sites } from "@/db/schema";

const storagesOf = (db: Queryable, ids: string[]) =>
  db
    .select({
      cookieId: cookieStorages.cookieId,
      id: cookieStorages.id,
      technique: cookieStorages.technique,
      duration: cookieStorages.duration,
      shortest: cookieStorages.shortest,
      period: cookieStorages.period,
      wording: cookieStorages.wording,
    })
    .from(cookieStorages)
    .where(inArray(cookieStorages.cookieId, ids))
    .orderBy(asc(cookieStorages.position), asc(cookieStorages.id));

const sitesOf = (db: Queryable, ids: string[]) =>
  db
    .select({ cookieId: cookieSites.cookieId, id: sites.id, key: sites.key, name: sites.name })
    .from(cookieSites)
    .innerJoin(sites, eq(sites.id, cookieSites.siteId))
    .where(inArray(cookieSites.cookieId, ids))
    .orderBy(asc(sites.name));

function byCookie<Part extends { cookieId: string }>(parts: Part[]) {
  const groups = new Map<string, Omit<Part, "cookieId">[]>();
  for (const { cookieId, ...part } of parts) {
    const group = groups.get(cookieId);
    if (group) group.push(part);
    else groups.set(cookieId, [part]);
  }
  return (id: string) => groups.get(id) ?? [];
}

/** Techniques and sites of several cookies at once. */
export async function partsOf(db: Queryable, ids: string[]) {
  const storages = byCookie(ids.length === 0 ? [] : await storagesOf(db, ids));
  const on = byCookie(ids.length === 0 ? [] : await sitesOf(db, ids));
  return (id: string) => ({ storages: storages(id), sites: on(id) });
}
