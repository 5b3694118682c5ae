import { eq } from "drizzle-orm";
import type { RequestCheck } from "@/contracts/request-checks";
import type { Queryable } from "@/db/client";
import { people, requestChecksDone, requestClaims } from "@/db/schema";

/** The lines that are ticked, by right's id, with who ticked them. */
export async function doneChecks(
  db: Queryable,
  requestId: string,
): Promise<Map<string, Map<RequestCheck, string | null>>> {
  const rows = await db
    .select({ claimId: requestChecksDone.claimId, item: requestChecksDone.item, doneBy: people.name })
    .from(requestChecksDone)
    .innerJoin(requestClaims, eq(requestClaims.id, requestChecksDone.claimId))
    .leftJoin(people, eq(people.id, requestChecksDone.doneBy))
    .where(eq(requestClaims.requestId, requestId));
  const byClaim = new Map<string, Map<RequestCheck, string | null>>();
  for (const { claimId, item, doneBy } of rows)
    byClaim.set(claimId, (byClaim.get(claimId) ?? new Map()).set(item, doneBy));
  return byClaim;
}
