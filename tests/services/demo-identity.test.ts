import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { provide } from "@/env";
import { demoClient } from "@/server/demo/identity/client";
import { createDemoIssuer } from "@/server/demo/identity/issuer";

const verifier = "v".repeat(50);
let origin: string;
let server: Server;
let handler: ReturnType<typeof createDemoIssuer>;

beforeAll(async () => {
  server = createServer((request, response) => handler(request, response)).listen(0, "localhost");
  await once(server, "listening");
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  provide({ PUBLIC_URL: origin, SECRET_KEY: "s".repeat(40), LOG_LEVEL: "silent" });
  handler = createDemoIssuer();
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A browser of its own: keeps cookies, follows nothing. */
function openBrowser() {
  const kept = new Map<string, string>();
  return async (address: string, form?: Record<string, string>) => {
    const cookie = [...kept].map((pair) => pair.join("=")).join("; ");
    const response = await fetch(new URL(address, origin), {
      redirect: "manual",
      headers: { cookie, accept: "text/html" },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      kept.set(name, value);
    }
    return { response, to: response.headers.get("location") ?? "" };
  };
}

const request = (more: Record<string, string> = {}) =>
  `/demo/oidc/auth?${new URLSearchParams({
    client_id: demoClient().clientId,
    response_type: "code",
    scope: "openid profile",
    redirect_uri: `${origin}/api/auth/callback/oidc`,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    state: "s",
    nonce: "n",
    ...more,
  })}`;

async function claimsFor(callback: string): Promise<Record<string, unknown>> {
  const { issuer, clientId, clientSecret } = demoClient();
  const answer = await fetch(`${issuer}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code: new URL(callback).searchParams.get("code") ?? "",
      redirect_uri: `${origin}/api/auth/callback/oidc`,
      code_verifier: verifier,
    }),
  });
  const { id_token } = (await answer.json()) as { id_token: string };
  return JSON.parse(Buffer.from(id_token.split(".")[1] ?? "", "base64url").toString());
}

test("an account of the sign-in page signs in at once, with its roles in the ID token", async () => {
  const visit = openBrowser();
  const asked = await visit(request({ login_hint: "marketing-mms" }));
  const chosen = await visit(asked.to);
  const back = await visit(chosen.to);
  expect(back.to).toMatch(`${origin}/api/auth/callback/oidc?code=`);
  const claims = await claimsFor(back.to);
  expect(claims).toMatchObject({
    sub: "marketing-mms",
    roles: ["marketing@mms"],
    nonce: "n",
    iss: demoClient().issuer,
  });
  expect(claims).not.toHaveProperty("email");
});

test("without a hint there is a list, also right after somebody else; its buttons need no script", async () => {
  const visit = openBrowser();
  for (const account of ["officer", "legal"]) {
    const { to } = await visit(request());
    const { response } = await visit(to);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    const page = await response.text();
    expect(page).not.toMatch(/<script|style=|<style/);
    const chosen = await visit(/action="([^"]+)"/.exec(page)?.[1] ?? "", { account });
    const back = await visit(chosen.to);
    expect(await claimsFor(back.to)).toMatchObject({ sub: account, roles: [account] });
  }
});

test("a hint that is no account leads to the list, and nobody is made up", async () => {
  const visit = openBrowser();
  const { to } = await visit(request({ login_hint: "root" }));
  expect((await visit(to)).response.status).toBe(200);
  expect((await visit(to, { account: "root" })).response.status).toBe(200);
});

test("an attempt from before a restart ends on a page with a way on, and the next one succeeds", async () => {
  const visit = openBrowser();
  const { to } = await visit(request());
  handler = createDemoIssuer();
  const lost = await visit(to, { account: "officer" });
  expect(lost.response.status).toBe(400);
  expect(await lost.response.text()).toContain('href="/sign-in"');
  const asked = await visit(request({ login_hint: "auditor" }));
  const chosen = await visit(asked.to);
  expect(await claimsFor((await visit(chosen.to)).to)).toMatchObject({ sub: "auditor" });
});

test("another address is not answered to", async () => {
  const visit = openBrowser();
  const { response, to } = await visit(request({ redirect_uri: "https://evil.example/" }));
  expect(response.status).toBe(400);
  expect(to).toBe("");
});

test("it refuses to exist away from this machine", () => {
  for (const address of ["https://privacy.example", "http://localhost.example", "http://10.0.0.1:3000"]) {
    provide({ PUBLIC_URL: address });
    expect(() => createDemoIssuer()).toThrow(address);
  }
  provide({ PUBLIC_URL: origin });
});
