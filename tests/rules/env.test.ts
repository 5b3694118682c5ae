import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { env, findMissing, hasDemoIssuer, provide, publicUrl, runs, type VariableName, variables } from "@/env";
import { sentenceOf } from "@/server/process/failure";

const secret = "s".repeat(32);
const database = { DATABASE_URL: "postgres://app:a@db/n", DATABASE_OWNER_URL: "postgres://owner:o@db/n" };
const secrets = { AUTH_SECRET: secret, SECRET_KEY: secret };

const given = (values: Partial<Record<VariableName, string>>) => provide(values);

beforeEach(() => {
  for (const name of Object.keys(variables.shape)) vi.stubEnv(name, "");
  given({});
});
afterEach(() => {
  vi.unstubAllEnvs();
  given({});
});

test("nothing set is a demonstration on this machine with every role", () => {
  expect(findMissing()).toBeNull();
  expect([publicUrl(), hasDemoIssuer(), runs("web"), runs("collector"), runs("worker")]).toEqual([
    "http://localhost:3000",
    true,
    true,
    true,
    true,
  ]);
});

describe("what is malformed is named, and its value is not", () => {
  test.each<[VariableName, string]>([
    ["PORT", "abc"],
    ["PORT", "0"],
    ["RUN", "web,cook"],
    ["DEMO", "maybe"],
    ["DATABASE_URL", "mysql://x"],
    ["PUBLIC_URL", "javascript:alert(1)"],
    ["AUTH_SECRET", "short"],
    ["SMTP_URL", "http://mail"],
    ["MAIL_FROM", "nobody"],
    ["TRUSTED_PROXY_HOPS", "-1"],
    ["AUTH_ROLE_MAP", "[1]"],
  ])("%s=%s", (name, value) => {
    given({ [name]: value });
    expect(env).toThrow(new RegExp(`^Set right, please: ${name} \\(`));
  });

  test("all at once", () => {
    given({ PORT: "x", RUN: "y" });
    expect(env).toThrow("PORT, RUN");
  });
});

describe("what is missing is named before anything starts", () => {
  test.each<[string, Partial<Record<VariableName, string>>, RegExp | null]>([
    ["without the demonstration", { DEMO: "off" }, /PUBLIC_URL, AUTH_ISSUER, SMTP_URL/],
    ["with an issuer", { AUTH_ISSUER: "https://id.example" }, /AUTH_CLIENT_ID, AUTH_CLIENT_SECRET/],
    ["with a database", { DATABASE_URL: database.DATABASE_URL }, /DATABASE_OWNER_URL, AUTH_SECRET, SECRET_KEY/],
    ["nothing, with all of a database", { ...database, ...secrets }, null],
    ["two roles where there is one", { ...database, ...secrets, DATABASE_URL: "postgres://owner@db/n" }, /one role/],
    ["an issuer for a demonstration that others reach", { PUBLIC_URL: "https://privacy.example" }, /this machine only/],
    [
      "an issuer, for a name that only looks local",
      { PUBLIC_URL: "http://localhost.evil.example" },
      /this machine only/,
    ],
    ["nothing on the loopback", { PUBLIC_URL: "http://[::1]:3000" }, null],
  ])("%s", (_, values, expected) => {
    given(values);
    const sentence = findMissing();
    if (expected) expect(sentence).toMatch(expected);
    else expect(sentence).toBeNull();
  });
});

test.each<[string, unknown, string]>([
  ["a plain error by its first line", new Error("Port taken\n    at x"), "Port taken"],
  [
    "a statement's error by its cause",
    new Error("Failed query: params: x", { cause: new Error("no role") }),
    "no role",
  ],
  ["a refused connection by its code", Object.assign(new Error(""), { code: "ECONNREFUSED" }), "ECONNREFUSED"],
  ["several addresses by the first", new AggregateError([new Error("connect ECONNREFUSED")]), "connect ECONNREFUSED"],
  ["what is no error as it is", "why", "why"],
])("a start that fails names %s", (_, error, sentence) => {
  expect(sentenceOf(error)).toBe(sentence);
});
