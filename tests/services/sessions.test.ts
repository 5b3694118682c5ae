import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Grant } from "@/contracts/access";
import { provide } from "@/env";
import { findActor } from "@/server/access/actors";
import { disablePerson, editProfile, getProfile, listPeople } from "@/server/access/service";
import { endSession, startSession } from "@/server/access/sessions/service";
import type { Person } from "@/server/platform/actor";
import { randomToken } from "@/server/platform/crypto";
import { closeDatabase } from "@/server/platform/database";
import { createTestDatabase, type TestDatabase } from "@/tests/support/database";

const tsi = "019a0000-0000-7000-8000-000000000001";
const mms = "019a0000-0000-7000-8000-000000000002";
const officer: Grant[] = [{ role: "officer", controllerId: null }];
const administrator: Grant[] = [{ role: "administrator", controllerId: null }];
const page = { q: "", page: 1, pageSize: 50, sort: "name", direction: "asc" } as const;

let made: TestDatabase;
let owner: postgres.Sql;
let people = 0;

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

async function signIn(grants = officer, subject = `somebody-${++people}`, replaced?: string) {
  const token = randomToken();
  const [authTime, issuer] = [new Date(), "https://id.example"];
  const arrival = { issuer, subject, name: `Name of ${subject}`, language: "en", grants, sid: null, authTime } as const;
  return { token, subject, person: await startSession(arrival, token, replaced) };
}

const lastEntry = async () => {
  const [entry] = await owner`select canonical from evidence_entries where stream = 'access' order by seq desc limit 1`;
  return JSON.parse(entry?.canonical).body;
};

beforeAll(async () => {
  made = await createTestDatabase();
  provide({ DATABASE_URL: made.appUrl, SECRET_KEY: "s".repeat(40), LOG_LEVEL: "silent" });
  owner = postgres(made.ownerUrl, { max: 1, onnotice() {} });
  await owner`insert into controllers (id, key, name, language) values (${tsi}, 'tsi', 'One', 'en'), (${mms}, 'mms', 'Other', 'en')`;
});

beforeEach(async () => {
  await owner`delete from people`;
});

afterAll(async () => {
  await closeDatabase();
  await owner.end();
  await made.drop();
});

test("one person who signs in for the first time in two browsers at once is signed in in both", async () => {
  for (let round = 0; round < 5; round += 1) {
    const both = await Promise.all([signIn(officer, `twice-${round}`), signIn(officer, `twice-${round}`)]);
    expect(new Set(both.map(({ person }) => person.id)).size).toBe(1);
    for (const { token } of both) expect((await findActor(token))?.id).toBe(both[0]?.person.id);
  }
});

describe("somebody who signed in", () => {
  test("is known by her token until the session ends", async () => {
    const { token, person } = await signIn();
    expect(await findActor(token)).toEqual({ ...person, grants: officer });
    expect(await findActor(randomToken())).toBeNull();
    expect(await findActor(undefined)).toBeNull();
  });

  test("leaves no token in the database, only its hash", async () => {
    const { token } = await signIn();
    const stored = await owner`select s::text from sessions s union all select p::text from people p`;
    const log = await owner`select canonical from evidence_entries`;
    expect(JSON.stringify([stored, log])).not.toContain(token);
    const [row] = await owner`select token_hash from sessions`;
    expect(row?.token_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await findActor(row?.token_hash)).toBeNull();
  });

  test("is in the log by id and roles, never by name", async () => {
    const { person, subject } = await signIn([
      { role: "marketing", controllerId: mms },
      { role: "legal", controllerId: null },
    ]);
    const entry = await lastEntry();
    expect(entry).toMatchObject({ act: "access.signedIn", about: person.id, actor: `person:${person.id}` });
    expect(entry.data).toEqual({ roles: ["legal", "marketing@mms"] });
    expect(JSON.stringify(entry)).not.toContain(subject);
  });

  test("stays the same person at the next sign-in, with the roles of its claim only", async () => {
    const first = await signIn(officer, "same");
    const second = await signIn([{ role: "auditor", controllerId: mms }], "same", first.token);
    expect(second.person.id).toBe(first.person.id);
    expect(await findActor(first.token)).toBeNull();
    expect((await findActor(second.token))?.grants).toEqual([{ role: "auditor", controllerId: mms }]);
  });

  test("is out after thirty idle minutes, and the session is gone", async () => {
    const { token } = await signIn();
    await owner`update sessions set last_seen_at = ${minutesAgo(29)}`;
    expect(await findActor(token)).not.toBeNull();
    await owner`update sessions set last_seen_at = ${minutesAgo(31)}`;
    expect(await findActor(token)).toBeNull();
    expect(await owner`select 1 from sessions`).toHaveLength(0);
  });

  test("is out after ten hours, however busy", async () => {
    const { token } = await signIn();
    const [row] = await owner`select extract(epoch from expires_at - now()) / 3600 as hours from sessions`;
    expect(Number(row?.hours)).toBeCloseTo(10, 1);
    await owner`update sessions set expires_at = ${minutesAgo(0)}`;
    expect(await findActor(token)).toBeNull();
    expect(await owner`select 1 from sessions`).toHaveLength(0);
  });

  test("is written as seen once a minute at most", async () => {
    const { token } = await signIn();
    const seen = async () => (await owner`select last_seen_at::text as at from sessions`)[0]?.at;
    const before = await seen();
    await findActor(token);
    expect(await seen()).toBe(before);
    await owner`update sessions set last_seen_at = ${minutesAgo(2)}`;
    const old = await seen();
    await Promise.all([findActor(token), findActor(token)]);
    expect(await seen()).not.toBe(old);
  });

  test("signs out: the session is gone, and the log says so", async () => {
    const { token, person } = await signIn();
    const other = await signIn();
    await endSession(other.person, token);
    expect(await findActor(token)).not.toBeNull();
    await endSession(person, token);
    expect(await findActor(token)).toBeNull();
    expect(await lastEntry()).toMatchObject({ act: "access.signedOut", about: person.id });
  });
});

