import { eq, inArray } from "drizzle-orm";
import type { BannerDesk } from "@/contracts/banner-review";
import type { SaveBanner } from "@/contracts/banners";
import type { NoticePublished } from "@/contracts/events";
import { ListSites } from "@/contracts/sites";
import type { Transaction } from "@/db/client";
import { banners, consentPurposes } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { findBrowser } from "@/server/platform/browser";
import { planChildren } from "@/server/platform/children";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import * as sites from "@/server/sites/queries";
import { findInState, listVersions, lockSite } from "../banners/queries";
import { bannerChanges } from "../banners/rules";
import { gatherSource } from "../faces/queries";
import { compileSnapshot } from "../faces/rules";
import { unaskedCategories } from "../faces/services/rules";
import { streamOf } from "../rules";
import * as queries from "./queries";

/** What the next banner of a site is made from; nothing public changes until one is approved. */
export async function saveBanner(actor: Actor, { siteId, purposes, version, ...columns }: SaveBanner) {
  const scope = authorize(actor, "consent:edit");
  return transact(actor, async ({ tx, record }) => {
    const site = await sites.getSite(tx, siteId);
    assertInScope(scope, [site.controllerId]);
    await lockSite(tx, siteId);
    const { settings: stored } = await queries.findSettings(tx, siteId);
    if (stored.version !== version) throw new AppError("conflict", {}, stored);
    const saved = { ...columns, version: version + 1 };
    await tx
      .insert(banners)
      .values({ siteId, ...saved })
      .onConflictDoUpdate({ target: banners.siteId, set: saved });
    await savePurposes(tx, siteId, purposes);
    const data = { version: saved.version, purposes: purposes.map(({ key }) => key) };
    record({ act: "consent.bannerSaved", about: siteId, stream: streamOf(site.key), data });
    return { version: saved.version };
  });
}

/** A purpose is known by its key: what keeps its key keeps its row, and so its history. */
async function savePurposes(tx: Transaction, siteId: string, purposes: SaveBanner["purposes"]): Promise<void> {
  const stored = await queries.listPurposes(tx, siteId);
  const known = new Map(stored.map((purpose) => [purpose.key, purpose.id]));
  const plan = planChildren(
    stored.map((purpose) => purpose.id),
    purposes.map((purpose) => ({ ...purpose, id: known.get(purpose.key) })),
  );
  if (plan.remove.length > 0) await tx.delete(consentPurposes).where(inArray(consentPurposes.id, plan.remove));
  for (const { id, ...purpose } of plan.keep)
    await tx.update(consentPurposes).set(columnsOf(purpose)).where(eq(consentPurposes.id, id));
  if (plan.add.length > 0)
    await tx.insert(consentPurposes).values(plan.add.map((purpose) => ({ ...columnsOf(purpose), siteId })));
}

const columnsOf = (purpose: SaveBanner["purposes"][number] & { position: number }) => ({
  key: purpose.key,
  required: purpose.required,
  nameEn: purpose.name.en,
  nameDe: purpose.name.de,
  textEn: purpose.text.en,
  textDe: purpose.text.de,
  signals: purpose.signals,
  position: purpose.position,
});

/** A notice is public: its rows are what the next banner shows. One that comes late must not undo a newer one's. */
export async function noteNotice(actor: Actor, { siteId, version: notice, cookies }: NoticePublished): Promise<void> {
  authorize(actor, "consent:edit");
  await transact(actor, async ({ tx }) => {
    await lockSite(tx, siteId);
    const { settings, notice: known } = await queries.findSettings(tx, siteId);
    if (known !== null && known >= notice) return;
    const { purposes, version, ...columns } = settings;
    if (version === 0) await savePurposes(tx, siteId, purposes);
    await tx
      .insert(banners)
      .values({ siteId, ...columns, notice, cookies })
      .onConflictDoUpdate({ target: banners.siteId, set: { notice, cookies } });
  });
}

/** Notices that are public and that no banner knows of: published before banners were made from them. */
export async function listUnnoted(actor: Actor): Promise<NoticePublished[]> {
  authorize(actor, "consent:edit");
  return queries.listUnnoted(database());
}

/** All that the desk shows of one site's banner. */
export async function getBannerDesk(actor: Actor, siteKey: string): Promise<BannerDesk> {
  const scope = authorize(actor, "consent:banners");
  const db = database();
  const site = await sites.getSiteByKey(db, siteKey);
  assertInScope(scope, [site.controllerId]);
  const { notice, ...source } = await gatherSource(db, site);
  const before = await findInState(db, site.id, "published");
  const numbers = before && { version: before.number, since: before.since };
  return {
    siteId: site.id,
    siteKey,
    siteName: site.name,
    settings: source.settings,
    notice: notice?.version ?? null,
    unasked: notice ? unaskedCategories(source.settings.purposes, notice.cookies) : [],
    pending:
      before?.snapshot && notice && numbers
        ? bannerChanges(before.snapshot, compileSnapshot({ ...source, notice }, numbers))
        : null,
    versions: await listVersions(db, site.id),
    canMeasure: findBrowser() !== null,
  };
}

export type BannerSite = {
  siteId: string;
  siteKey: string;
  siteName: string;
  published: number | null;
  open: number | null;
};

/** The sites whose banners somebody may see, by name. */
export async function listBannerSites(actor: Actor): Promise<BannerSite[]> {
  const scope = authorize(actor, "consent:banners");
  const page = await sites.listSites(database(), scope, ListSites.parse({ pageSize: 100 }));
  const numbers = await queries.listNumbers(
    database(),
    page.rows.map(({ id }) => id),
  );
  return page.rows.map(({ id, key, name }) => ({
    siteId: id,
    siteKey: key,
    siteName: name,
    published: numbers.get(id)?.published ?? null,
    open: numbers.get(id)?.open ?? null,
  }));
}
