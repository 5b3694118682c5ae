import { eq, sql } from "drizzle-orm";
import type { CorrespondenceState } from "@/contracts/correspondence";
import type { Transaction } from "@/db/client";
import { correspondence } from "@/db/schema";

/** Whether a mail is kept already; two that take the same one do so one after the other. */
export async function findKept(
  tx: Transaction,
  fingerprint: string,
): Promise<{ id: string; state: CorrespondenceState } | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${fingerprint}, 0))`);
  const [known] = await tx
    .select({ id: correspondence.id, state: correspondence.state })
    .from(correspondence)
    .where(eq(correspondence.fingerprint, fingerprint));
  return known ?? null;
}

/** The same mail may be kept again. */
export const forgetFingerprint = (tx: Transaction, id: string) =>
  tx.update(correspondence).set({ fingerprint: null }).where(eq(correspondence.id, id));
