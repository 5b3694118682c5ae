import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { provide } from "@/env";
import { database as appDatabase, closeDatabase } from "@/server/platform/database";
import { getStoredCase } from "@/server/requests/cases/queries";
import { createTestDatabase, type TestDatabase } from "@/tests/support/database";
import {
  doors,
  fingerprint,
  fromAnother,
  openSql,
  post,
  send,
  waitForBanners,
  waitForMail,
} from "@/tests/support/doors";
import { startServer, type TestServer } from "@/tests/support/server";

let database: TestDatabase;
let server: TestServer;
let sql: Sql;
/** The case as the process reads it: its names are sealed. */
const app = () => {
  provide({ DATABASE_URL: database.appUrl, ...secrets, LOG_LEVEL: "silent" });
  return appDatabase();
};
const secrets = { AUTH_SECRET: "a".repeat(40), SECRET_KEY: "s".repeat(40) };

beforeAll(async () => {
  database = await createTestDatabase();
  const urls = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl };
  server = await startServer({ ...urls, ...secrets, TRUSTED_PROXY_HOPS: "1", LOG_LEVEL: "error" });
  sql = openSql(database.ownerUrl);
  await waitForBanners(sql);
});
afterAll(async () => {
  await closeDatabase();
  await sql?.end({ timeout: 5 });
  await server?.stop();
  await database?.drop();
});

type Name = keyof typeof doors;
const names = Object.keys(doors) as Name[];
const json = { "content-type": "application/json" };
const oneShape = { message: expect.any(String), fields: expect.any(Object) };
const raw = (name: Name) => JSON.stringify(doors[name].good());
const withMember = (name: Name, member: string) => `${raw(name).slice(0, -1)},${member}}`;
const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
const replaced = (name: Name, bytes: number[]) => {
  const text = Buffer.from(raw(name));
  const at = text.indexOf('"en"') + 1;
  return Buffer.concat([text.subarray(0, at), Buffer.from(bytes), text.subarray(at)]);
};

/** The counter of the limit moves with every call, and nothing else may. */
const stored = async () => ({ ...(await fingerprint(sql)), "public.rate_limits": "" });

async function expectRefusal(name: Name, status: number, code: string, sent: Parameters<typeof send>[1]) {
  const before = await stored();
  const answer = await send(server.url + doors[name].path, {
    ...sent,
    headers: { ...json, ...fromAnother(), ...sent?.headers },
  });
  expect([answer.status, answer.headers["content-type"]]).toEqual([status, "application/json"]);
  expect(JSON.parse(answer.text)).toEqual({ error: { code, ...oneShape } });
  expect(answer.text).not.toContain("people.example");
  expect(await stored()).toEqual(before);
}

describe.each(names)("the door of %s", (name) => {
  test.each(["GET", "PUT", "PATCH", "DELETE", "TRACE"])("refuses %s", (method) =>
    expectRefusal(name, 405, "method_not_allowed", { method }),
  );

  test.each(["text/html", "multipart/form-data; boundary=x", "application/jsonx", "application/xml"])(
    "refuses %s as a media type",
    (type) =>
      expectRefusal(name, 415, "unsupported_media_type", { headers: { "content-type": type }, body: raw(name) }),
  );

  test.each<[string, (name: Name) => string | Buffer | undefined]>([
    ["nothing at all", () => undefined],
    ["half an object", (name) => raw(name).slice(0, -1)],
    ["bytes that are no UTF-8", (name) => replaced(name, [0xff, 0xc0])],
    ["half of a character", (name) => replaced(name, [0xe2, 0x82])],
    ["a null byte before the object", (name) => `\u0000${raw(name)}`],
    ["three thousand open brackets", () => "[".repeat(3000)],
  ])("cannot read %s", (_, body) => {
    const bytes = body(name);
    return expectRefusal(name, 400, "malformed", bytes === undefined ? {} : { body: bytes });
  });

  test.each<[string, (name: Name) => string]>([
    ["a field that it does not know", (name) => withMember(name, '"role":"officer"')],
    ["a field called __proto__", (name) => withMember(name, '"__proto__":{"role":"officer"}')],
    ["a field called constructor", (name) => withMember(name, '"constructor":{"prototype":{"role":"officer"}}')],
    ["depth without end", () => nested(1500)],
    ["depth in a field", (name) => raw(name).replace('"en"', nested(1500))],
    ["a null character in a field", (name) => raw(name).replace('"en"', '"en\\u0000"')],
    ["null", () => "null"],
    ["a number", () => "1"],
    ["a list", (name) => `[${raw(name)}]`],
  ])("refuses %s", (_, body) => expectRefusal(name, 422, "invalid", { body: body(name) }));

  test.each([false, true])("refuses a megabyte, and its sender hears so (without a length: %s)", (chunked) =>
    expectRefusal(name, 413, "too_large", { body: "x".repeat(1_000_000), chunked }),
  );

  test("takes what is right, and once for one key", async () => {
    const { path, good, status, table } = doors[name];
    const body = good();
    const key = { "idempotency-key": String(body.id ?? `the key of ${name}`.replaceAll(" ", "-")) };
    const count = async () => (await sql<{ n: number }[]>`select count(*)::int as n from ${sql(table)}`)[0]?.n ?? 0;
    const before = await count();
    const twice = await Promise.all([1, 2].map(() => post(server.url + path, body, { ...key, ...fromAnother() })));
    const third = await post(server.url + path, body, { ...key, ...fromAnother() });
    for (const answer of [...twice, third]) expect([status, 200]).toContain(answer.status);
    const [first, ...others] = [...twice, third].map((answer) => JSON.parse(answer.text));
    expect(others).toEqual([first, first]);
    expect(await count()).toBe(before + 1);
    if (name === "newsletter") await waitForMail(sql);
    const other = await post(server.url + path, { ...body, language: "de" }, { ...key, ...fromAnother() });
    expect([other.status, JSON.parse(other.text).error.code]).toEqual([409, "conflict"]);
    expect(await count()).toBe(before + 1);
  });
});

