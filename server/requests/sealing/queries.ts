import { eq, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { requestKeys } from "@/db/schema";
import { makeKey, unwrapKey } from "@/server/platform/crypto";
import { found } from "@/server/platform/errors";
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

/**
 * An id for what is sealed under it, known before the row is there. The database's own follow each other within a moment,
 * and so keep the order of what one act writes.
 */
export async function makeId(tx: Transaction): Promise<string> {
  const [made] = await tx.execute<{ id: string }>(sql`select uuidv7() as id`);
  return found(made).id;
}
