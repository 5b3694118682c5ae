import { and, asc, desc, eq, exists, ilike, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Cookie, CookieRow, ListCookies, PublishedCookie } from "@/contracts/cookies";
import type { Queryable } from "@/db/client";
import { controllers, cookieSites, cookieStorages, cookies, sites, vendorServices, vendors } from "@/db/schema";
import type { Scope } from "@/server/platform/authorize";
import { found } from "@/server/platform/errors";
import { containing, offsetOf, orderOf, pageOf, totalCount } from "@/server/platform/paging";
import { inScope } from "@/server/sites/queries";
import { partsOf } from "./parts/queries";
import { countryInWords, publishedTechnology } from "./rules";

const storageThat = (db: Queryable, where: SQL | undefined) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(cookieStorages)
      .where(and(eq(cookieStorages.cookieId, cookies.id), where)),
  );

const onSite = (db: Queryable, siteId: string) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(cookieSites)
      .where(and(eq(cookieSites.cookieId, cookies.id), eq(cookieSites.siteId, siteId))),
  );

function searchOf(db: Queryable, q: string): SQL | undefined {
  if (!q) return undefined;
  const words = containing(q);
  return or(
    ilike(cookies.name, words),
    ilike(cookies.company, words),
    ilike(cookies.purpose, words),
    ilike(cookies.integratedAs, words),
    ilike(vendors.name, words),
    storageThat(db, ilike(cookieStorages.wording, words)),
  );
}

function stateOf(db: Queryable, state: ListCookies["state"]): SQL | undefined {
  if (state === "archived") return isNotNull(cookies.archivedAt);
  const states = {
    duration_missing: storageThat(db, eq(cookieStorages.duration, "not_stated")),
    company_missing: isNull(cookies.company),
    purpose_missing: isNull(cookies.purpose),
    country_missing: isNull(cookies.country),
    "": undefined,
  };
  return and(isNull(cookies.archivedAt), states[state]);
}

/** `position` is the order of the notices' tables: one controller after the other, by category, then as printed. */
function sortOf({ sort, direction }: Pick<ListCookies, "sort" | "direction">): SQL[] {
  const way = direction === "asc" ? asc : desc;
  if (sort === "position")
    return [way(cookies.controllerId), way(cookies.category), way(cookies.position), asc(cookies.id)];
  const column = {
    name: sql`lower(${cookies.name})`,
    company: sql`lower(${cookies.company})`,
    category: cookies.category,
    country: cookies.country,
  }[sort];
  return orderOf(column, direction, cookies.id);
}

const rowColumns = {
  id: cookies.id,
  name: cookies.name,
  company: cookies.company,
  purpose: cookies.purpose,
  category: cookies.category,
  country: cookies.country,
  integratedAs: cookies.integratedAs,
  deviceBasis: cookies.deviceBasis,
  processingBasis: cookies.processingBasis,
  vendorId: cookies.vendorId,
  vendorName: vendors.name,
  archivedAt: cookies.archivedAt,
};

/** The whole list of a search; the caller takes a page or all of it. */
function selectRows(db: Queryable, scope: Scope, input: ListCookies) {
  return db
    .select({ ...rowColumns, total: totalCount })
    .from(cookies)
    .leftJoin(vendors, eq(vendors.id, cookies.vendorId))
    .where(
      and(
        inScope(cookies.controllerId, scope),
        input.site ? onSite(db, input.site) : undefined,
        input.category ? eq(cookies.category, input.category) : undefined,
        input.vendor ? eq(cookies.vendorId, input.vendor) : undefined,
        stateOf(db, input.state),
        searchOf(db, input.q),
      ),
    )
    .orderBy(...sortOf(input))
    .$dynamic();
}

/** Adds techniques and sites of a page's cookies: two queries, whatever the page's size. */
async function withParts(db: Queryable, rows: Omit<CookieRow, "storages" | "sites">[]): Promise<CookieRow[]> {
  const parts = await partsOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const { storages, sites: on } = parts(row.id);
    return { ...row, storages, sites: on.map((site) => site.name) };
  });
}

