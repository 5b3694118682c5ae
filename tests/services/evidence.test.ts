import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ListEvidence } from "@/contracts/evidence";
import * as evidence from "@/server/evidence/service";
import { verifyEvidence } from "@/server/evidence/service";
import { worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { transact } from "@/server/platform/transact";
import { editSite, getSite, getSiteHistory } from "@/server/sites/service";
import { editVendor, getVendor, getVendorHistory } from "@/server/vendors/service";
import { buildController, openRegisters, personWith, refusalOf } from "../support/registers";

let registers: Awaited<ReturnType<typeof openRegisters>>;
let owner: postgres.Sql;
beforeAll(async () => {
  registers = await openRegisters();
  owner = postgres(registers.ownerUrl, { max: 1, onnotice() {} });
});
afterAll(async () => {
  await owner.end({ timeout: 5 });
  await registers.close();
});

const act = (stream: string) =>
  transact(worker, async ({ record }) => record({ act: "vendors.edited", stream, data: { note: "as it was" } }));

async function chain(stream: string, length: number) {
  for (let i = 0; i < length; i += 1) await act(stream);
}

/** What only somebody with the owner's role can do: switch the guard off, change the log, switch it on again. */
async function tamper(statement: string) {
  await owner.begin(async (tx) => {
    await tx.unsafe("alter table evidence_entries disable trigger user");
    await tx.unsafe(statement);
    await tx.unsafe("alter table evidence_entries enable trigger user");
  });
}

describe("the app's own role", () => {
  const forbidden = [
    "update evidence_entries set hash = hash",
    "delete from evidence_entries",
    "truncate evidence_entries",
    "insert into evidence_entries (stream, seq, canonical, hash) values ('vendors', 999, '{}', '')",
    "update evidence_heads set seq = 0",
    "delete from evidence_heads",
    "truncate evidence_heads",
    "insert into evidence_heads (stream, seq, hash) values ('made', 0, '')",
    "update history set reason = null",
    "delete from history",
    "truncate history",
    "alter table evidence_entries disable trigger user",
    "drop table history",
  ];

  it.each(forbidden)("cannot do this: %s", async (statement) => {
    await buildController("Guarded");
    const error = await database()
      .execute(sql.raw(statement))
      .catch((failure: Error) => failure);
    expect((error as Error).cause).toMatchObject({ code: "42501" });
  });
});

describe("the chains", () => {
  it("50 writers at once leave no gap and no fork", async () => {
    await Promise.all(Array.from({ length: 50 }, () => act("parallel")));
    const rows = await owner<{ seq: string; prev: string; hash: string }[]>`
      select seq, canonical::jsonb ->> 'prev' as prev, hash from evidence_entries where stream = 'parallel' order by seq`;
    expect(rows.map((row) => Number(row.seq))).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(new Set(rows.map((row) => row.prev)).size).toBe(50);
    rows.slice(1).forEach((row, i) => {
      expect(row.prev).toBe(rows[i]?.hash);
    });
    expect((await verifyEvidence(worker)).breaches).toEqual([]);
  });

  it("a change made with the owner's role is named by chain and entry", async () => {
    await chain("edited", 4);
    await tamper(`update evidence_entries set canonical = replace(canonical, 'as it was', 'as it is')
      where stream = 'edited' and seq = 3`);
    const { breaches } = await verifyEvidence(worker);
    expect(breaches).toEqual([{ stream: "edited", seq: 3, kind: "edited" }]);
    await tamper(`update evidence_entries set canonical = replace(canonical, 'as it is', 'as it was')
      where stream = 'edited' and seq = 3`);
    expect((await verifyEvidence(worker)).breaches).toEqual([]);
  });

  it("an entry taken out of the middle is missing, one taken from the end is truncated", async () => {
    await chain("middle", 3);
    await chain("last", 3);
    await tamper("delete from evidence_entries where (stream, seq) in (('middle', 2), ('last', 3))");
    expect((await verifyEvidence(worker)).breaches).toEqual([
      { stream: "last", seq: 3, kind: "truncated" },
      { stream: "middle", seq: 2, kind: "missing" },
    ]);
    await tamper("delete from evidence_entries where stream in ('middle', 'last')");
    await owner`delete from evidence_heads where stream in ('middle', 'last')`;
  });

  it("a chain whose head was taken away is noticed", async () => {
    await chain("headless", 2);
    await owner`delete from evidence_heads where stream = 'headless'`;
    expect((await verifyEvidence(worker)).breaches).toEqual([{ stream: "headless", seq: 1, kind: "unlinked" }]);
    await tamper("delete from evidence_entries where stream = 'headless'");
  });

  it("an act that fails leaves no entry", async () => {
    const before = (await verifyEvidence(worker)).entries;
    const failing = transact(worker, async ({ record }) => {
      record({ act: "vendors.edited", stream: "failed" });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect((await verifyEvidence(worker)).entries).toBe(before);
  });
});

describe("reading the log", () => {
  const list = (query: Record<string, unknown> = {}) => ListEvidence.parse(query);

  it("the auditor finds entries by chain, by day and by record, and names of people beside ids", async () => {
    const { vendorId } = await buildController("Listed");
    const auditor = personWith("auditor");
    const found = await evidence.listEvidence(auditor, list({ about: vendorId }));
    expect(found.rows).toMatchObject([{ act: "vendors.created", stream: "vendors", actor: "worker", about: vendorId }]);
    expect(await evidence.listStreams(auditor)).toContain("vendors");
    expect((await evidence.listEvidence(auditor, list({ day: "2001-01-01" }))).total).toBe(0);
    expect((await evidence.listAllEvidence(auditor, list({ stream: "parallel" }))).length).toBe(50);
  });

  it("nobody reads the whole log who may not see all controllers, or has another role", async () => {
    const { controllerId } = await buildController("Partly");
    for (const person of [personWith("auditor", controllerId), personWith("marketing"), personWith("legal")]) {
      for (const attempt of [
        () => evidence.listEvidence(person, list()),
        () => evidence.listAllEvidence(person, list()),
        () => evidence.listStreams(person),
        () => verifyEvidence(person),
      ])
        expect(await refusalOf(attempt())).toMatchObject({ code: "forbidden" });
    }
  });
});

describe("the history of a record", () => {
  it("shows before and after of an edit, with who and why", async () => {
    const { controllerId, vendorId } = await buildController("History");
    const officer = personWith("officer", controllerId);
    const [id] = await owner<{ id: string }[]>`insert into people (id, issuer, subject, name)
      values (${officer.id}, 'https://idp.example', ${officer.id}, 'Ada Officer') returning id`;
    const { parentName, archivedAt, ...stored } = await getVendor(officer, vendorId);
    await editVendor(officer, { ...stored, country: "FR", reason: "Moved its seat" });
    expect(id?.id).toBe(officer.id);
    expect((await getVendorHistory(officer, vendorId))[0]).toMatchObject({
      kind: "changed",
      part: "vendors",
      actorName: "Ada Officer",
      reason: "Moved its seat",
      fields: [{ name: "country", before: null, after: "FR" }],
    });
  });

  it("two changes in one transaction are one state", async () => {
    const { siteId } = await buildController("Once");
    await transact(worker, async ({ tx, record }) => {
      await tx.execute(sql`update sites set name = 'Between' where id = ${siteId}`);
      await tx.execute(sql`update sites set name = 'After' where id = ${siteId}`);
      record({ act: "sites.edited", about: siteId });
    });
    const states = await owner`select row ->> 'name' as name from history where record = ${siteId} and of = 'sites'`;
    expect(states.map((state) => state.name).sort()).toEqual(["After", "Once site"]);
  });

  it("an edit of a site ends the state before it at the same instant", async () => {
    const { siteId } = await buildController("Instant");
    const { controllerId, name, address, language } = await getSite(worker, siteId);
    await editSite(worker, { id: siteId, version: 1, controllerId, name: `${name}!`, address, language, reason: null });
    const [joint] = await owner`select count(*)::int as count from history a join history b
      on a.record = b.record and upper(a.valid) = lower(b.valid) where a.record = ${siteId} and a.of = 'sites'`;
    expect(joint?.count).toBe(1);
    expect(await getSiteHistory(personWith("auditor"), siteId)).toHaveLength(2);
  });
});
