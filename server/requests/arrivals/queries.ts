import { and, eq, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { requestClaims, requestNumbers, requests } from "@/db/schema";
import { found } from "@/server/platform/errors";

/** What a receipt tells: nothing of the person. */
export async function findReceipt(db: Queryable, siteId: string, reference: string) {
  const [row] = await db
    .select({ id: requests.id, reference: requests.reference })
    .from(requests)
    .where(and(eq(requests.siteId, siteId), eq(requests.reference, reference)));
  if (!row) return null;
  const claims = await db
    .select({ right: requestClaims.right, dueOn: requestClaims.dueOn, trace: requestClaims.trace })
    .from(requestClaims)
    .where(eq(requestClaims.requestId, row.id))
    .orderBy(requestClaims.dueOn, requestClaims.right);
  return { reference: row.reference, claims };
}

/** The next number of a year. The row stays locked until the transaction ends, so that a failed one leaves no gap. */
export async function nextNumber(tx: Transaction, year: number): Promise<number> {
  const [row] = await tx
    .insert(requestNumbers)
    .values({ year, last: 1 })
    .onConflictDoUpdate({ target: requestNumbers.year, set: { last: sql`${requestNumbers.last} + 1` } })
    .returning({ last: requestNumbers.last });
  return found(row).last;
}
