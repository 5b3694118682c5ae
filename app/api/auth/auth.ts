import NextAuth from "next-auth";
import { announceAddress, env, hasDemoIssuer } from "@/env";
import { parseRoleMap } from "@/server/access/rules";
import { type Issuer, signInConfig } from "@/server/access/sign-in/config";
import { demoClient } from "@/server/demo/identity/client";

/** The organisation's provider, or the demonstration's, whose accounts are named after their roles. */
function issuer(): Issuer {
  if (hasDemoIssuer()) return { ...demoClient(), roleMap: {} };
  const { AUTH_ISSUER = "", AUTH_CLIENT_ID = "", AUTH_CLIENT_SECRET = "", AUTH_ROLE_MAP } = env();
  return {
    issuer: AUTH_ISSUER,
    clientId: AUTH_CLIENT_ID,
    clientSecret: AUTH_CLIENT_SECRET,
    roleMap: parseRoleMap(AUTH_ROLE_MAP),
  };
}

/** The one place that knows next-auth; made for each request, so that a build needs no variables. */
export const { handlers, signIn } = NextAuth(() => {
  announceAddress();
  return signInConfig(issuer());
});
