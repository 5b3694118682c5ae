import { eq } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { requestKeys } from "@/db/schema";
import { makeKey, unwrapKey } from "@/server/platform/crypto";
import { CaseKey } from "./rules";

const use = "requests.case";

/** Gives a new case its key. */
export async function createCaseKey(tx: Transaction, requestId: string): Promise<CaseKey> {
  const { key, wrapped } = makeKey(use, requestId);
  await tx.insert(requestKeys).values({ requestId, wrapped });
  return new CaseKey(requestId, key);
}

/** Null where the key was deleted: nobody can read what it sealed any more. */
export async function findCaseKey(db: Queryable, requestId: string): Promise<CaseKey | null> {
  const [row] = await db.select().from(requestKeys).where(eq(requestKeys.requestId, requestId));
  return row ? new CaseKey(requestId, unwrapKey(use, requestId, row.wrapped)) : null;
}
