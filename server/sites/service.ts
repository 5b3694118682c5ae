import { and, eq, sql } from "drizzle-orm";
import type { ArchiveRecord } from "@/contracts/fields";
import type { CreateSite, EditSite, ListSites, Site, SitePlaces } from "@/contracts/sites";
import type { Queryable } from "@/db/client";
import { sites } from "@/db/schema";
import { isDemo, publicUrl } from "@/env";
import { historyOf } from "@/server/evidence/history/queries";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize, scopeOf } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import * as queries from "./queries";

export async function listSites(actor: Actor, input: ListSites) {
  const scope = authorize(actor, "sites:read");
  return queries.listSites(database(), scope, input);
}

/** The whole list under the same filters, for a file. */
export async function listAllSites(actor: Actor, input: ListSites) {
  const scope = authorize(actor, "sites:read");
  return (await queries.listSites(database(), scope, { ...input, page: 1, pageSize: 10_000 })).rows;
}

export async function getSite(actor: Actor, id: string) {
  const scope = authorize(actor, "sites:read");
  const site = await queries.getSite(database(), id);
  assertInScope(scope, [site.controllerId]);
  return site;
}

/** Where visitors find what belongs to a site, and the line that installs its banner. */
export async function getSitePlaces(actor: Actor, id: string): Promise<SitePlaces> {
  const scope = authorize(actor, "sites:read");
  const { key, controllerId } = await queries.getSite(database(), id);
  assertInScope(scope, [controllerId]);
  const at = (path: string) => `${publicUrl()}${path}`;
  return {
    notice: at(`/notices/${key}`),
    rights: at(`/rights/${key}`),
    banner: `<script src="${at("/banner.js")}" data-site="${key}" crossorigin="anonymous"></script>`,
    demo: isDemo() ? at(`/demo/${key}`) : null,
  };
}

export async function getSiteHistory(actor: Actor, id: string) {
  const scope = authorize(actor, "sites:history");
  assertInScope(scope, [(await queries.getSite(database(), id)).controllerId]);
  return historyOf(database(), id);
}

export async function createSite(actor: Actor, input: CreateSite) {
  authorize(actor, "sites:edit", [input.controllerId]);
  return transact(actor, async ({ tx, record }) => {
    await assertLive(tx, input.controllerId);
    const [row] = await tx.insert(sites).values(input).onConflictDoNothing().returning({ id: sites.id });
    if (!row) throw new AppError("invalid", { key: "taken" });
    record({ act: "sites.created", about: row.id });
    return row;
  });
}

export async function editSite(actor: Actor, { id, version, reason, ...fields }: EditSite) {
  authorize(actor, "sites:edit");
  return transact(
    actor,
    async ({ tx, record }) => {
      const stored = await getEditable(actor, tx, id);
      authorize(actor, "sites:edit", [fields.controllerId]);
      if (fields.controllerId !== stored.controllerId) await assertLive(tx, fields.controllerId);
      const [row] = await tx
        .update(sites)
        .set({ ...fields, version: sql`${sites.version} + 1` })
        .where(and(eq(sites.id, id), eq(sites.version, version)))
        .returning({ id: sites.id });
      if (!row) throw new AppError("conflict", {}, await getEditable(actor, tx, id));
      record({ act: "sites.edited", about: id });
      return row;
    },
    { reason },
  );
}

/** Archived, not deleted: consents, sign-ups and notices refer to it. Done again, it comes back. */
export async function archiveSite(actor: Actor, { id, version, reason }: ArchiveRecord) {
  authorize(actor, "sites:edit");
  return transact(
    actor,
    async ({ tx, record }) => {
      const stored = await getEditable(actor, tx, id);
      if (stored.archivedAt) await assertLive(tx, stored.controllerId);
      const [row] = await tx
        .update(sites)
        .set({ archivedAt: stored.archivedAt ? null : now().toISOString(), version: sql`${sites.version} + 1` })
        .where(and(eq(sites.id, id), eq(sites.version, version)))
        .returning({ archivedAt: sites.archivedAt });
      if (!row) throw new AppError("conflict", {}, await getEditable(actor, tx, id));
      record({ act: row.archivedAt ? "sites.archived" : "sites.restored", about: id });
      return { id, archivedAt: row.archivedAt };
    },
    { reason },
  );
}

/** Not there for those who may not read it, refused to those who may only read it. */
async function getEditable(actor: Actor, db: Queryable, id: string): Promise<Site> {
  const site = await queries.getSite(db, id);
  assertInScope(scopeOf(actor, "sites:read"), [site.controllerId]);
  authorize(actor, "sites:edit", [site.controllerId]);
  return site;
}

async function assertLive(db: Queryable, controllerId: string): Promise<void> {
  const controller = await queries.findController(db, controllerId);
  if (!controller || controller.archivedAt) throw new AppError("invalid", { controllerId: "not_live" });
}
