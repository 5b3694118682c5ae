import { request } from "node:http";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeUuid } from "@/banner/uuid";
import { database } from "@/server/platform/database";
import { type ConsentWorld, choice, makeConsentWorld, no } from "../support/consent-world";

let world: ConsentWorld;
beforeAll(async () => {
  world = await makeConsentWorld();
});
afterAll(() => world?.stop());

const post = (...args: Parameters<ConsentWorld["post"]>) => world.post(...args);
const stored = async () => Number((await database().execute(sql`select count(*) from consents`))[0]?.count);
const fields = expect.any(Object);
const refusal = (code: string, named: object = fields) => ({
  error: { code, message: expect.any(String), fields: named },
});

test("each kind of bad input has its own status and one shape of error, and nothing is stored", async () => {
  const cases: [string, number, unknown, string, object?, Record<string, string>?][] = [
    [
      "media type",
      415,
      choice(),
      "unsupported_media_type",
      {},
      { "content-type": "application/x-www-form-urlencoded" },
    ],
    ["broken JSON", 400, '{"id":', "malformed", {}],
    ["a null character", 400, "\u0000", "malformed"],
    ["an empty body", 400, "", "malformed", {}],
    ["a list", 422, [], "invalid"],
    ["a field too many", 422, { ...choice(), address: "203.0.113.9" }, "invalid"],
    [
      "an old kind of id",
      422,
      choice({ id: "0f8fad5b-d9cb-469f-a165-70867728950e" }),
      "invalid",
      { id: expect.any(String) },
    ],
    ["a wrong type", 422, { ...choice(), banner: "1" }, "invalid", { banner: expect.any(String) }],
    [
      "41 purposes",
      422,
      choice({ choices: Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`p${i}x`, true])) }),
      "invalid",
    ],
    ["an unknown site", 422, choice({ site: "nowhere" }), "invalid", { site: "unknown" }],
    ["an unknown banner", 422, choice({ banner: 99 }), "invalid", { banner: "unknown" }],
    [
      "an unknown purpose",
      422,
      choice({ choices: { ...no, profiling: true } }),
      "invalid",
      { choices: "unknown_purpose" },
    ],
    [
      "a refusal of what is required",
      422,
      choice({ action: "choose", choices: { ...no, required: false } }),
      "invalid",
    ],
    [
      "another key",
      400,
      choice(),
      "malformed",
      { "idempotency-key": "not_the_id" },
      { "idempotency-key": "something-else" },
    ],
    ["5 kB", 413, JSON.stringify(choice()).padEnd(5_000), "too_large", {}],
    ["1 MB", 413, "x".repeat(1_000_000), "too_large", {}],
  ];
  const count = await stored();
  for (const [what, status, body, code, named, headers] of cases) {
    const answer = await post(body, headers);
    expect(answer.status, what).toBe(status);
    expect(answer.body, what).toEqual(refusal(code, named));
    expect(answer.headers.get("content-type"), what).toBe("application/json");
    expect(answer.headers.get("access-control-allow-origin"), what).toBe("*");
  }
  expect(await stored()).toBe(count);
});

test("a body without a stated length is cut off at the same size", async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sent = request(`${world.base}/api/v1/consents`, {
      method: "POST",
      headers: { "content-type": "text/plain" },
    });
    sent.on("response", (answer) => resolve(answer.resume().statusCode)).on("error", reject);
    for (let i = 0; i < 20; i++) sent.write("x".repeat(1_000));
    sent.end();
  });
  expect(status).toBe(413);
});

test("a clock that is wrong is told the time, and the corrected id is taken", async () => {
  for (const off of [-31 * 86_400_000, 10 * 60_000]) {
    const wrong = choice({ id: makeUuid(Date.now() + off) });
    const { status, body } = await post(wrong);
    expect(status).toBe(422);
    expect(body).toEqual({ ...refusal("invalid", { id: "time" }), serverTime: expect.any(Number) });
    expect((await post({ ...wrong, id: makeUuid(body.serverTime) })).status).toBe(201);
  }
});

test("whoever asks too often is refused for a while, and nobody else is", async () => {
  const from = { "x-test-address": "198.51.100.7" };
  const answers = await Promise.all(Array.from({ length: 75 }, () => post(choice(), from)));
  const late = answers.filter((one) => one.status === 429);
  expect(late.length).toBeGreaterThanOrEqual(10);
  expect(late[0]?.body).toEqual(refusal("too_many", {}));
  expect(late[0]?.headers.get("retry-after")).toBe("60");
  expect((await post(choice())).status).toBe(201);
});

test("other methods are refused, and a preflight allows a post without credentials", async () => {
  const address = `${world.base}/api/v1/consents`;
  const got = await fetch(address);
  expect([got.status, await got.json()]).toEqual([405, refusal("method_not_allowed", {})]);
  const preflight = await fetch(address, { method: "OPTIONS" });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-methods")).toBe("POST");
  expect(preflight.headers.get("access-control-allow-credentials")).toBeNull();
});

test("the banner of a site is the same for everybody, by its hash, and readable under its number", async () => {
  const address = `${world.base}/api/v1/sites/otc/banner`;
  const first = await fetch(address);
  const config = await first.json();
  expect(config).toMatchObject({
    site: "otc",
    version: 1,
    months: 6,
    notice: "/notices/otc",
    controller: "Open Telekom Cloud",
  });
  expect(config.purposes[2].services).toEqual([{ company: "Mapp", technology: "Cookie, 30 days", country: "Germany" }]);
  expect(first.headers.get("access-control-allow-origin")).toBe("*");
  expect(first.headers.get("set-cookie")).toBeNull();
  const etag = first.headers.get("etag") as string;
  expect((await fetch(address, { headers: { "if-none-match": etag } })).status).toBe(304);
  expect(await (await fetch(`${address}?version=1`)).json()).toEqual(config);
  expect((await fetch(address, { method: "HEAD" })).headers.get("etag")).toBe(etag);
});

test("a banner that is not there is not found, in the one shape", async () => {
  for (const path of ["nowhere/banner", "otc/banner?version=9", "otc/banner?version=x", "%3Cscript%3E/banner"]) {
    const answer = await fetch(`${world.base}/api/v1/sites/${path}`);
    expect([answer.status, await answer.json()], path).toEqual([404, refusal("not_found", {})]);
  }
  expect((await fetch(`${world.base}/api/v1/sites/otc/banner`, { method: "POST" })).status).toBe(405);
});
