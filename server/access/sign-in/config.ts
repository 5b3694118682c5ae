import type { NextAuthConfig } from "next-auth";
import { env, isHttps } from "@/env";
import { now } from "@/server/platform/clock";
import { randomToken } from "@/server/platform/crypto";
import { log } from "@/server/platform/log";
import { cookieName } from "../actors";
import { findIdentity, listControllerKeys } from "../queries";
import { admit, type RefusedReason, type RoleMap } from "../rules";
import { absoluteHours } from "../sessions/rules";
import { adapterFor, type Passage } from "./adapter";
import { arrivalOf } from "./arrival";

/** Whom we trust to say who somebody is. */
export type Issuer = { issuer: string; clientId: string; clientSecret: string; roleMap: RoleMap };

const cookies = () => {
  const named = (name: string) => ({ name: cookieName(name) });
  return {
    sessionToken: named("session"),
    callbackUrl: named("callback"),
    csrfToken: named("csrf"),
    pkceCodeVerifier: named("pkce"),
    state: named("state"),
    nonce: named("nonce"),
  };
};

function refuse(reason: RefusedReason): string {
  log().warn({ reason }, "sign-in refused");
  return `/refused?why=${reason}`;
}

/** The role of a claim decides before anything is written; a refusal leaves no session and no person. */
async function decide(claims: Record<string, unknown>, roleMap: RoleMap, passage: Passage): Promise<string | true> {
  const admission = admit(claims, env().AUTH_ROLE_CLAIM, roleMap, await listControllerKeys());
  if ("refused" in admission) return refuse(admission.refused);
  const arrival = arrivalOf(claims, admission.grants, now());
  const { disabledAt } = await findIdentity(arrival.issuer, arrival.subject);
  if (disabledAt) return refuse("disabled");
  passage.arrival = arrival;
  return true;
}

/** What next-auth is told, for one request: it drives the flow, the rules and the session are ours. */
export function signInConfig({ roleMap, ...client }: Issuer, passage: Passage = {}): NextAuthConfig {
  const seconds = absoluteHours * 3600;
  return {
    providers: [
      {
        id: "oidc",
        name: "oidc",
        type: "oidc",
        ...client,
        checks: ["pkce", "state", "nonce"],
        authorization: { params: { scope: "openid profile" } },
        profile: ({ sub }) => ({ id: sub }),
      },
    ],
    adapter: adapterFor(passage),
    secret: env().AUTH_SECRET,
    trustHost: true,
    useSecureCookies: isHttps(),
    cookies: cookies(),
    session: { strategy: "database", maxAge: seconds, updateAge: seconds, generateSessionToken: randomToken },
    pages: { signIn: "/sign-in", error: "/refused" },
    callbacks: { signIn: ({ profile }) => decide({ ...profile }, roleMap, passage) },
    // Its own lines carry claims and tokens; ours carry the name of what failed.
    logger: {
      error: (error) => log().error({ error: error.name }, "sign-in failed"),
      warn: (code) => log().warn({ code }, "sign-in"),
      debug: () => undefined,
    },
  };
}