describe("a change in the database counts at the next request", () => {
  test("changed roles", async () => {
    const { token } = await signIn();
    await owner`update grants set role = 'marketing', controller_id = ${tsi}`;
    expect((await findActor(token))?.grants).toEqual([{ role: "marketing", controllerId: tsi }]);
  });

  test("no role at all", async () => {
    const { token } = await signIn();
    await owner`delete from grants`;
    expect(await findActor(token)).toBeNull();
  });

  test("a person who is disabled, and she cannot come back", async () => {
    const boss = await signIn(administrator);
    const { token, person, subject } = await signIn();
    await disablePerson(boss.person, { id: person.id, disabled: true, reason: "left" });
    expect(await findActor(token)).toBeNull();
    expect(await lastEntry()).toMatchObject({ act: "access.disabled", about: person.id });
    await expect(signIn(officer, subject)).rejects.toMatchObject({ code: "forbidden" });
    await disablePerson(boss.person, { id: person.id, disabled: false, reason: "back" });
    const again = await signIn(officer, subject);
    expect(await findActor(again.token)).not.toBeNull();
  });

  test("a person whom somebody disabled past us", async () => {
    const { token } = await signIn();
    await owner`update people set disabled_at = now()`;
    expect(await findActor(token)).toBeNull();
    expect(await owner`select 1 from sessions`).toHaveLength(0);
  });
});

describe("an administrator", () => {
  test("cannot disable herself", async () => {
    const { person } = await signIn(administrator);
    const act = disablePerson(person, { id: person.id, disabled: true, reason: "tired" });
    await expect(act).rejects.toMatchObject({ code: "forbidden" });
  });

  test("sees people and their roles; an officer does not", async () => {
    const { person } = await signIn(administrator, "anna");
    const bert = await signIn([{ role: "marketing", controllerId: mms }], "bert");
    const { rows, total } = await listPeople(person, { ...page, q: "BERT" });
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ id: bert.person.id, grants: [{ role: "marketing", controllerName: "Other" }] });
    const clara = await signIn(officer);
    await expect(listPeople(clara.person, page)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("of one controller sees and disables only its people", async () => {
    const { person } = await signIn([{ role: "administrator", controllerId: mms }]);
    const [here, there, both] = await Promise.all(
      [[mms], [tsi], [tsi, mms]].map((ids) => signIn(ids.map((controllerId) => ({ role: "legal", controllerId })))),
    );
    const ids = (await listPeople(person, page)).rows.map((row) => row.id);
    expect(new Set(ids)).toEqual(new Set([person.id, here?.person.id, both?.person.id]));
    const disable = (whom: { person: Person } | undefined) =>
      disablePerson(person, { id: whom?.person.id ?? "", disabled: true, reason: "test" });
    await expect(disable(there)).rejects.toMatchObject({ code: "not_found" });
    await expect(disable(both)).rejects.toMatchObject({ code: "forbidden" });
    await disable(here);
    expect(await findActor(here?.token)).toBeNull();
  });
});

test("the language of a person is hers to choose and stays at the next sign-in", async () => {
  const { person, subject } = await signIn();
  await editProfile(person, { language: "de" });
  const again = await signIn(officer, subject);
  expect(again.person.language).toBe("de");
  expect(await getProfile(again.person)).toMatchObject({
    language: "de",
    grants: [{ role: "officer", controllerName: null }],
  });
});
