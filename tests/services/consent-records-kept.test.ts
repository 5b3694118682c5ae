import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeUuid } from "@/banner/uuid";
import { dropOldPartitions, findRecord } from "@/server/consent/records/service";
import { verifyEvidence } from "@/server/evidence/service";
import { worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { makeRecordsWorld, type RecordsWorld, said, store } from "../support/records-world";
import { personWith } from "../support/registers";

let world: RecordsWorld;
beforeAll(async () => {
  world = await makeRecordsWorld();
});
afterAll(() => world?.stop());

const monthAgo = (months: number) => {
  const date = new Date();
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1));
};
const nameOf = (month: Date) => `consents_${month.toISOString().slice(0, 7).replace("-", "_")}`;

/** The partition of a month that was made long ago. */
async function makePartition(month: Date): Promise<void> {
  const edge = (date: Date) => {
    const hex = date.getTime().toString(16).padStart(12, "0");
    return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
  };
  const next = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1));
  await world.owner.unsafe(
    `create table ${nameOf(month)} partition of consents for values from ('${edge(month)}') to ('${edge(next)}')`,
  );
}

/** Records of that month, stored in it. */
async function storeIn(month: Date, site: RecordsWorld["otc"], count: number): Promise<string[]> {
  const at = new Date(month.getTime() + 3_600_000);
  const records = Array.from({ length: count }, () => said({ id: makeUuid(at.getTime()), site: site.key }));
  const batch = await store(site, records, at);
  await world.owner`update consent_batches set created_at = ${at} where id = ${batch}`;
  return records.map(({ id }) => id);
}

const partitions = async () =>
  (
    await world.owner<{ name: string }[]>`select inhrelid::regclass::text as name from pg_inherits
    where inhparent = 'consents'::regclass`
  ).map(({ name }) => name);
const batches = async () => Number((await world.owner`select count(*) from consent_batches`)[0]?.count);

test("a month that nobody needs as proof any longer is dropped, and the log keeps how much of which site went", async () => {
  const [due, needed] = [monthAgo(49), monthAgo(48)];
  for (const month of [due, needed]) await makePartition(month);
  const [old] = await storeIn(due, world.otc, 3);
  await storeIn(due, world.mms, 2);
  const [kept] = await storeIn(needed, world.otc, 1);
  expect(await batches()).toBe(3);

  expect(await dropOldPartitions(worker)).toEqual({ months: 1, records: 5 });
  expect(await partitions()).not.toContain(nameOf(due));
  expect(await partitions()).toContain(nameOf(needed));
  expect(await batches()).toBe(1);
  const officer = personWith("officer");
  expect(await findRecord(officer, { id: old! })).toBeNull();
  expect((await findRecord(officer, { id: kept! }))?.proof.verified).toBe(true);

  const receipts = await database().execute(sql`
    select stream, actor, canonical::jsonb #> '{body,data}' as data from evidence_entries
    where act = 'consent.recordsDropped' order by stream`);
  const month = due.toISOString().slice(0, 7);
  expect([...receipts]).toEqual([
    { stream: "consent:mms", actor: "worker", data: { month, records: 2 } },
    { stream: "consent:otc", actor: "worker", data: { month, records: 3 } },
  ]);
  expect(await dropOldPartitions(worker)).toEqual({ months: 0, records: 0 });
  expect((await verifyEvidence(worker)).breaches).toEqual([]);
});

test("a month that is still needed is refused by the database, whoever asks", async () => {
  const month = monthAgo(48).toISOString().slice(0, 10);
  await expect(database().execute(sql`select consent_partition_drop(${month}::date)`)).rejects.toThrow();
  await expect(world.owner`select consent_partition_drop(${month}::date)`).rejects.toThrow("still needed");
  await expect(database().execute(sql.raw(`drop table ${nameOf(monthAgo(48))}`))).rejects.toThrow();
  expect(await partitions()).toContain(nameOf(monthAgo(48)));
});

test("nobody at the desk but the officer drops what is over", async () => {
  for (const role of ["marketing", "legal", "auditor", "administrator"] as const)
    await expect(dropOldPartitions(personWith(role))).rejects.toThrow("forbidden");
});
