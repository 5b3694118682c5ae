import { afterAll, beforeAll, expect, test } from "vitest";
import { storeConsents } from "@/server/consent/collector/service";
import { findRecord } from "@/server/consent/records/service";
import { verifyBatches } from "@/server/consent/records/verification/service";
import { visitor, worker } from "@/server/platform/actor";
import { makeRecordsWorld, type RecordsWorld, said, store } from "../support/records-world";
import { personWith } from "../support/registers";

let world: RecordsWorld;
beforeAll(async () => {
  world = await makeRecordsWorld();
});
afterAll(() => world?.stop());

const none = { count: 0, first: [] };

test("what the collector stores of several sites at once is proven, record by record", async () => {
  const accepted = [world.otc, world.mms, world.otc].map((site) => ({
    site,
    consent: said({ site: site.key }),
    optional: [],
  }));
  const stored = await storeConsents(visitor, accepted);
  expect(stored.map((one) => "isNew" in one && one.isNew)).toEqual([true, true, true]);
  for (const { site, consent } of accepted) {
    const record = await findRecord(personWith("officer"), consent);
    expect(record).toMatchObject({ siteKey: site.key, device: "phone", variant: "b", proof: { verified: true } });
  }
  expect(await verifyBatches(worker)).toMatchObject({ batches: 2, records: 3, wrongBatches: none, wrongRecords: none });
});

test("the check of all batches finds each record and each tree that was changed, and what is missing", async () => {
  const many = Array.from({ length: 40 }, () => said());
  const [first, second] = [await store(world.otc, many), await store(world.mms, [said({ site: "mms" })])];
  const third = await store(world.otc, [said()]);
  const clean = await verifyBatches(worker);
  expect(clean).toEqual({ batches: 5, records: 45, wrongBatches: none, wrongRecords: none });

  await world.owner`update consents set choices = '{"required": true}' where id = ${many[7]!.id}`;
  await world.owner`update consent_batches set leaves[3] = repeat('b', 64) where id = ${first}`;
  await world.owner`update consent_batches set root = repeat('c', 64) where id = ${second}`;
  await world.owner`delete from consent_batches where id = ${third}`;
  const { wrongBatches, wrongRecords } = await verifyBatches(worker);
  expect(new Set(wrongBatches.first)).toEqual(new Set([first, second, third]));
  expect(wrongRecords.count).toBe(3);
  expect(wrongRecords.first).toEqual(expect.arrayContaining([many[7]!.id, many[2]!.id]));
});

test("more records than one page are all walked, and of many wrong ones the first are named", async () => {
  const before = await verifyBatches(worker);
  const batches = [1, 700, 999, 800].map((size) => Array.from({ length: size }, () => said({ site: "mms" })));
  for (const batch of batches) await store(world.mms, batch);
  const after = await verifyBatches(worker);
  expect(after.records - before.records).toBe(2500);
  expect(after.wrongRecords).toEqual(before.wrongRecords);
  await world.owner`update consents set language = 'en' where id = any(${batches.flat().map(({ id }) => id)}::uuid[])`;
  const { wrongRecords } = await verifyBatches(worker);
  expect(wrongRecords.count).toBe(2500 + before.wrongRecords.count);
  expect(wrongRecords.first).toHaveLength(20);
});

test("an officer of one company may not check all", async () => {
  await expect(verifyBatches(personWith("officer", world.otc.controllerId))).rejects.toThrow("forbidden");
  await expect(verifyBatches(personWith("marketing"))).rejects.toThrow("forbidden");
});
