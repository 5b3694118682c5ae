import { and, asc, desc, eq, sql } from "drizzle-orm";
import * as z from "zod/mini";
import type { Queryable, Transaction } from "@/db/client";
import { people, requestClaims, requestEvents, requestPauses, requests } from "@/db/schema";
import { getRequestHead } from "../queries";
import { findCaseKey } from "../sealing/queries";
import { queueDates } from "./rules";

export const listClaims = (db: Queryable, requestId: string) =>
  db
    .select({
      ...{ id: requestClaims.id, right: requestClaims.right, state: requestClaims.state },
      ...{ outcome: requestClaims.outcome, ground: requestClaims.ground, dueOn: requestClaims.dueOn },
      ...{ trace: requestClaims.trace, sealedAnswer: requestClaims.sealedAnswer, closedAt: requestClaims.closedAt },
      ...{ answerHash: requestClaims.answerHash, sealedComment: requestClaims.sealedComment },
      ...{ proposedBy: requestClaims.proposedBy, proposedByName: people.name },
      ...{ proofs: requestClaims.proofs, sealedProofsReason: requestClaims.sealedProofsReason },
    })
    .from(requestClaims)
    .leftJoin(people, eq(people.id, requestClaims.proposedBy))
    .where(eq(requestClaims.requestId, requestId))
    .orderBy(asc(requestClaims.right));
export type StoredClaim = Awaited<ReturnType<typeof listClaims>>[number];

export const listPauses = (db: Queryable, requestId: string) =>
  db
    .select({ reason: requestPauses.reason, from: requestPauses.fromOn, until: requestPauses.untilOn })
    .from(requestPauses)
    .where(eq(requestPauses.requestId, requestId))
    .orderBy(asc(requestPauses.fromOn));

const Person = z.object({ name: z.string(), email: z.nullable(z.string()) });

/** A case with its claims, its pauses and the key to what it holds of the person; null where that key is gone. */
export async function getStoredCase(db: Queryable, id: string) {
  const head = await getRequestHead(db, id);
  const [claims, pauses, key] = [await listClaims(db, id), await listPauses(db, id), await findCaseKey(db, id)];
  const person = key && head.sealed ? Person.parse(key.unseal("person", head.sealed)) : null;
  return { ...head, claims, pauses, key, person };
}
export type StoredCase = Awaited<ReturnType<typeof getStoredCase>>;

/**
 * Takes the next version of a case, if this one is still its newest; without one it is only locked. Either way the row
 * stays locked until the act is written.
 */
export async function takeVersion(tx: Transaction, id: string, version?: number): Promise<boolean> {
  const next = version === undefined ? requests.version : sql`${requests.version} + 1`;
  const taken = await tx
    .update(requests)
    .set({ version: sql`${next}` })
    .where(and(eq(requests.id, id), version === undefined ? undefined : eq(requests.version, version)))
    .returning({ id: requests.id });
  return taken.length === 1;
}

/** The columns of the queue repeat what the claims say. */
export async function refreshQueue(tx: Transaction, id: string): Promise<void> {
  await tx
    .update(requests)
    .set(queueDates(await listClaims(tx, id)))
    .where(eq(requests.id, id));
}

export async function lastOpening(db: Queryable, requestId: string, actorId: string): Promise<string | null> {
  const [row] = await db
    .select({ at: requestEvents.at })
    .from(requestEvents)
    .where(
      and(eq(requestEvents.requestId, requestId), eq(requestEvents.actorId, actorId), eq(requestEvents.kind, "opened")),
    )
    .orderBy(desc(requestEvents.at))
    .limit(1);
  return row?.at ?? null;
}
