import { and, eq, lte } from "drizzle-orm";
import { sessions } from "@/db/schema";
import { isHttps } from "@/env";
import type { Person } from "@/server/platform/actor";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { findSession } from "./sessions/queries";
import { isTouchDue, sessionState } from "./sessions/rules";

/** Every cookie of ours: bound to this host where the address is https. */
export const cookieName = (name: string) => `${isHttps() ? "__Host-" : ""}nachweis.${name}`;
export const sessionCookieName = () => cookieName("session");

/** Our tokens are 32 random bytes in base64url; anything else is not worth a query. */
const tokenForm = /^[\w-]{43}$/;

/** Who the holder of a session cookie is at this moment; null, and the session gone, if it has ended. */
export async function findActor(token: string | undefined): Promise<Person | null> {
  if (token === undefined || !tokenForm.test(token)) return null;
  const session = await findSession(token);
  if (!session) return null;
  const at = now();
  const { id, lastSeenAt, person } = session;
  if (sessionState(session, at) !== "live" || person.grants.length === 0) {
    await database().delete(sessions).where(eq(sessions.id, id));
    return null;
  }
  if (isTouchDue(lastSeenAt, at)) {
    const unchanged = and(eq(sessions.id, id), lte(sessions.lastSeenAt, lastSeenAt));
    await database().update(sessions).set({ lastSeenAt: at.toISOString() }).where(unchanged);
  }
  return person;
}
