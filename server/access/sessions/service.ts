import { and, eq, lt, or } from "drizzle-orm";
import type { Grant } from "@/contracts/access";
import type { Language } from "@/contracts/fields";
import { grants, people, sessions } from "@/db/schema";
import { type Person, visitor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { sha256 } from "@/server/platform/crypto";
import { AppError, isAppError } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { findIdentity, listControllerKeys } from "../queries";
import { grantText } from "../rules";
import { endOfSession } from "./rules";

/** Somebody whom the issuer has vouched for, with the roles that her claim gives her. */
export type Arrival = {
  issuer: string;
  subject: string;
  name: string;
  language: Language;
  grants: Grant[];
  sid: string | null;
  authTime: Date;
};

/**
 * Person, roles, session and evidence in one transaction; the browser's former session ends with it. Of two first sign-ins of
 * one person at once the later one finds the other's id when it tries again.
 */
export async function startSession(arrival: Arrival, token: string, replaced?: string): Promise<Person> {
  authorize(visitor, "session:start");
  try {
    return await arrive(arrival, token, replaced);
  } catch (error) {
    if (isAppError(error) && error.code === "conflict") return arrive(arrival, token, replaced);
    throw error;
  }
}

async function arrive(arrival: Arrival, token: string, replaced: string | undefined): Promise<Person> {
  const { issuer, subject, name, language, sid, authTime } = arrival;
  const [{ id, disabledAt }, controllers] = await Promise.all([findIdentity(issuer, subject), listControllerKeys()]);
  if (disabledAt) throw new AppError("forbidden");
  const person: Person = { kind: "person", id, name, language, grants: arrival.grants };
  const at = now();
  return transact(person, async ({ tx, record }) => {
    const lastSignInAt = at.toISOString();
    const [stored] = await tx
      .insert(people)
      .values({ id, issuer, subject, name, language, lastSignInAt })
      .onConflictDoUpdate({ target: [people.issuer, people.subject], set: { name, lastSignInAt } })
      .returning({ id: people.id, language: people.language });
    // Two first sign-ins at once would be two ids.
    if (stored?.id !== id) throw new AppError("conflict");
    await tx.delete(grants).where(eq(grants.personId, id));
    await tx.insert(grants).values(arrival.grants.map((grant) => ({ personId: id, ...grant })));
    const former = replaced === undefined ? undefined : eq(sessions.tokenHash, sha256(replaced));
    await tx.delete(sessions).where(or(former, lt(sessions.expiresAt, at.toISOString())));
    await tx.insert(sessions).values({
      tokenHash: sha256(token),
      personId: id,
      sid,
      authTime: authTime.toISOString(),
      lastSeenAt: at.toISOString(),
      expiresAt: endOfSession(at).toISOString(),
    });
    const roles = arrival.grants.map((grant) => grantText(grant, controllers)).sort();
    record({ act: "access.signedIn", about: id, data: { roles } });
    return { ...person, language: stored.language };
  });
}

export async function endSession(actor: Person, token: string): Promise<void> {
  authorize(actor, "session:end");
  await transact(actor, async ({ tx, record }) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.tokenHash, sha256(token)), eq(sessions.personId, actor.id)))
      .returning({ id: sessions.id });
    if (ended.length > 0) record({ act: "access.signedOut", about: actor.id });
  });
}
