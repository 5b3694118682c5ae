import { and, eq, sql } from "drizzle-orm";
import type { PublishedNotice } from "@/contracts/policies";
import { policyVersions } from "@/db/schema";
import { noticePublished } from "@/server/events/jobs";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { database } from "@/server/platform/database";
import { found } from "@/server/platform/errors";
import type { Tools } from "@/server/platform/transact";
import type { Compiled } from "../compile/rules";
import type { StoredVersion } from "../queries";
import { findPublished } from "./queries";

/** The notice as data, as it was frozen. */
export async function readNotice(actor: Actor, siteKey: string, number?: number): Promise<PublishedNotice> {
  authorize(actor, "notices:read");
  return found(await findPublished(database(), siteKey, number)).notice;
}

/** Within the act that decides on it: the version becomes public, the one before it history, and banners are told. */
export async function publishVersion(
  actor: Actor,
  tools: Tools,
  version: StoredVersion,
  compiled: Compiled,
  { at, asksAgain }: { at: string; asksAgain: string | null },
) {
  authorize(actor, "policies:approve", [version.controllerId]);
  const { tx, record, enqueue } = tools;
  const { id, policyId, number, siteId, siteKey } = version;
  const { notice, html } = compiled;
  const raised = sql`${policyVersions.version} + 1`;
  await tx
    .update(policyVersions)
    .set({ state: "superseded", version: raised })
    .where(and(eq(policyVersions.policyId, policyId), eq(policyVersions.state, "published")));
  const approverId = actor.kind === "person" ? actor.id : null;
  await tx
    .update(policyVersions)
    .set({ state: "published", notice, html, sha256: notice.sha256, publishedAt: at, approverId, version: raised })
    .where(eq(policyVersions.id, id));
  record({ act: "policies.versionPublished", about: id, data: { number, sha256: notice.sha256 } });
  enqueue(noticePublished, {
    siteId,
    siteKey,
    version: number,
    cookies: notice.cookies,
    ...(asksAgain && { asksAgain }),
  });
  return { id, number, siteKey };
}
