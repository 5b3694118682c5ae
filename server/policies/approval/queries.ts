import { and, eq, inArray } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { evidenceEntries } from "@/db/schema";
import { type Actor, actorRef } from "@/server/platform/actor";

const writing = ["policies.draftStarted", "policies.sectionEdited", "policies.versionSubmitted"];

/** The log itself says who began, wrote or submitted a version: several may have, and none of them approves it. */
export async function isAuthor(db: Queryable, actor: Actor, versionId: string): Promise<boolean> {
  const [entry] = await db
    .select({ seq: evidenceEntries.seq })
    .from(evidenceEntries)
    .where(
      and(
        eq(evidenceEntries.about, versionId),
        eq(evidenceEntries.stream, "policies"),
        inArray(evidenceEntries.act, writing),
        eq(evidenceEntries.actor, actorRef(actor)),
      ),
    )
    .limit(1);
  return entry !== undefined;
}
