import { asc, eq } from "drizzle-orm";
import * as z from "zod/mini";
import type { Redaction } from "@/contracts/request-redactions";
import type { Queryable } from "@/db/client";
import { people, requestRedactions } from "@/db/schema";
import { found } from "@/server/platform/errors";
import type { CaseKey } from "../sealing/rules";

export const Sealed = z.object({ reason: z.string(), salt: z.string() });

/** What was taken out of a case, with its reason while the case has its key. */
export async function listRedactions(db: Queryable, requestId: string, key: CaseKey | null): Promise<Redaction[]> {
  const rows = await db
    .select({ redaction: requestRedactions, actorName: people.name })
    .from(requestRedactions)
    .leftJoin(people, eq(people.id, requestRedactions.actorId))
    .where(eq(requestRedactions.requestId, requestId))
    .orderBy(asc(requestRedactions.at), asc(requestRedactions.id))
    .limit(1000);
  return rows.map(({ redaction: { id, taskId, kind, places, sha256, sealed, at }, actorName }) => {
    const reason = key && sealed ? Sealed.parse(key.unseal(`redaction ${id}`, sealed)).reason : null;
    return { id, taskId, kind, places, sha256, reason, at, actorName };
  });
}

export async function getRedaction(db: Queryable, id: string) {
  const [row] = await db.select().from(requestRedactions).where(eq(requestRedactions.id, id));
  return found(row);
}
