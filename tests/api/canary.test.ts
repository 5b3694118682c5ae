import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PersonRole } from "@/contracts/permissions";
import { startEmbedded } from "@/db/embedded/start";
import { provide } from "@/env";
import { startSession } from "@/server/access/sessions/service";
import { confirmToken, leaveToken } from "@/server/newsletter/rules";
import { randomToken } from "@/server/platform/crypto";
import { closeDatabase } from "@/server/platform/database";
import { doors, openSql, post, send, waitForBanners, waitForMail } from "@/tests/support/doors";
import { makeFolder } from "@/tests/support/folder";
import { startServer, type TestServer } from "@/tests/support/server";

const unique = randomBytes(5).toString("hex");
const canary = {
  name: `Quillfeather${unique}`,
  email: `reader${unique}@canary.example`,
  asker: `asker${unique}@canary.example`,
  message: `message${unique} about my neighbour`,
  network: "203.0.113.219",
  agent: `Browser${unique}`,
};
const folder = makeFolder();
let server: TestServer;
let sql: Sql;
let tokens: { confirm: string; leave: string };

const from = { "x-forwarded-for": canary.network, "user-agent": canary.agent };
/** The limits are not what this is about: each mistake comes from a network of its own, which is a canary by its agent. */
let networks = 0;
const fromElsewhere = () => {
  networks += 1;
  return { ...from, "x-forwarded-for": `198.18.7.${networks}` };
};
const secrets = () => [unique, canary.network, tokens.confirm, tokens.leave];

