import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeUuid } from "@/banner/uuid";
import { FindRecord } from "@/contracts/consent";
import { consents } from "@/db/schema";
import { findRecord } from "@/server/consent/records/service";
import { leafHash, rootFromProof } from "@/server/evidence/merkle/rules";
import { entryHash } from "@/server/evidence/rules";
import { database } from "@/server/platform/database";
import { makeRecordsWorld, type RecordsWorld, said, store } from "../support/records-world";
import { personWith } from "../support/registers";

let world: RecordsWorld;
beforeAll(async () => {
  world = await makeRecordsWorld();
});
afterAll(() => world?.stop());

const officer = personWith("officer");
const find = (id: string) => findRecord(officer, { id });

test("the officer finds a record by its id, in the words of its banner, and it is proven", async () => {
  const chosen = said();
  await store(world.otc, [chosen], new Date("2026-11-20T08:00:00.123Z"));
  const { site, ...choice } = chosen;
  expect(await find(chosen.id)).toMatchObject({
    ...choice,
    siteKey: "otc",
    siteName: "otc",
    receivedAt: "2026-11-20T08:00:00.123Z",
    months: 6,
    hasFace: true,
    asked: [
      { key: "required", kind: "purpose", required: true },
      { key: "analytics", kind: "purpose", name: { en: "analytics (en)", de: "analytics (de)" } },
      { key: "analytics.mapp", kind: "service", name: { en: "Mapp, Germany", de: "Mapp, Germany" } },
      { key: "third-party", kind: "purpose", required: false },
      { key: "third-party.video", kind: "service", name: { en: "Video Inc., USA" } },
    ],
    proof: { index: 0, size: 1, path: [], verified: true, entry: { stream: "consent:otc" } },
  });
});

test("an id that was copied with a space or in capitals is found all the same", () => {
  const id = makeUuid(Date.now());
  expect(FindRecord.parse({ id: ` ${id.toUpperCase()}\n` })).toEqual({ id });
  expect(FindRecord.safeParse({ id: crypto.randomUUID() }).success).toBe(false);
});

test("a consent counts for six months from the choice, to the last day of a shorter month", async () => {
  const chosen = said({ id: makeUuid(Date.parse("2026-10-31T10:00:00Z")) });
  await store(world.otc, [chosen]);
  expect(await find(chosen.id)).toMatchObject({
    chosenAt: "2026-10-31T10:00:00.000Z",
    validUntil: "2027-04-30T10:00:00.000Z",
  });
});

test("each of many records of a batch is proven by a path of its own, and its copy is checked without us", async () => {
  const many = Array.from({ length: 11 }, () => said());
  await store(world.otc, many);
  for (const [index, { id }] of many.entries()) {
    const { proof } = (await find(id))!;
    expect(proof).toMatchObject({ index, size: 11, verified: true });
    expect(leafHash(proof.leafText)).toBe(proof.leaf);
    expect(rootFromProof(proof.leaf, index, 11, proof.path)).toBe(proof.root);
    expect(entryHash(proof.entry!.canonical)).toBe(proof.entry!.hash);
    expect(JSON.parse(proof.entry!.canonical).body.data).toEqual({ root: proof.root, count: 11 });
  }
});

test("after one record is erased the others still prove, and it is gone", async () => {
  const [gone, ...kept] = [said(), said(), said()];
  await store(world.otc, [gone!, ...kept]);
  await database().delete(consents).where(eq(consents.id, gone!.id));
  expect(await find(gone!.id)).toBeNull();
  for (const { id } of kept) expect((await find(id))?.proof.verified).toBe(true);
});

test("a record of before variants, layers and classes were told is proven by the text of its time", async () => {
  const old = said({ variant: undefined, layer: undefined, services: undefined });
  const { device, browser, ...first } = old;
  await store(world.otc, [first as typeof old]);
  const record = await find(old.id);
  expect(JSON.parse(record!.proof.leafText)).toMatchObject({ v: 1, id: old.id });
  expect(record).toMatchObject({ device: null, layer: null, services: {}, proof: { verified: true } });
  await world.owner`update consents set layer = 'first' where id = ${old.id}`;
  expect((await find(old.id))?.proof.verified).toBe(false);
});

