import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { PolicyRow, PolicyVersion, PolicyVersionRow, PublishedNotice } from "@/contracts/policies";
import type { Queryable, Transaction } from "@/db/client";
import { controllers, people, policies, policyVersions, sites } from "@/db/schema";
import { assertInScope, type Scope } from "@/server/platform/authorize";
import { AppError, found } from "@/server/platform/errors";
import { inScope } from "@/server/sites/queries";
import { isOpen, openStates } from "./rules";

export async function listPolicies(db: Queryable, scope: Scope): Promise<PolicyRow[]> {
  const [published, open] = [alias(policyVersions, "published"), alias(policyVersions, "open")];
  const rows = await db
    .select({
      id: policies.id,
      siteKey: sites.key,
      siteName: sites.name,
      controllerName: controllers.name,
      number: published.number,
      revisedOn: published.revisedOn,
      publishedAt: published.publishedAt,
      openId: open.id,
      openNumber: open.number,
      openState: open.state,
    })
    .from(policies)
    .innerJoin(sites, eq(sites.id, policies.siteId))
    .innerJoin(controllers, eq(controllers.id, sites.controllerId))
    .leftJoin(published, and(eq(published.policyId, policies.id), eq(published.state, "published")))
    .leftJoin(open, and(eq(open.policyId, policies.id), inArray(open.state, [...openStates])))
    .where(inScope(sites.controllerId, scope))
    .orderBy(sites.name, policies.id);
  return rows.map(({ number, revisedOn, publishedAt, openId, openNumber, openState, ...row }) => ({
    ...row,
    published:
      number !== null && revisedOn !== null && publishedAt !== null ? { number, revisedOn, publishedAt } : null,
    open:
      openId !== null && openNumber !== null && openState !== null
        ? { id: openId, number: openNumber, state: openState }
        : null,
  }));
}

const policyColumns = {
  id: policies.id,
  siteId: policies.siteId,
  siteKey: sites.key,
  siteName: sites.name,
  controllerId: sites.controllerId,
  controllerName: controllers.name,
};

export async function getPolicy(db: Queryable, id: string) {
  const [row] = await db
    .select(policyColumns)
    .from(policies)
    .innerJoin(sites, eq(sites.id, policies.siteId))
    .innerJoin(controllers, eq(controllers.id, sites.controllerId))
    .where(eq(policies.id, id));
  return found(row);
}

/** Whoever changes a policy's versions holds its row: two acts on one policy follow each other. */
export async function lockPolicy(tx: Transaction, id: string) {
  await tx.select({ id: policies.id }).from(policies).where(eq(policies.id, id)).for("update");
  return getPolicy(tx, id);
}

export async function listVersions(db: Queryable, policyId: string): Promise<PolicyVersionRow[]> {
  return db
    .select({
      id: policyVersions.id,
      number: policyVersions.number,
      state: policyVersions.state,
      revisedOn: policyVersions.revisedOn,
      publishedAt: policyVersions.publishedAt,
      authorName: people.name,
    })
    .from(policyVersions)
    .leftJoin(people, eq(people.id, policyVersions.authorId))
    .where(eq(policyVersions.policyId, policyId))
    .orderBy(desc(policyVersions.number));
}

export type StoredVersion = PolicyVersion & { siteId: string; controllerId: string };

async function findVersion(db: Queryable, where: SQL | undefined): Promise<StoredVersion | null> {
  const [row] = await db
    .select({
      id: policyVersions.id,
      policyId: policyVersions.policyId,
      siteId: policies.siteId,
      siteKey: sites.key,
      siteName: sites.name,
      controllerId: sites.controllerId,
      number: policyVersions.number,
      state: policyVersions.state,
      version: policyVersions.version,
      language: policyVersions.language,
      title: policyVersions.title,
      intro: policyVersions.intro,
      revisedOn: policyVersions.revisedOn,
      sections: policyVersions.sections,
      hash: policyVersions.sha256,
      authorId: policyVersions.authorId,
      authorName: people.name,
      submittedAt: policyVersions.submittedAt,
      publishedAt: policyVersions.publishedAt,
      comment: policyVersions.comment,
    })
    .from(policyVersions)
    .innerJoin(policies, eq(policies.id, policyVersions.policyId))
    .innerJoin(sites, eq(sites.id, policies.siteId))
    .leftJoin(people, eq(people.id, policyVersions.authorId))
    .where(where)
    .orderBy(desc(policyVersions.number))
    .limit(1);
  return row ?? null;
}

export const getVersion = async (db: Queryable, id: string) => found(await findVersion(db, eq(policyVersions.id, id)));

/** A version that is not public yet and lies within the scope, with its policy's row held. */
export async function lockOpenVersion(tx: Transaction, scope: Scope, id: string): Promise<StoredVersion> {
  const { policyId, controllerId } = await getVersion(tx, id);
  assertInScope(scope, [controllerId]);
  await lockPolicy(tx, policyId);
  const version = await getVersion(tx, id);
  if (!isOpen(version.state)) throw new AppError("conflict", { versionId: "not_open" });
  return version;
}

export const findOpenVersion = (db: Queryable, policyId: string) =>
  findVersion(db, and(eq(policyVersions.policyId, policyId), inArray(policyVersions.state, [...openStates])));

const of = (policyId: string) => eq(policyVersions.policyId, policyId);
/** What the notice says now: the published version, or the newest where none is published yet. */
export const getCurrentVersion = async (db: Queryable, policyId: string) =>
  (await findVersion(db, and(of(policyId), eq(policyVersions.state, "published")))) ??
  found(await findVersion(db, of(policyId)));

export type Frozen = { notice: PublishedNotice; html: string };

/** The stored compile of a version; null before it goes to review. */
export async function findFrozen(db: Queryable, versionId: string): Promise<Frozen | null> {
  const [row] = await db
    .select({ notice: policyVersions.notice, html: policyVersions.html })
    .from(policyVersions)
    .where(eq(policyVersions.id, versionId));
  return row?.notice && row.html ? { notice: row.notice, html: row.html } : null;
}

/** The notice that was public before this version was: what a redline starts from. */
export async function findFormer(db: Queryable, policyId: string, number: number): Promise<PublishedNotice | null> {
  const [row] = await db
    .select({ notice: policyVersions.notice })
    .from(policyVersions)
    .where(
      and(
        of(policyId),
        sql`${policyVersions.number} < ${number}`,
        inArray(policyVersions.state, ["published", "superseded"]),
      ),
    )
    .orderBy(desc(policyVersions.number))
    .limit(1);
  return row?.notice ?? null;
}

/** A versions' predecessors that were public, the newest first, as a notice lists them. */
export const listEarlier = (db: Queryable, policyId: string, number: number) =>
  db
    .select({ number: policyVersions.number, revisedOn: policyVersions.revisedOn })
    .from(policyVersions)
    .where(
      and(
        of(policyId),
        sql`${policyVersions.number} < ${number}`,
        inArray(policyVersions.state, ["published", "superseded"]),
      ),
    )
    .orderBy(desc(policyVersions.number));
