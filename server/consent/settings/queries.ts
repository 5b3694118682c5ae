import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { BannerSettings, ConsentPurpose } from "@/contracts/banners";
import type { PublishedCookie } from "@/contracts/cookies";
import type { NoticePublished } from "@/contracts/events";
import type { Queryable } from "@/db/client";
import { banners, bannerVersions, consentPurposes, policies, policyVersions, sites } from "@/db/schema";
import { defaultSettings, defaultSignals } from "./rules";

/** The live purposes of a site, in their order. */
export async function listPurposes(db: Queryable, siteId: string): Promise<(ConsentPurpose & { id: string })[]> {
  const rows = await db
    .select()
    .from(consentPurposes)
    .where(eq(consentPurposes.siteId, siteId))
    .orderBy(asc(consentPurposes.position));
  return rows.map(({ id, key, required, nameEn, nameDe, textEn, textDe, signals }) => ({
    id,
    key,
    required,
    name: { en: nameEn, de: nameDe },
    text: { en: textEn, de: textDe },
    signals,
  }));
}

const withSignals = (purpose: ConsentPurpose): ConsentPurpose =>
  purpose.signals.length > 0 ? purpose : { ...purpose, signals: defaultSignals(purpose.key) };

/** What a site's next banner would be made from: its settings, and what its newest notice published. */
export type StoredSettings = { settings: BannerSettings; notice: number | null; cookies: PublishedCookie[] };

/** Of every site: where nobody has saved any, the house's own (version 0). */
export async function findSettings(db: Queryable, siteId: string): Promise<StoredSettings> {
  const [row] = await db.select().from(banners).where(eq(banners.siteId, siteId));
  const purposes = (await listPurposes(db, siteId)).map(({ id, ...purpose }) => purpose);
  if (!row) return { settings: defaultSettings(purposes.map(withSignals)), notice: null, cookies: [] };
  const { months, mode, look, variants, pageGroups, version, notice, cookies } = row;
  return { settings: { months, mode, look, variants, pageGroups, purposes, version }, notice, cookies };
}

/** The numbers of what is in force and of what waits for legal, by site. */
export async function listNumbers(
  db: Queryable,
  siteIds: string[],
): Promise<Map<string, { published: number | null; open: number | null }>> {
  if (siteIds.length === 0) return new Map();
  const { siteId, number, state } = bannerVersions;
  const rows = await db
    .select({ siteId, number, state })
    .from(bannerVersions)
    .where(and(inArray(siteId, siteIds), inArray(state, ["published", "in_review"])));
  const numberOf = (id: string, wanted: string) =>
    rows.find((row) => row.siteId === id && row.state === wanted)?.number ?? null;
  return new Map(siteIds.map((id) => [id, { published: numberOf(id, "published"), open: numberOf(id, "in_review") }]));
}

/** The published notices of sites whose banner has been told of none. */
export async function listUnnoted(db: Queryable): Promise<NoticePublished[]> {
  const rows = await db
    .select({ siteId: sites.id, siteKey: sites.key, version: policyVersions.number, notice: policyVersions.notice })
    .from(policyVersions)
    .innerJoin(policies, eq(policies.id, policyVersions.policyId))
    .innerJoin(sites, eq(sites.id, policies.siteId))
    .leftJoin(banners, eq(banners.siteId, sites.id))
    .where(and(eq(policyVersions.state, "published"), isNull(banners.notice)));
  return rows.map(({ notice, ...event }) => ({ ...event, cookies: notice?.cookies ?? [] }));
}
