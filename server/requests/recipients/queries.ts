import { asc, eq } from "drizzle-orm";
import * as z from "zod/mini";
import type { RecipientNotice } from "@/contracts/request-recipients";
import type { Queryable } from "@/db/client";
import { requestClaims, requestRecipients } from "@/db/schema";
import type { CaseKey } from "../sealing/rules";

/** What was noted of each recipient, by claim. */
export async function notedRecipients(
  db: Queryable,
  requestId: string,
  key: CaseKey | null,
): Promise<Map<string, RecipientNotice[]>> {
  const { claimId, name, result, sealedReason } = requestRecipients;
  const rows = await db
    .select({ claimId, name, result, sealedReason })
    .from(requestRecipients)
    .innerJoin(requestClaims, eq(requestClaims.id, claimId))
    .where(eq(requestClaims.requestId, requestId))
    .orderBy(asc(name));
  const byClaim = new Map<string, RecipientNotice[]>();
  for (const row of rows) {
    const sealed = row.sealedReason;
    const part = `reason ${row.claimId} ${row.name}` as const;
    const reason = key && sealed ? z.string().parse(key.unseal(part, sealed)) : null;
    const notice = { name: row.name, result: row.result, reason };
    byClaim.set(row.claimId, [...(byClaim.get(row.claimId) ?? []), notice]);
  }
  return byClaim;
}
