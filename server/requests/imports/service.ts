import { and, eq } from "drizzle-orm";
import {
  type ImportedCase,
  type ImportPreview,
  importLimits,
  type ReadImport,
  type TakeImport,
} from "@/contracts/request-imports";
import type { Site } from "@/contracts/sites";
import type { Queryable } from "@/db/client";
import { requestClaims, requestEvents, requestImports, requests } from "@/db/schema";
import { translator } from "@/messages/translator";
import { leafHash, merkleRoot } from "@/server/evidence/merkle/rules";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize, type Scope } from "@/server/platform/authorize";
import { civilDate, now } from "@/server/platform/clock";
import { canonicalize } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { type Tools, transact } from "@/server/platform/transact";
import { getController, getSite } from "@/server/sites/queries";
import { openCase } from "../arrivals/opening/service";
import { type Calendar, calendarOf } from "../calendar/rules";
import { listClaims, refreshQueue } from "../cases/queries";
import { personId } from "../cases/rules";
import { runsByMonths } from "../clock/extension/rules";
import { deadlineOf } from "../clock/rules";
import { readImport } from "./rules";

function bytesOf(raw: string): Buffer {
  const bytes = Buffer.from(raw, "base64");
  if (bytes.byteLength > importLimits.bytes) throw new AppError("invalid", { raw: "too_long" });
  return bytes;
}

/** A table as its site's calendar reads it. */
async function read(db: Queryable, scope: Scope, { siteId, raw }: ReadImport) {
  const site = await getSite(db, siteId);
  assertInScope(scope, [site.controllerId]);
  const controller = await getController(db, site.controllerId);
  const calendar = calendarOf(controller.calendar, controller.ownDays);
  return { site, calendar, preview: readImport(bytesOf(raw), { today: civilDate(now()), calendar }) };
}

/** What a table would become; nothing is stored. */
export async function previewImport(actor: Actor, input: ReadImport): Promise<ImportPreview> {
  const scope = authorize(actor, "requests:edit");
  return (await read(database(), scope, input)).preview;
}

/**
 * Takes up all rows of a table or none, and a table once. The log has one entry for all of them: the root of a tree over the cases,
 * whose leaves name nobody.
 */
export async function takeImport(actor: Actor, { sha256, ...input }: TakeImport): Promise<{ count: number }> {
  const scope = authorize(actor, "requests:edit");
  return transact(actor, async (tools) => {
    const { site, calendar, preview } = await read(tools.tx, scope, input);
    const { problems, missing, tooMany, cases } = preview;
    if (preview.sha256 !== sha256) throw new AppError("conflict", { raw: "changed" });
    if (problems.length > 0 || missing.length > 0 || tooMany || cases.length === 0)
      throw new AppError("invalid", { raw: "problems" });
    const row = { siteId: site.id, sha256, count: cases.length, actorId: personId(actor) };
    const taken = await tools.tx.insert(requestImports).values(row).onConflictDoNothing().returning();
    if (taken.length === 0) throw new AppError("conflict", { raw: "taken_before" });
    const leaves: string[] = [];
    for (const old of cases) leaves.push(await takeCase(actor, tools, site, calendar, old));
    const data = { site: site.key, file: sha256, count: leaves.length, root: merkleRoot(leaves) };
    tools.record({ act: "requests.imported", data });
    return { count: leaves.length };
  });
}

/** One case with its claims as they ended; gives its leaf. */
async function takeCase(actor: Actor, tools: Tools, site: Site, calendar: Calendar, old: ImportedCase) {
  const { tx } = tools;
  const { received, rights, name, email, channel, closed, outcome, extended } = old;
  const message = old.reference && translator(site.language, "requests")("imports.was", { number: old.reference });
  const arrival = { rights, name, email, channel, message, language: site.language, receivedOn: received };
  // The one entry at the end stands for all of them.
  const { id, reference } = await openCase(actor, { ...tools, record: () => undefined }, site, arrival);
  const at = now().toISOString();
  const closedAt = closed && new Date(`${closed}T12:00:00Z`).toISOString();
  for (const { right, trace: before } of extended ? await listClaims(tx, id) : []) {
    // What is due at once knows no extension.
    if (!runsByMonths(before)) continue;
    const { due: dueOn, trace } = deadlineOf(received, right, calendar, 3);
    const one = and(eq(requestClaims.requestId, id), eq(requestClaims.right, right));
    await tx.update(requestClaims).set({ dueOn, trace }).where(one);
  }
  if (closedAt) {
    await tx.update(requestClaims).set({ state: "closed", outcome, closedAt }).where(eq(requestClaims.requestId, id));
    await tx.update(requests).set({ firstAnsweredAt: closedAt, acknowledgedAt: closedAt }).where(eq(requests.id, id));
  }
  if (extended) await tx.update(requests).set({ extendedOn: extended }).where(eq(requests.id, id));
  await refreshQueue(tx, id);
  await tx.insert(requestEvents).values({ requestId: id, kind: "imported", actorId: personId(actor), at });
  return leafHash(canonicalize({ id, reference, received, rights, closed, outcome, extended }));
}