export async function listCookies(db: Queryable, scope: Scope, input: ListCookies) {
  const page = pageOf(await selectRows(db, scope, input).limit(input.pageSize).offset(offsetOf(input)), input);
  return { ...page, rows: await withParts(db, page.rows) };
}

/** For a file: what the same filters find, without pages. */
export async function listAllCookies(db: Queryable, scope: Scope, input: ListCookies, limit: number) {
  const rows = await selectRows(db, scope, input).limit(limit);
  return withParts(
    db,
    rows.map(({ total, ...row }) => row),
  );
}

export async function listCookiesOfVendor(db: Queryable, scope: Scope, vendorId: string): Promise<CookieRow[]> {
  const rows = await db
    .select(rowColumns)
    .from(cookies)
    .leftJoin(vendors, eq(vendors.id, cookies.vendorId))
    .where(and(eq(cookies.vendorId, vendorId), inScope(cookies.controllerId, scope), isNull(cookies.archivedAt)))
    .orderBy(...sortOf({ sort: "position", direction: "asc" }))
    .limit(200);
  return withParts(db, rows);
}

export async function countCookiesByVendor(
  db: Queryable,
  scope: Scope,
  vendorIds: string[],
): Promise<Record<string, number>> {
  if (vendorIds.length === 0) return {};
  const rows = await db
    .select({ vendorId: cookies.vendorId, count: sql<number>`count(*)::int` })
    .from(cookies)
    .where(and(inArray(cookies.vendorId, vendorIds), inScope(cookies.controllerId, scope), isNull(cookies.archivedAt)))
    .groupBy(cookies.vendorId);
  return Object.fromEntries(rows.map((row) => [row.vendorId ?? "", row.count]));
}

export async function getCookie(db: Queryable, id: string): Promise<Cookie> {
  const [row] = await db
    .select({ cookie: cookies, controllerName: controllers.name, vendorName: vendors.name })
    .from(cookies)
    .innerJoin(controllers, eq(controllers.id, cookies.controllerId))
    .leftJoin(vendors, eq(vendors.id, cookies.vendorId))
    .where(eq(cookies.id, id));
  const { cookie, ...names } = found(row);
  const { createdAt, ...fields } = cookie;
  const { storages, sites: on } = (await partsOf(db, [id]))(id);
  return { ...fields, ...names, siteIds: on.map((site) => site.id), sites: on, storages };
}

/** The vendor, if one of its services is this controller's. */
export async function findVendorOf(db: Queryable, vendorId: string, controllerId: string) {
  const [row] = await db
    .select({ archivedAt: vendors.archivedAt })
    .from(vendors)
    .innerJoin(
      vendorServices,
      and(eq(vendorServices.vendorId, vendors.id), eq(vendorServices.controllerId, controllerId)),
    )
    .where(eq(vendors.id, vendorId))
    .limit(1);
  return row ?? null;
}

export const findOwnedSites = (db: Queryable, ids: string[]) =>
  db.select({ id: sites.id, controllerId: sites.controllerId }).from(sites).where(inArray(sites.id, ids));

/** A site's rows as its notice prints them, in the notice's language; what is not stated is null. */
export async function listForNotice(db: Queryable, siteId: string): Promise<PublishedCookie[]> {
  const rows = await db
    .select({ ...rowColumns, basis: cookies.basisWording, language: sites.language })
    .from(cookies)
    .innerJoin(cookieSites, eq(cookieSites.cookieId, cookies.id))
    .innerJoin(sites, eq(sites.id, cookieSites.siteId))
    .leftJoin(vendors, eq(vendors.id, cookies.vendorId))
    .where(and(eq(sites.id, siteId), isNull(cookies.archivedAt)))
    .orderBy(...sortOf({ sort: "position", direction: "asc" }))
    .limit(2000);
  const parts = await partsOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map(({ id, country, language, vendorName, category, name, company, purpose, integratedAs, basis }) => ({
    category,
    name,
    company,
    purpose,
    technology: publishedTechnology(parts(id).storages, language),
    country: country && countryInWords(country, language),
    integratedAs,
    basis,
    vendor: vendorName,
  }));
}
