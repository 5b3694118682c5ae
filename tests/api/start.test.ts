import { readdirSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/tests/support/database";
import { doors, openSql, post, send, waitForBanners, waitForMail } from "@/tests/support/doors";
import { makeFolder } from "@/tests/support/folder";
import { freePort, isHealthy, spawnProduct, type TestProcess } from "@/tests/support/server";

const secrets = { AUTH_SECRET: "a".repeat(40), SECRET_KEY: "s".repeat(40) };
const issuer = { AUTH_ISSUER: "https://id.example", AUTH_CLIENT_ID: "nachweis", AUTH_CLIENT_SECRET: "no secret" };

describe("a start that cannot be right", () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ["without the demonstration and without anything else", { DEMO: "off" }, /PUBLIC_URL, AUTH_ISSUER, SMTP_URL/],
    [
      "without the demonstration and without a mail server",
      { DEMO: "off", PUBLIC_URL: "https://privacy.example", ...issuer },
      /: SMTP_URL \(/,
    ],
    ["with a provider and without its client", { AUTH_ISSUER: "https://id.example" }, /AUTH_CLIENT_ID/],
    [
      "with a database and without the rest",
      { DATABASE_URL: "postgres://app@localhost/nachweis" },
      /DATABASE_OWNER_URL, AUTH_SECRET, SECRET_KEY/,
    ],
    [
      "with one role for both of the database's",
      { DATABASE_URL: "postgres://one@localhost/a", DATABASE_OWNER_URL: "postgres://one@localhost/a", ...secrets },
      /one role/,
    ],
    ["with a port that is none", { PORT: "eighty" }, /Set right, please: PORT \(/],
    ["with a part that is none", { RUN: "web,printer" }, /Set right, please: RUN \(/],
    ["with a key that is short", { SECRET_KEY: "short" }, /Set right, please: SECRET_KEY \(/],
    ["with an address that is none", { PUBLIC_URL: "ftp://privacy.example" }, /Set right, please: PUBLIC_URL \(/],
    ["with two faults", { DEMO: "maybe", LOG_LEVEL: "loud" }, /Set right, please: DEMO, LOG_LEVEL \(/],
    ["with roles that are no JSON", { ...issuer, AUTH_ROLE_MAP: "{officer}" }, /AUTH_ROLE_MAP/],
    ["with roles that nobody knows", { ...issuer, AUTH_ROLE_MAP: '{"staff":"emperor"}' }, /AUTH_ROLE_MAP/],
    [
      "with the demonstration's sign-in for the whole world",
      { PUBLIC_URL: "https://privacy.example" },
      /this machine only.*AUTH_ISSUER/,
    ],
  ])("%s says so in one sentence, and nothing is started", async (_, variables, sentence) => {
    const folder = makeFolder();
    const child = spawnProduct(variables, await freePort(), folder);
    expect(await child.exit).toBe(1);
    expect(child.output()).toMatch(/^Nachweis did not start\. [^\n]+\n$/);
    expect(child.output()).toMatch(sentence);
    for (const value of [secrets.AUTH_SECRET, "no secret", "short"]) expect(child.output()).not.toContain(value);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe("two processes on one database", () => {
  let database: TestDatabase;
  const folder = makeFolder();
  const running: TestProcess[] = [];

  async function start(RUN: string) {
    const port = await freePort();
    const urls = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl };
    const child = spawnProduct({ ...urls, ...secrets, RUN, LOG_LEVEL: "error" }, port, folder);
    running.push(child);
    return { child, url: `http://localhost:${port}` };
  }
  async function healthy({ child, url }: Awaited<ReturnType<typeof start>>) {
    for (let tries = 0; tries < 300 && !child.hasEnded(); tries += 1) {
      if (await isHealthy(url)) return url;
      await sleep(100);
    }
    throw new Error(`The process did not become healthy:\n${child.output()}`);
  }

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    for (const child of running) if (!child.hasEnded()) child.send("SIGTERM");
    await Promise.all(running.map((child) => child.exit));
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("start at once, fill the demonstration once, and share its work", async () => {
    const started = await Promise.all(["web,collector", "worker"].map(start));
    const [web, worker] = (await Promise.all(started.map(healthy))) as [string, string];
    const sql = openSql(database.ownerUrl);
    try {
      await waitForBanners(sql);
      expect(
        await sql`select (select count(*)::int from vendors) as vendors, (select count(*)::int from sites) as sites,
        (select count(*)::int from activities) as activities, (select count(*)::int from cookies) as cookies`,
      ).toEqual([{ vendors: 21, sites: 2, activities: 43, cookies: 36 }]);
      expect((await post(web + doors.consents.path, doors.consents.good())).status).toBe(201);
      expect((await post(web + doors.newsletter.path, doors.newsletter.good())).status).toBe(202);
      await waitForMail(sql);
      expect((await send(`${worker}/sign-in`, { method: "GET" })).status).toBe(404);
      expect((await post(worker + doors.consents.path, doors.consents.good())).status).toBe(404);
    } finally {
      await sql.end({ timeout: 5 });
    }
  });

  test("a collector alone takes choices and says how it is, and has no pages", async () => {
    const collector = await healthy(await start("collector"));
    expect((await post(collector + doors.consents.path, doors.consents.good())).status).toBe(201);
    for (const path of ["/", "/sign-in", "/vendors", "/notices/otc", "/demo/mailbox", "/api/v1/sites/otc/banner"]) {
      const { status, text } = await send(collector + path, { method: "GET" });
      expect([path, status, JSON.parse(text).error.code]).toEqual([path, 404, "not_found"]);
    }
    expect((await post(collector + doors.requests.path, doors.requests.good())).status).toBe(404);
  });
});
