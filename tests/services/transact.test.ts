import { eq } from "drizzle-orm";
import type PgBoss from "pg-boss";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { controllers } from "@/db/schema";
import { verifyEvidence } from "@/server/evidence/service";
import { worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { transact } from "@/server/platform/transact";
import { openQueue, somethingHappened } from "@/tests/support/queue";
import { openRegisters } from "@/tests/support/registers";

let registers: Awaited<ReturnType<typeof openRegisters>>;
let owner: postgres.Sql;
let app: postgres.Sql;
let boss: PgBoss;
let count = 0;

const newController = () => ({ key: `k-${++count}`, name: `Company ${count}`, language: "en" as const });

async function add(fails: boolean, act = "sites.controllerCreated") {
  const values = newController();
  const done = transact(worker, async ({ tx, record, enqueue }) => {
    const [row] = await tx.insert(controllers).values(values).returning({ id: controllers.id });
    const id = row?.id ?? "";
    record({ act, about: id });
    enqueue(somethingHappened, { id });
    if (fails) throw new Error("the act fails");
    return id;
  });
  return { key: values.key, id: await done.catch(() => null) };
}

const rowsOf = (key: string) => owner`select 1 from controllers where key = ${key}`;
const entries = async () => Number((await owner`select count(*) from evidence_entries`)[0]?.count);
const jobs = async () => Number((await owner`select count(*) from pgboss.job where name like 'tests.%'`)[0]?.count);

beforeAll(async () => {
  registers = await openRegisters();
  owner = postgres(registers.ownerUrl, { max: 1, onnotice() {} });
  app = postgres(registers.appUrl, { max: 1, onnotice() {} });
  boss = await openQueue(registers);
});

afterAll(async () => {
  await boss?.stop({ graceful: false });
  await Promise.all([owner.end(), app.end()]);
  await registers.close();
});

describe("an act", () => {
  test("leaves its row, its entry and its job", async () => {
    const [entriesBefore, jobsBefore] = [await entries(), await jobs()];
    const { key, id } = await add(false);
    expect(await rowsOf(key)).toHaveLength(1);
    expect(await entries()).toBe(entriesBefore + 1);
    expect(await jobs()).toBe(jobsBefore + 1);
    const [entry] = await owner`select act, actor, operation from evidence_entries where about = ${id}`;
    expect(entry).toMatchObject({ act: "sites.controllerCreated", actor: "worker" });
    const [state] = await owner`select operation from history where record = ${id}`;
    expect(state?.operation).toBe(entry?.operation);
  });

  test("that fails leaves neither row nor entry nor job", async () => {
    const [entriesBefore, jobsBefore] = [await entries(), await jobs()];
    const { key, id } = await add(true);
    expect(id).toBeNull();
    expect(await rowsOf(key)).toHaveLength(0);
    expect(await entries()).toBe(entriesBefore);
    expect(await jobs()).toBe(jobsBefore);
  });

  test("whose entry is refused does not happen either", async () => {
    const { key, id } = await add(false, "Not A Stream.created");
    expect(id).toBeNull();
    expect(await rowsOf(key)).toHaveLength(0);
  });

  test("of forty at once has its own number in the chain, and the chain holds", async () => {
    await Promise.all(Array.from({ length: 40 }, (_, i) => add(i % 4 === 0)));
    const { breaches } = await verifyEvidence(worker);
    expect(breaches).toEqual([]);
  });
});

describe("the app's role", () => {
  test.each([
    "update evidence_entries set canonical = '{}'",
    "delete from evidence_entries",
    "truncate evidence_entries",
    "insert into evidence_entries (stream, seq, canonical, hash) values ('sites', 999, '{}', '')",
    "update evidence_heads set seq = 0",
    "delete from history",
    "alter table evidence_entries disable trigger all",
    "create table mine (id int)",
  ])("may not: %s", async (statement) => {
    await expect(app.unsafe(statement)).rejects.toMatchObject({ code: "42501" });
  });

  test.each(['{"a":1},"seq":7,"stream":"other","b":{"c":1}', '{"a":1,"a":2}', "[1]", "nothing", ""])(
    "cannot append the body %s",
    async (body) => {
      await expect(app`select evidence_append(array['sites'], array[${body}])`).rejects.toMatchObject({
        code: "P0001",
      });
    },
  );

  test("waits for nothing longer than half a minute", async () => {
    const [row] = await database().execute<{ limit: string }>("select current_setting('statement_timeout') as limit");
    expect(row?.limit).toBe("30s");
  });
});

test("the owner's own statement does not alter the log", async () => {
  await expect(owner`delete from evidence_entries`).rejects.toThrow("append-only");
});

describe("the history of a record", () => {
  const states = (id: string) =>
    owner`select row ->> 'name' as name, isempty(valid) as empty, upper_inf(valid) as open from history
      where record = ${id} order by lower(valid)`;

  test("has one state for two changes in one transaction", async () => {
    const { id } = await add(false);
    await database().transaction(async (tx) => {
      for (const name of ["First", "Second"])
        await tx
          .update(controllers)
          .set({ name })
          .where(eq(controllers.id, id ?? ""));
    });
    expect((await states(id ?? "")).map((state) => state.name)).toEqual([expect.stringMatching(/^Company/), "Second"]);
  });

  test("has none of a row that came and went in one transaction", async () => {
    const id = crypto.randomUUID();
    await database().transaction(async (tx) => {
      await tx.insert(controllers).values({ id, ...newController() });
      await tx.delete(controllers).where(eq(controllers.id, id));
    });
    expect(await states(id)).toEqual([]);
  });

  test("keeps the order of writing when the earlier transaction writes later", async () => {
    const { id } = await add(false);
    await owner.begin(async (early) => {
      await early`select now()`;
      await app`update controllers set name = 'Early' where id = ${id}`;
      await early`update controllers set name = 'Late' where id = ${id}`;
    });
    const kept = await states(id ?? "");
    expect(kept.map((state) => [state.name, state.empty, state.open])).toEqual([
      [expect.stringMatching(/^Company/), false, false],
      ["Early", false, false],
      ["Late", false, true],
    ]);
  });
});

test("an error of the database carries no value that somebody typed", async () => {
  const secret = "anna@people.example";
  const failed = database()
    .insert(controllers)
    .values({ ...newController(), id: secret });
  const error = (await failed.then(undefined, (reason: Error) => reason)) as Error;
  const { inspect } = await import("node:util");
  expect(inspect(error, { depth: 5 })).toContain("Failed query");
  expect(inspect(error, { depth: 5 })).not.toContain(secret);
});