test.each([
  ["another choice", "update consents set choices = choices || '{\"analytics\": false}' where id = $1"],
  ["another service", "update consents set services = '{\"third-party.video\": true}' where id = $1"],
  ["another banner's variant", "update consents set variant = 'a' where id = $1"],
  ["another time", "update consents set received_at = received_at - interval '1 day' where id = $1"],
  ["another device", "update consents set device = 'desktop' where id = $1"],
  ["another place in the tree", "update consents set leaf = 1 where id = $1"],
  ["no batch", "delete from consent_batches where id = (select batch from consents where id = $1)"],
  [
    "another root",
    "update consent_batches set root = repeat('a', 64) where id = (select batch from consents where id = $1)",
  ],
])("a record that somebody gave %s is shown, and is not proven", async (_, statement) => {
  const [changed, other] = [said(), said()];
  await store(world.otc, [changed, other]);
  expect((await find(changed.id))?.proof.verified).toBe(true);
  await world.owner.unsafe(statement, [changed.id]);
  expect((await find(changed.id))?.proof.verified).toBe(false);
});

test("a tree that was grown anew around a changed record does not agree with the log", async () => {
  const chosen = said();
  const batch = await store(world.otc, [chosen]);
  await world.owner`update consents set language = 'en' where id = ${chosen.id}`;
  const { leaf } = (await find(chosen.id))!.proof;
  await world.owner`update consent_batches set leaves = array[${leaf}], root = ${leaf} where id = ${batch}`;
  expect((await find(chosen.id))?.proof).toMatchObject({ leaf, root: leaf, verified: false });
});

test("each look is in the log of the site, with who looked; a look at nothing is not", async () => {
  const chosen = said();
  await store(world.otc, [chosen]);
  await find(chosen.id);
  await find(makeUuid(Date.now()));
  const looks = await database().execute(
    sql`select about, actor, stream from evidence_entries where act = 'consent.recordRead' order by seq desc limit 1`,
  );
  expect([...looks]).toEqual([{ about: chosen.id, actor: `person:${officer.id}`, stream: "consent:otc" }]);
});

test("another company's officer finds nothing; marketing, legal, the auditor and the administrator may not look", async () => {
  const chosen = said();
  await store(world.otc, [chosen]);
  expect(await findRecord(personWith("officer", world.mms.controllerId), chosen)).toBeNull();
  expect(await findRecord(personWith("officer", world.otc.controllerId), chosen)).not.toBeNull();
  for (const role of ["marketing", "legal", "auditor", "administrator"] as const)
    await expect(findRecord(personWith(role), chosen)).rejects.toThrow("forbidden");
});

test("of many records only the month that the id names is looked into, by the primary key", async () => {
  await world.owner`insert into consents (site_id, id, banner, action, language, choices, batch, leaf)
    select ${world.otc.id}, uuidv7(), 1, 'accept_all', 'en', '{}', ${world.otc.id}, n from generate_series(1, 5000) n`;
  await world.owner`analyze sites, consents`;
  const plan = await world.owner.unsafe(
    `explain select * from sites s join consents c on c.site_id = s.id and c.id = '${makeUuid(Date.now())}'`,
  );
  const text = plan.map((row) => row["QUERY PLAN"]).join("\n");
  expect(new Set([...text.matchAll(/consents_(\d{4}_\d\d)/g)].map(([, month]) => month)).size).toBe(1);
  expect(text).toMatch(/Index Scan using consents_\d{4}_\d\d_pkey/);
});

test("in the database too every key of the consent tables has the site", async () => {
  const keys = await world.owner<{ key: string }[]>`
    select indexrelid::regclass::text as key from pg_index i join pg_class c on c.oid = i.indrelid
    where i.indisunique and c.relname ~ '^(consent|banner)' and c.relname <> 'banner_builds' and not exists (
      select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey) and a.attname = 'site_id')`;
  expect([...keys]).toEqual([]);
});
