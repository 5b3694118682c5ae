import { and, eq, sql } from "drizzle-orm";
import type { ArchiveRecord } from "@/contracts/fields";
import type { Controller, CreateController, EditController } from "@/contracts/sites";
import type { Queryable } from "@/db/client";
import { controllers } from "@/db/schema";
import { historyOf } from "@/server/evidence/history/queries";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize, scopeOf } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import * as queries from "../queries";

export async function listControllers(actor: Actor) {
  const scope = authorize(actor, "sites:read");
  return queries.listControllers(database(), scope);
}

export async function getController(actor: Actor, id: string) {
  const scope = authorize(actor, "sites:read");
  assertInScope(scope, [id]);
  return queries.getController(database(), id);
}

export async function getControllerHistory(actor: Actor, id: string) {
  const scope = authorize(actor, "sites:history");
  assertInScope(scope, [id]);
  return historyOf(database(), id);
}

export async function listSitesOfController(actor: Actor, id: string) {
  const scope = authorize(actor, "sites:read");
  assertInScope(scope, [id]);
  return queries.listSitesOf(database(), id);
}

export async function createController(actor: Actor, input: CreateController) {
  const scope = authorize(actor, "sites:edit");
  // A new controller lies outside every grant for named ones.
  if (scope !== "all") throw new AppError("forbidden");
  return transact(actor, async ({ tx, record }) => {
    const [row] = await tx.insert(controllers).values(input).onConflictDoNothing().returning({ id: controllers.id });
    if (!row) throw new AppError("invalid", { key: "taken" });
    record({ act: "sites.controllerCreated", about: row.id });
    return row;
  });
}

export async function editController(actor: Actor, { id, version, reason, ...fields }: EditController) {
  authorize(actor, "sites:edit");
  return transact(
    actor,
    async ({ tx, record }) => {
      await getEditable(actor, tx, id);
      const [row] = await tx
        .update(controllers)
        .set({ ...fields, version: sql`${controllers.version} + 1` })
        .where(and(eq(controllers.id, id), eq(controllers.version, version)))
        .returning({ id: controllers.id });
      if (!row) throw new AppError("conflict", {}, await getEditable(actor, tx, id));
      record({ act: "sites.controllerEdited", about: id });
      return row;
    },
    { reason },
  );
}

/** A controller that still answers for a site is not archived. Done again, it comes back. */
export async function archiveController(actor: Actor, { id, version, reason }: ArchiveRecord) {
  authorize(actor, "sites:edit");
  return transact(
    actor,
    async ({ tx, record }) => {
      const stored = await getEditable(actor, tx, id);
      const live = (await queries.listSitesOf(tx, id)).some((site) => site.archivedAt === null);
      if (!stored.archivedAt && live) throw new AppError("invalid", { reason: "has_sites" });
      const [row] = await tx
        .update(controllers)
        .set({ archivedAt: stored.archivedAt ? null : now().toISOString(), version: sql`${controllers.version} + 1` })
        .where(and(eq(controllers.id, id), eq(controllers.version, version)))
        .returning({ archivedAt: controllers.archivedAt });
      if (!row) throw new AppError("conflict", {}, await getEditable(actor, tx, id));
      record({ act: row.archivedAt ? "sites.controllerArchived" : "sites.controllerRestored", about: id });
      return { id, archivedAt: row.archivedAt };
    },
    { reason },
  );
}

/** Not there for those who may not read it, refused to those who may only read it. */
async function getEditable(actor: Actor, db: Queryable, id: string): Promise<Controller> {
  assertInScope(scopeOf(actor, "sites:read"), [id]);
  authorize(actor, "sites:edit", [id]);
  return queries.getController(db, id);
}