describe.each(["newsletter", "requests"] as const)("an address given to the door of %s", (name) => {
  test.each([
    ["of 320 characters", `${"a".repeat(305)}@people.example`],
    ["with a second header", "anna@people.example\r\nBcc: bert@people.example"],
    ["with a second recipient", "anna@people.example,bert@people.example"],
    ["with a display name", "Anna <anna@people.example>"],
    ["with a Cyrillic letter in its name", "аnna@people.example"],
    ["with a Cyrillic letter in its domain", "anna@peоple.example"],
    ["that reads backwards", "anna\u202e@people.example"],
    ["with a null character", "anna\u0000@people.example"],
    ["with half a character", "anna\ud800@people.example"],
  ])("%s is refused", (_, email) =>
    expectRefusal(name, 422, "invalid", { body: JSON.stringify({ ...doors[name].good(), email }) }),
  );
});

describe("a name given to the door of requests", () => {
  test.each([
    ["with a second header", "Eve\r\nBcc: bert@people.example"],
    ["with a line separator", "Eve\u2028Bcc"],
    ["with a next-line character", "Eve\u0085Bcc"],
    ["that reads in another order than it was typed", "Eve\u202egpj.exe"],
    ["with a null character", "Eve\u0000"],
    ["with half a character", "Eve\ud83d"],
    ["of blanks", "   "],
    ["of 201 characters", "e".repeat(201)],
  ])("%s is refused", (_, name) =>
    expectRefusal("requests", 422, "invalid", { body: JSON.stringify({ ...doors.requests.good(), name }) }),
  );

  test.each(["שרה כהן", "محمد علي", "Søren Ångström-O’Neill", "山田太郎", "Zoë 👩🏽‍⚖️"])(
    "%s is taken as it is",
    async (name) => {
      const answer = await post(server.url + doors.requests.path, { ...doors.requests.good(), name }, fromAnother());
      expect(answer.status).toBe(201);
      const { reference } = JSON.parse(answer.text);
      const [row] = await sql<{ id: string }[]>`select id from requests where reference = ${reference}`;
      expect((await getStoredCase(app(), row?.id ?? "")).person?.name).toBe(name);
    },
  );
});

test.each(["__proto__", "constructor", "%00", "..%2f..%2f", "otc-news%0d%0aset-cookie:x"])(
  "there is no list called %s",
  async (list) => {
    const before = await stored();
    const url = `${server.url}/api/v1/newsletter/${list}/subscriptions`;
    const answer = await post(url, doors.newsletter.good(), fromAnother());
    expect([answer.status, JSON.parse(answer.text).error.code]).toEqual([404, "not_found"]);
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(await stored()).toEqual(before);
  },
);

test.each(["/api/v1/nothing", "/api/v1/sites/otc/nothing", "/api/v1/sites/nobody/notice"])(
  "%s is no door, and says so in the one shape",
  async (path) => {
    for (const method of ["GET", "POST"]) {
      const response = await fetch(server.url + path, { method });
      const { error } = await response.json();
      expect([response.status, error]).toEqual([
        method === "POST" && path.endsWith("/notice") ? 405 : 404,
        { code: method === "POST" && path.endsWith("/notice") ? "method_not_allowed" : "not_found", ...oneShape },
      ]);
    }
  },
);
