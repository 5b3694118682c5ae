import { and, eq, lt } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { idempotencyKeys } from "@/db/schema";
import { now } from "../clock";
import { canonicalize, hmac, sha256 } from "../crypto";
import { database } from "../database";
import { AppError } from "../errors";

/** A public door's key for one act, with a keyed hash of what was asked under it: nobody tries addresses against it. */
export type Once = { door: string; key: string; request: string };

const keyForm = /^[\x21-\x7e]{8,200}$/;

/** From the Idempotency-Key header; undefined without one. The key is stored hashed: it is the caller's text. */
export function onceFrom(headers: Headers, door: string, input: unknown): Once | undefined {
  const key = headers.get("idempotency-key");
  if (key === null) return undefined;
  if (!keyForm.test(key)) throw new AppError("malformed", { "idempotency-key": "8_to_200_visible_characters" });
  return { door, key: sha256(key), request: hmac("idempotency", canonicalize(input)) };
}

/** A second call waits for the first (unique key) and gets its answer; the same key for another request is refused. */
export async function answerOnce<T>(tx: Transaction, once: Once, act: () => Promise<T>): Promise<T> {
  const claimed = await tx
    .insert(idempotencyKeys)
    .values({ ...once, status: 0, answer: {} })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  const mine = and(eq(idempotencyKeys.door, once.door), eq(idempotencyKeys.key, once.key));
  if (claimed.length === 0) {
    const [first] = await tx.select().from(idempotencyKeys).where(mine);
    if (first?.request !== once.request)
      throw new AppError("conflict", { "idempotency-key": "used_for_another_request" });
    return first.answer as T;
  }
  const answer = await act();
  await tx
    .update(idempotencyKeys)
    .set({ status: 201, answer: answer as object })
    .where(mine);
  return answer;
}

/** A key answers for a day. */
export async function forgetAnswers(): Promise<void> {
  await database()
    .delete(idempotencyKeys)
    .where(lt(idempotencyKeys.createdAt, new Date(now().getTime() - 86_400_000).toISOString()));
}
