import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeUuid } from "@/banner/uuid";
import { type CollectorWorld, choice, makeCollectorWorld, no, yes } from "../support/collector-world";

let world: CollectorWorld;
beforeAll(async () => {
  world = await makeCollectorWorld();
});
afterAll(() => world?.stop());

const post = (...args: Parameters<CollectorWorld["post"]>) => world.post(...args);
const stored = async () => Number((await world.owner`select count(*) from consents`)[0]?.count);
const find = async (id: string) => (await world.owner`select * from consents where id = ${id}`)[0];
const refusal = (code: string, named: object = expect.any(Object)) => ({
  error: { code, message: expect.any(String), fields: named },
});

const many = Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`p${i}x`, true]));
const form = { "content-type": "application/x-www-form-urlencoded" };
const bad: [string, number, unknown, string, object?, Record<string, string>?][] = [
  ["media type", 415, choice(), "unsupported_media_type", {}, form],
  ["broken JSON", 400, '{"id":', "malformed", {}],
  ["a null character", 400, "\u0000", "malformed"],
  ["an empty body", 400, "", "malformed", {}],
  ["a list", 422, [], "invalid"],
  ["null", 422, "null", "invalid"],
  ["a field too many", 422, { ...choice(), address: "203.0.113.9" }, "invalid"],
  ["an old kind of id", 422, choice({ id: "0f8fad5b-d9cb-469f-a165-70867728950e" }), "invalid"],
  ["a wrong type", 422, { ...choice(), banner: "1" }, "invalid", { banner: expect.any(String) }],
  ["a choice that is no yes or no", 422, { ...choice(), choices: { ...yes, analytics: "true" } }, "invalid"],
  ["a layer that is none", 422, { ...choice(), layer: "third" }, "invalid", { layer: expect.any(String) }],
  ["services in a list", 422, { ...choice(), services: [] }, "invalid", { services: expect.any(String) }],
  ["41 purposes", 422, choice({ choices: many }), "invalid", { choices: "too_many_choices" }],
  ["an unknown site", 422, choice({ site: "nowhere" }), "invalid", { site: "unknown" }],
  ["an unknown banner", 422, choice({ banner: 99 }), "invalid", { banner: "unknown" }],
  ["a banner in review", 422, choice({ banner: 3 }), "invalid", { banner: "unknown" }],
  ["a banner that was returned", 422, choice({ banner: 4 }), "invalid", { banner: "unknown" }],
  ["a banner that was replaced", 422, choice({ banner: 5 }), "invalid", { banner: "unknown" }],
  ["an unknown variant", 422, choice({ variant: "loud" }), "invalid", { variant: "unknown" }],
  ["an unknown purpose", 422, choice({ choices: { ...no, ads: true } }), "invalid", { choices: "unknown_purpose" }],
  [
    "an unknown service",
    422,
    choice({ services: { "third-party.vimeo": true } }),
    "invalid",
    { services: "unknown_service" },
  ],
  ["no to what is required", 422, choice({ action: "choose", choices: { ...no, required: false } }), "invalid"],
  ["a signal with a yes", 422, choice({ action: "gpc" }), "invalid", { action: "contradicts_choices" }],
  ["another key", 400, choice(), "malformed", { "idempotency-key": "not_the_id" }, { "idempotency-key": "another" }],
  ["5 kB", 413, JSON.stringify(choice()).padEnd(5_000), "too_large", {}],
  ["1 MB", 413, "x".repeat(1_000_000), "too_large", {}],
];

test("each kind of bad input has its own status and one shape of error, and nothing is stored", async () => {
  const count = await stored();
  for (const [what, status, body, code, named, headers] of bad) {
    const answer = await post(body, headers);
    expect([answer.status, answer.body], what).toEqual([status, refusal(code, named)]);
    expect(answer.headers.get("content-type"), what).toBe("application/json");
    expect(answer.headers.get("access-control-allow-origin"), what).toBe("*");
  }
  expect(await stored()).toBe(count);
});

test("a page of another site is refused, and nothing is stored", async () => {
  const count = await stored();
  const from = (origin: string) => post(choice({ site: "house" }), { origin });
  for (const origin of ["https://elsewhere.example", "https://thehouse.example", "null"]) {
    const answer = await from(origin);
    expect([answer.status, answer.body], origin).toEqual([403, refusal("forbidden", { origin: "of_another_site" })]);
  }
  expect(await stored()).toBe(count);
  for (const origin of ["https://www.house.example", "https://house.example", "https://de.house.example"])
    expect((await from(origin)).status, origin).toBe(201);
  expect((await post(choice({ site: "house" }))).status).toBe(201);
  expect((await post(choice(), { origin: "https://elsewhere.example" })).status).toBe(201);
});

test("what was said is stored as it was said, with classes in place of the browser's words", async () => {
  const said = choice({
    action: "choose",
    variant: "short",
    layer: "embed",
    language: "de",
    choices: { ...no, analytics: true },
    services: { "third-party.youtube": true, "third-party.openstreetmap": false },
  });
  expect((await post(said)).status).toBe(201);
  expect(await find(said.id)).toMatchObject({
    site_id: world.shop,
    banner: 2,
    variant: "short",
    action: "choose",
    layer: "embed",
    language: "de",
    device: "desktop",
    browser: "chrome",
    choices: said.choices,
    services: said.services,
  });
  const phone = choice({ action: "gpc", layer: "signal", choices: no });
  await post(phone, { "user-agent": "", "sec-ch-ua": '"Microsoft Edge";v="142"', "sec-ch-ua-mobile": "?1" });
  expect(await find(phone.id)).toMatchObject({ action: "gpc", layer: "signal", device: "phone", browser: "edge" });
});

test("a banner from before faces were kept is answered by its purposes", async () => {
  const { variant, layer, services, ...earlier } = choice({ banner: 1, action: "reject_all", choices: no });
  expect((await post(earlier)).status).toBe(201);
  expect(await find(earlier.id)).toMatchObject({ banner: 1, variant: null, layer: null, services: {} });
  expect((await post({ ...choice({ banner: 1 }), variant })).status).toBe(422);
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
  for (const off of [-31 * 86_400_000, 10 * 60_000, 3_000 * 86_400_000]) {
    const wrong = choice({ id: makeUuid(Date.now() + off) });
    const { status, body } = await post(wrong);
    expect([status, body]).toEqual([422, { ...refusal("invalid", { id: "time" }), serverTime: expect.any(Number) }]);
    expect(await find(wrong.id)).toBeUndefined();
    expect((await post({ ...wrong, id: makeUuid(body.serverTime) })).status).toBe(201);
  }
});

test("a repeated delivery gets the first receipt, another choice under its id is a conflict", async () => {
  const one = choice({ services: { "third-party.youtube": false } });
  const first = await post(one);
  const { layer, ...other } = one;
  expect(await post(one, { "idempotency-key": one.id })).toMatchObject({ status: 200, body: first.body });
  for (const changed of [{ ...one, action: "reject_all", choices: no }, { ...one, services: {} }, other])
    expect(await post(changed)).toMatchObject({ status: 409, body: refusal("conflict") });
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
  for (const path of ["consents", "impressions"]) {
    const address = `${world.base}/api/v1/${path}`;
    const got = await fetch(address);
    expect([got.status, await got.json()]).toEqual([405, refusal("method_not_allowed", {})]);
    const preflight = await fetch(address, { method: "OPTIONS" });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-methods")).toBe("POST");
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight.headers.get("access-control-allow-credentials")).toBeNull();
  }
});
