import { and, eq, gte, inArray, isNotNull, sql } from "drizzle-orm";
import type { Marker, Span } from "@/contracts/statistics";
import type { Queryable } from "@/db/client";
import { bannerVersions, consentTallies, policies, policyVersions } from "@/db/schema";
import { civilDate } from "@/server/platform/clock";
import { within } from "../queries";
import { type Change, markersOf } from "./rules";

type Site = { id: string; key: string; controllerId: string };

const dayOf = (instant: string) => civilDate(new Date(instant));

async function bannersSince(db: Queryable, { id, key }: Site, from: string): Promise<Change[]> {
  const { siteId, number, state, publishedAt } = bannerVersions;
  const rows = await db
    .select({ number, publishedAt })
    .from(bannerVersions)
    .where(and(eq(siteId, id), inArray(state, ["published", "superseded"]), gte(publishedAt, from)));
  return rows.flatMap(({ number, publishedAt }) => {
    const href = `/consent/banners/${key}/${number}`;
    return publishedAt ? [{ kind: "banner" as const, day: dayOf(publishedAt), detail: String(number), href }] : [];
  });
}

async function noticesSince(db: Queryable, { id, key }: Site, from: string): Promise<Change[]> {
  const { number, publishedAt } = policyVersions;
  const rows = await db
    .select({ number, publishedAt })
    .from(policyVersions)
    .innerJoin(policies, eq(policies.id, policyVersions.policyId))
    .where(and(eq(policies.siteId, id), isNotNull(publishedAt), gte(publishedAt, from)));
  return rows.flatMap(({ number, publishedAt }) => {
    const href = `/notices/${key}/${number}`;
    return publishedAt ? [{ kind: "notice" as const, day: dayOf(publishedAt), detail: String(number), href }] : [];
  });
}

const mostNames = 4;
/** "Google, Mapp, Meta, Pinterest, +14": a whole import is one line. */
const shortList = (names: string[]): string =>
  [...names.slice(0, mostNames), ...(names.length > mostNames ? [`+${names.length - mostNames}`] : [])].join(", ");

/** Vendors of the controller that came, went, or changed name or country: what a visitor could read of them. One line a day. */
async function vendorsSince(db: Queryable, { controllerId }: Site, from: string): Promise<Change[]> {
  const rows = await db.execute<{ day: string; names: string[]; ids: string[] }>(sql`
    select to_char(lower(h.valid) at time zone 'Europe/Berlin', 'YYYY-MM-DD') as day,
      array_agg(distinct h.row ->> 'name' order by h.row ->> 'name') as names, array_agg(distinct h.record) as ids
    from history h left join history p on p.of = h.of and p.row_id = h.row_id and upper(p.valid) = lower(h.valid)
    where h.of = 'vendors' and h.record in (select vendor_id from vendor_services where controller_id = ${controllerId})
      and lower(h.valid) >= ${from}::timestamptz
      and (h.row ->> 'name', h.row ->> 'country', h.row ->> 'archived_at')
        is distinct from (p.row ->> 'name', p.row ->> 'country', p.row ->> 'archived_at')
    group by 1`);
  return rows.map(({ day, names, ids }) => {
    const href = ids.length === 1 ? `/vendors/${ids[0]}` : "/vendors";
    return { kind: "vendor", day, detail: shortList(names), href };
  });
}

/** Invented banners of the demonstration begin where they are first counted; the first of them changed nothing. */
async function demoSince(db: Queryable, { id }: Site, span: Span): Promise<Change[]> {
  const { banner, day } = consentTallies;
  const rows = await db
    .select({ banner, day: sql<string>`min(${day})::text` })
    .from(consentTallies)
    .where(and(within(id, "all", { from: "2000-01-01", to: span.to }), sql`${banner} <= 0`))
    .groupBy(banner)
    .orderBy(banner);
  return rows.slice(1).map(({ banner, day }) => ({ kind: "demo", day, detail: String(banner), href: null }));
}

/** What changed in a period that may have moved the rates: banners, notices, vendors. */
export async function listMarkers(db: Queryable, site: Site, span: Span): Promise<Marker[]> {
  const from = `${span.from}T00:00:00Z`;
  const changes = await Promise.all([
    bannersSince(db, site, from),
    noticesSince(db, site, from),
    vendorsSince(db, site, from),
    demoSince(db, site, span),
  ]);
  return markersOf(changes.flat(), span);
}
