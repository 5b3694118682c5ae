import type { Configuration, JWK, default as Provider } from "oidc-provider";
import { env, publicUrl } from "@/env";
import { messages } from "@/messages";
import { hmac } from "@/server/platform/crypto";
import { accounts, findAccount } from "./accounts";
import { demoClient, demoIssuerPath } from "./client";
import { readLanguage } from "./language";
import { lostPage } from "./page";

/** Asks who it is each time, also after a sign-out, and never for consent: the client is our own. */
async function askAlways() {
  const { base, Check } = await import("oidc-provider/lib/helpers/interaction_policy/index.js");
  const policy = base();
  policy.remove("consent");
  const isAnswered = new Check("asks_always", "somebody has to be chosen", (ctx) =>
    ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
  );
  policy.get("login")?.checks.add(isAnswered);
  return policy;
}

const claimsOf = (name: string) => {
  const account = findAccount(name) ?? accounts.at(-1)!;
  return { sub: name, name: messages.en.access.accounts[account.name].label, [env().AUTH_ROLE_CLAIM]: account.roles };
};

async function configuration(keys: JWK[]): Promise<Configuration> {
  const { createMemoryAdapter } = await import("oidc-provider/lib/adapters/memory_adapter.js");
  const { clientId, clientSecret } = demoClient();
  const hidden = { httpOnly: true, sameSite: "lax", secure: publicUrl().startsWith("https:") } as const;
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${publicUrl()}/api/auth/callback/oidc`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        require_auth_time: true,
      },
    ],
    adapter: createMemoryAdapter(),
    jwks: { keys },
    cookies: {
      keys: [hmac("demo.identity.cookies", "nachweis")],
      names: { session: "demo_session", interaction: "demo_interaction", resume: "demo_resume" },
      long: { ...hidden, path: demoIssuerPath },
      short: hidden,
    },
    // Roles and name belong into the ID token, as organisations' providers put them there.
    conformIdTokenClaims: false,
    claims: { openid: ["sub"], profile: ["name", env().AUTH_ROLE_CLAIM] },
    scopes: ["openid", "profile"],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: true },
    },
    interactions: { policy: await askAlways(), url: (_, { uid }) => `${demoIssuerPath}/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...claimsOf(id) }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
    renderError: (ctx) => {
      ctx.type = "html";
      ctx.body = lostPage(readLanguage(ctx.req.headers));
    },
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 3600, IdToken: 300, Interaction: 600, Session: 600 },
  };
}

/** One provider a process, with the keys of this start; loaded only where the demonstration signs in. */
export async function createProvider(keys: JWK[]): Promise<Provider> {
  const { Provider } = await import("oidc-provider/lib/provider.js");
  const provider = new Provider(demoClient().issuer, await configuration(keys));
  // It stands behind our own front door, which says under which address it is seen.
  provider.proxy = true;
  return provider;
}
