import { and, desc, eq, getTableColumns, inArray, max } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { BannerVersionRow, LintReport } from "@/contracts/banner-review";
import type { BannerSnapshot, BannerState } from "@/contracts/banners";
import type { Queryable, Transaction } from "@/db/client";
import { bannerVersions, people, sites } from "@/db/schema";
import { actorsSince } from "@/server/evidence/history/queries";

const authors = alias(people, "authors");
const approvers = alias(people, "approvers");

/** A version as it was frozen; `snapshot` is null for one from before faces were kept. */
export type StoredVersion = Omit<typeof bannerVersions.$inferSelect, "snapshot"> & {
  snapshot: BannerSnapshot | null;
  siteKey: string;
  siteName: string;
  controllerId: string;
  authorName: string | null;
  approverName: string | null;
};

const versionsWithNames = (db: Queryable) =>
  db
    .select({
      ...getTableColumns(bannerVersions),
      siteKey: sites.key,
      siteName: sites.name,
      controllerId: sites.controllerId,
      authorName: authors.name,
      approverName: approvers.name,
    })
    .from(bannerVersions)
    .innerJoin(sites, eq(sites.id, bannerVersions.siteId))
    .leftJoin(authors, eq(authors.id, bannerVersions.authorId))
    .leftJoin(approvers, eq(approvers.id, bannerVersions.approverId));

const stored = (row: Omit<StoredVersion, "snapshot"> & { snapshot: BannerSnapshot }): StoredVersion => ({
  ...row,
  snapshot: "faces" in row.snapshot ? row.snapshot : null,
});

export async function findVersion(db: Queryable, siteKey: string, number: number): Promise<StoredVersion | null> {
  const [row] = await versionsWithNames(db).where(and(eq(sites.key, siteKey), eq(bannerVersions.number, number)));
  return row ? stored(row) : null;
}

/** The one version of a site that is in a state: in force, or waiting for legal. */
export async function findInState(
  db: Queryable,
  siteId: string,
  state: Extract<BannerState, "published" | "in_review">,
): Promise<StoredVersion | null> {
  const [row] = await versionsWithNames(db).where(
    and(eq(bannerVersions.siteId, siteId), eq(bannerVersions.state, state)),
  );
  return row ? stored(row) : null;
}

/** Who saved the settings since the banner in force was proposed, as the history names them. */
export async function listEditors(db: Queryable, siteId: string): Promise<string[]> {
  const inForce = await findInState(db, siteId, "published");
  return actorsSince(db, { of: "banners", id: siteId }, inForce?.submittedAt ?? null);
}

/** Newest first. */
export async function listVersions(db: Queryable, siteId: string): Promise<BannerVersionRow[]> {
  const { number, state, notice, sha256, asksAgain, submittedAt, publishedAt } = bannerVersions;
  return db
    .select({ number, state, notice, sha256, asksAgain, authorName: authors.name, submittedAt, publishedAt })
    .from(bannerVersions)
    .leftJoin(authors, eq(authors.id, bannerVersions.authorId))
    .where(eq(bannerVersions.siteId, siteId))
    .orderBy(desc(number))
    .limit(200);
}

export async function newestNumber(db: Queryable, siteId: string): Promise<number> {
  const [row] = await db
    .select({ number: max(bannerVersions.number) })
    .from(bannerVersions)
    .where(eq(bannerVersions.siteId, siteId));
  return row?.number ?? 0;
}

/** What anybody may see: the banner in force of a site that is not archived, or one that was in force once. */
export async function findPublic(
  db: Queryable,
  siteKey: string,
  number?: number,
): Promise<{ snapshot: BannerSnapshot; sha256: string; language: "en" | "de" } | null> {
  const which =
    number === undefined
      ? eq(bannerVersions.state, "published")
      : and(eq(bannerVersions.number, number), inArray(bannerVersions.state, ["published", "superseded"]));
  const [row] = await db
    .select({
      snapshot: bannerVersions.snapshot,
      sha256: bannerVersions.sha256,
      language: sites.language,
      archivedAt: sites.archivedAt,
    })
    .from(bannerVersions)
    .innerJoin(sites, eq(sites.id, bannerVersions.siteId))
    .where(and(eq(sites.key, siteKey), which));
  if (!row || (number === undefined && row.archivedAt)) return null;
  const { archivedAt, ...banner } = row;
  return banner;
}

type Changeable = Pick<
  typeof bannerVersions.$inferInsert,
  "state" | "report" | "approverId" | "publishedAt" | "comment"
>;

/** The columns that are not frozen. */
export async function changeVersion(
  tx: Transaction,
  siteId: string,
  number: number,
  change: Partial<Changeable>,
): Promise<void> {
  await tx
    .update(bannerVersions)
    .set(change)
    .where(and(eq(bannerVersions.siteId, siteId), eq(bannerVersions.number, number)));
}

/** What the linter measured on a version; a later report takes the place of an earlier one. */
export const storeReport = (tx: Transaction, siteId: string, number: number, report: LintReport) =>
  changeVersion(tx, siteId, number, { report });

/** Whatever is decided on one site's banner takes turns: the second sees what the first wrote. */
export async function lockSite(tx: Transaction, siteId: string): Promise<void> {
  await tx.select({ id: sites.id }).from(sites).where(eq(sites.id, siteId)).for("no key update");
}
