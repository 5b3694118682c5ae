import { eq } from "drizzle-orm";
import { grants, people, sessions } from "@/db/schema";
import type { Person } from "@/server/platform/actor";
import { sha256 } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";

export type StoredSession = {
  id: string;
  lastSeenAt: string;
  expiresAt: string;
  disabledAt: string | null;
  person: Person;
};

const columns = {
  id: sessions.id,
  lastSeenAt: sessions.lastSeenAt,
  expiresAt: sessions.expiresAt,
  personId: people.id,
  name: people.name,
  language: people.language,
  disabledAt: people.disabledAt,
  role: grants.role,
  controllerId: grants.controllerId,
};

/** The session of a token with its person and what she is granted now: one query, so that a change counts at once. */
export async function findSession(token: string): Promise<StoredSession | null> {
  const rows = await database()
    .select(columns)
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(grants, eq(grants.personId, people.id))
    .where(eq(sessions.tokenHash, sha256(token)));
  const [first] = rows;
  if (!first) return null;
  const { id, lastSeenAt, expiresAt, disabledAt, personId, name, language } = first;
  const granted = rows.flatMap(({ role, controllerId }) => (role === null ? [] : [{ role, controllerId }]));
  return {
    id,
    lastSeenAt,
    expiresAt,
    disabledAt,
    person: { kind: "person", id: personId, name, language, grants: granted },
  };
}