beforeAll(async () => {
  server = await startServer({ DATA_DIR: folder, TRUSTED_PROXY_HOPS: "1", LOG_LEVEL: "debug", SLOW_QUERY_MS: "1" });
  const { ownerUrl, appUrl } = await startEmbedded({ dataDir: folder, log() {} });
  const { SECRET_KEY } = JSON.parse(readFileSync(join(folder, "keys.json"), "utf8"));
  provide({ DATABASE_URL: appUrl, SECRET_KEY, LOG_LEVEL: "silent" });
  sql = openSql(ownerUrl);
  await waitForBanners(sql);
  await liveThrough();
});
afterAll(async () => {
  await closeDatabase();
  await sql?.end({ timeout: 5 });
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A person signs up, confirms, chooses and asks; she mistypes, and things break, on the way. */
async function liveThrough() {
  const { newsletter, requests, consents } = doors;
  const key = { "idempotency-key": `key-${unique}` };
  const signUp = { ...newsletter.good(), email: canary.email };
  const asked = { ...requests.good(), name: canary.name, email: canary.asker, message: canary.message };
  expect((await post(server.url + newsletter.path, signUp, { ...from, ...key })).status).toBe(202);
  expect((await post(server.url + requests.path, asked, { ...from, ...key })).status).toBe(201);
  expect((await post(server.url + consents.path, consents.good(), from)).status).toBe(201);
  const id = await waitForMail(sql);
  tokens = { confirm: confirmToken(id), leave: leaveToken(id) };
  await makeMistakes(signUp, asked);
  await breakThings(signUp, asked);
  const get = { method: "GET", headers: from };
  await send(`${server.url}/newsletter/confirm/${tokens.confirm}`, get);
  expect((await send(`${server.url}/newsletter/confirm/${tokens.confirm}/done`, { headers: from })).status).toBe(303);
  await send(`${server.url}/newsletter/leave/${tokens.leave}?email=${canary.email}`, get);
  await send(`${server.url}/notices/${canary.name}?q=${canary.email}`, get);
  await send(`${server.url}/rights/otc?name=${canary.name}`, get);
  const read = await signIn("officer");
  for (const path of [`/newsletter?q=${canary.email}`, `/requests?q=${canary.name}`])
    expect([path, (await read(path)).status]).toEqual([path, 200]);
}

async function makeMistakes(signUp: object, asked: object) {
  const form = { ...from, "content-type": "application/x-www-form-urlencoded" };
  const fields = new URLSearchParams({ site: "otc", rights: "none", ...from, ...canary, language: "de" }).toString();
  const wrong: [string, unknown][] = [
    [doors.newsletter.path, { ...signUp, wording: 99 }],
    [doors.newsletter.path, { ...signUp, [canary.name]: canary.message }],
    [doors.newsletter.path, `{"email":"${canary.email}"`],
    [`/api/v1/newsletter/${unique}/subscriptions`, signUp],
    [doors.requests.path, { ...asked, site: "nowhere" }],
    [doors.requests.path, { ...asked, rights: [canary.message] }],
    [doors.requests.path, { ...asked, name: `${canary.name}\r\nBcc: ${canary.email}` }],
    [doors.requests.path, `${JSON.stringify(asked)}${canary.name}`],
    [doors.consents.path, { ...doors.consents.good(), site: canary.name }],
  ];
  for (const [path, body] of wrong) {
    const answer = await post(server.url + path, body, fromElsewhere());
    expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
    expect(answer.text).not.toContain(unique);
  }
  for (const path of ["/rights/otc/submit", doors.newsletter.path])
    expect((await send(server.url + path, { headers: form, body: fields })).status).toBe(422);
}

/** What no door expects: the table refuses the row, and its words hold what was typed. */
async function breakThings(signUp: object, asked: object) {
  const refuse = (table: string) => sql.unsafe(`alter table ${table} add constraint broken check (language <> 'de')`);
  const mend = (table: string) => sql.unsafe(`alter table ${table} drop constraint broken`);
  for (const table of ["requests", "subscriptions"]) await refuse(table);
  const other = { ...signUp, email: `other${unique}@canary.example`, language: "de" };
  expect((await post(server.url + doors.newsletter.path, other, fromElsewhere())).status).toBe(500);
  expect((await post(server.url + doors.requests.path, { ...asked, language: "de" }, fromElsewhere())).status).toBe(
    500,
  );
  for (const table of ["requests", "subscriptions"]) await mend(table);
}

/** Every table of every schema, as text: where is the word? */
async function tablesWith(words: string[]): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`;
  const found = [];
  for (const { name } of tables) {
    const [row] = await sql.unsafe<{ n: number }[]>(
      `select count(*)::int as n from ${name} t where t::text like any($1::text[])`,
      [words.map((word) => `%${word}%`)],
    );
    if (row && row.n > 0) found.push(name);
  }
  return found;
}

async function signIn(role: PersonRole) {
  const token = randomToken();
  const arrival = { issuer: "https://id.example", subject: role, name: role, language: "en", sid: null } as const;
  await startSession({ ...arrival, authTime: new Date(), grants: [{ role, controllerId: null }] }, token);
  return async (path: string) => {
    const answer = await send(server.url + path, { method: "GET", headers: { cookie: `nachweis.session=${token}` } });
    return { status: answer.status, text: answer.text };
  };
}

describe("a person's name, address, words, network, browser and links", () => {
  test("stand in the table of sign-ups and in no other: a case is sealed, and neither log, queue, limits, keys nor mails have them", async () => {
    expect(await tablesWith([unique])).toEqual(["public.subscriptions"]);
    expect(await tablesWith([canary.network, canary.agent, tokens.confirm, tokens.leave])).toEqual([]);
  });

  test("do not come out of the process, whose lines are all there", () => {
    const said = server.output();
    expect(said).toContain('"status":500');
    expect(said).toContain("slow query");
    for (const secret of secrets()) expect(said).not.toContain(secret);
  });

  test("do not stand in the database's own log", () => {
    const logs = readdirSync(folder).filter((name) => name.endsWith(".log"));
    expect(logs).not.toEqual([]);
    const said = logs.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
    expect(said).toContain("ready to accept connections");
    for (const secret of secrets()) expect(said).not.toContain(secret);
  });

  test("are not what marketing sees, on any page of hers", async () => {
    const read = await signIn("marketing");
    for (const path of ["/", "/consent", "/newsletter", "/newsletter/otc-news"]) {
      const { status, text } = await read(path);
      expect([path, [200, 404].includes(status)]).toEqual([path, true]);
      for (const secret of secrets()) expect([path, text.includes(secret)]).toEqual([path, false]);
    }
  });
});
