import type { Adapter, AdapterUser } from "next-auth/adapters";
import type { Person } from "@/server/platform/actor";
import { now } from "@/server/platform/clock";
import { AppError } from "@/server/platform/errors";
import { endOfSession } from "../sessions/rules";
import { type Arrival, startSession } from "../sessions/service";

/** What one sign-in carries from the claim to the session; made anew for each request. */
export type Passage = { arrival?: Arrival; person?: Person; former?: string };

/**
 * next-auth writes in four steps (person, account, session, event). Here the last of them writes all at once, so that
 * nobody is stored by halves; the steps before it answer without a trace. It never finds a person by e-mail, and never
 * a session: that makes every sign-in a new one, with the roles of its own claim, also where somebody was signed in.
 */
export function adapterFor(passage: Passage): Adapter {
  const nobody = async () => null;
  return {
    getUser: nobody,
    getUserByEmail: nobody,
    getUserByAccount: nobody,
    getSessionAndUser: async (token) => {
      passage.former = token;
      return null;
    },
    createUser: async (user: AdapterUser) => ({ id: user.id, email: "", emailVerified: null }),
    updateUser: async (user) => ({ email: "", emailVerified: null, ...user }),
    linkAccount: async () => undefined,
    createSession: async ({ sessionToken, userId }) => {
      const { arrival, former } = passage;
      if (!arrival) throw new AppError("forbidden");
      passage.person = await startSession(arrival, sessionToken, former);
      return { sessionToken, userId, expires: endOfSession(now()) };
    },
    updateSession: nobody,
    deleteSession: nobody,
  };
}
