import { and, eq } from "drizzle-orm";
import type { SuppressionReason } from "@/contracts/newsletter";
import type { Queryable, Transaction } from "@/db/client";
import { suppressions } from "@/db/schema";

type Whom = { controllerId: string; emailHash: string };
const whom = ({ controllerId, emailHash }: Whom) =>
  and(eq(suppressions.controllerId, controllerId), eq(suppressions.emailHash, emailHash));

export async function isSuppressed(db: Queryable, address: Whom): Promise<boolean> {
  const [row] = await db.select({ at: suppressions.at }).from(suppressions).where(whom(address));
  return row !== undefined;
}

/** The first reason stays: what was suppressed is suppressed. */
export const suppress = (tx: Transaction, address: Whom, { reason, at }: { reason: SuppressionReason; at: string }) =>
  tx
    .insert(suppressions)
    .values({ ...address, reason, at })
    .onConflictDoNothing();

/** Whether there was one. */
export const lift = async (tx: Transaction, address: Whom): Promise<boolean> =>
  (await tx.delete(suppressions).where(whom(address)).returning({ at: suppressions.at })).length > 0;
