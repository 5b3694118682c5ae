import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requestDoor } from "@/contracts/requests";
import { createTestDatabase, type TestDatabase } from "@/tests/support/database";
import { doors, openSql, post, send, waitForBanners } from "@/tests/support/doors";
import { startServer, type TestServer } from "@/tests/support/server";

let database: TestDatabase;
let server: TestServer;
let issuer: Server;
let sql: Sql;
const publicUrl = "https://privacy.example";

/** As much of a provider as it takes to be sent to it. */
function startIssuer(): Promise<Server> {
  const made = createServer((_, response) => {
    const url = `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
    const endpoints = {
      authorization_endpoint: `${url}/auth`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/jwks`,
    };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ issuer: url, ...endpoints, response_types_supported: ["code"] }));
  });
  return new Promise((resolve) => made.listen(0, "127.0.0.1", () => resolve(made)));
}

beforeAll(async () => {
  [database, issuer] = await Promise.all([createTestDatabase(), startIssuer()]);
  server = await startServer({
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    AUTH_SECRET: "a".repeat(40),
    SECRET_KEY: "s".repeat(40),
    PUBLIC_URL: publicUrl,
    AUTH_ISSUER: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`,
    AUTH_CLIENT_ID: "nachweis",
    AUTH_CLIENT_SECRET: "not a secret",
    LOG_LEVEL: "error",
  });
  sql = openSql(database.ownerUrl);
  await waitForBanners(sql);
});
afterAll(async () => {
  await sql?.end({ timeout: 5 });
  await server?.stop();
  issuer?.close();
  await database?.drop();
});

const cookiesOf = (headers: Record<string, string | string[] | undefined>) => [headers["set-cookie"] ?? []].flat();

describe("cookies", () => {
  test("of a sign-in belong to this host alone, and no script reads them", async () => {
    const { status, headers } = await send(`${server.url}/sign-in/start`, { method: "GET" });
    expect(status).toBe(303);
    expect(String(headers.location)).toContain(encodeURIComponent(`${publicUrl}/api/auth/callback/oidc`));
    const cookies = cookiesOf(headers);
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-nachweis\.[a-z]+=/);
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).toMatch(/; HttpOnly/i);
      expect(cookie).toMatch(/; Secure/i);
      expect(cookie).toMatch(/; SameSite=Lax/i);
      expect(cookie).not.toMatch(/; Domain/i);
    }
  });

  test("of a session go the way they came", async () => {
    const headers = { origin: publicUrl, "content-type": "application/x-www-form-urlencoded" };
    const answer = await send(`${server.url}/sign-out`, { headers, body: "" });
    expect([answer.status, answer.headers.location]).toEqual([303, "/signed-out"]);
    expect(cookiesOf(answer.headers)).toEqual([
      "__Host-nachweis.session=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly; Secure",
    ]);
  });

  test("of a choice are secure too", async () => {
    const headers = { origin: publicUrl, "content-type": "application/x-www-form-urlencoded" };
    const answer = await send(`${server.url}/api/preferences`, { headers, body: "language=de&theme=dark" });
    const cookies = cookiesOf(answer.headers);
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) expect(cookie).toMatch(/; SameSite=Lax; HttpOnly; Secure$/);
  });
});

test("the demonstration's mailbox and provider are closed to the world", async () => {
  for (const path of ["/demo/mailbox", "/demo/oidc/.well-known/openid-configuration"])
    expect([path, (await send(server.url + path, { method: "GET" })).status]).toEqual([path, 404]);
});

const kinds: [string, string, string, number][] = [
  ["a page", "GET", "/sign-in", 200],
  ["a page without script", "GET", "/rights/otc", 200],
  ["a notice", "GET", "/notices/otc", 200],
  ["a notice that is not there", "GET", "/notices/nowhere", 404],
  ["a page that is not there", "GET", "/nowhere", 404],
  ["a redirect", "GET", "/", 307],
  ["a redirect to the provider", "GET", "/sign-in/start", 303],
  ["the banner's configuration", "GET", "/api/v1/sites/otc/banner", 200],
  ["the health", "GET", "/api/health", 200],
  ["a refusal of a door", "GET", "/api/v1/consents", 405],
  ["a refusal of a route", "POST", "/api/v1/requests", 415],
  ["a refusal of a procedure", "POST", "/api/trpc/vendors.list", 403],
  ["an address that cannot be read", "GET", "/%ff", 400],
  ["a method that nobody knows", "TRACE", "/", 405],
  ["a script", "GET", "/banner.js", 200],
];

test.each(kinds)("%s carries every header of protection", async (_, method, path, status) => {
  const { headers, ...answer } = await send(server.url + path, { method });
  expect(answer.status).toBe(status);
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "strict-transport-security": expect.stringMatching(/^max-age=\d{8}/),
  });
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toMatch(/default-src '(none|self)'/);
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(headers["x-powered-by"]).toBeUndefined();
});

describe("who asks too often is refused", () => {
  const names = ["consents", "newsletter", "requests"] as const;
  const most = { consents: 60, newsletter: 10, requests: requestDoor.max };

  test.each(names)("by the door of %s, whatever address is claimed", async (name) => {
    const { path, good, table } = doors[name];
    const count = async () => (await sql<{ n: number }[]>`select count(*)::int as n from ${sql(table)}`)[0]?.n ?? 0;
    const before = await count();
    const answers = [];
    for (let i = 1; i <= most[name] + 12; i += 1) {
      const claimed = `203.0.113.${i}`;
      const spoofed = {
        "x-forwarded-for": claimed,
        "x-real-ip": claimed,
        forwarded: `for=${claimed}`,
        "x-nachweis-address": claimed,
      };
      answers.push(await post(server.url + path, good(), spoofed));
    }
    const late = answers.filter(({ status }) => status === 429);
    expect(late.length).toBeGreaterThan(5);
    for (const { headers, text } of late) {
      expect(headers["retry-after"]).toBe("60");
      expect(JSON.parse(text)).toEqual({ error: { code: "too_many", message: expect.any(String), fields: {} } });
    }
    expect((await count()) - before).toBe(answers.length - late.length);
  });
});
