import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect, type Transaction } from "@/db/client";
import { createTestDatabase } from "@/tests/support/database";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let one: Connection;
let other: Connection;

beforeAll(async () => {
  database = await createTestDatabase();
  [one, other] = [connect(database.ownerUrl, { max: 1, onQuery() {} }), connect(database.ownerUrl, { max: 1 })];
});
afterAll(async () => {
  await Promise.all([one?.close(), other?.close()]);
  await database?.drop();
});

/** As an administrator, a failover or the kernel would. */
async function cut(tx: Transaction) {
  const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  await other.db.execute(sql`select pg_terminate_backend(${row?.pid})`);
}
const ask = (tx: Transaction) => tx.execute(sql`select 1`);

describe("a transaction whose connection is cut", () => {
  const works: [string, (tx: Transaction) => Promise<unknown>][] = [
    ["fails with its next statement", ask],
    ["fails also where that is caught and another is asked", (tx) => ask(tx).catch(() => ask(tx))],
    ["fails also where nothing more is asked", () => new Promise((done) => setTimeout(done, 50))],
    ["fails within a nested one", (tx) => tx.transaction(ask)],
  ];
  test.each(works)("%s, and the next transaction has a new connection", async (_what, work) => {
    const cutAndWork = one.db.transaction(async (tx) => {
      await cut(tx);
      return work(tx);
    });
    await expect(cutAndWork).rejects.toThrow();
    const answer = () => one.db.transaction((tx) => tx.execute<{ is: number }>(sql`select 1 as is`));
    // postgres.js hands the old connection's last words to whoever comes next.
    expect([...(await answer().catch(answer))]).toEqual([{ is: 1 }]);
  });
});

test("a transaction that refuses by itself is rolled back as ever", async () => {
  await one.db.execute(sql`create table kept (n int)`);
  const refused = one.db.transaction(async (tx) => {
    await tx.execute(sql`insert into kept values (1)`);
    throw new Error("no");
  });
  await expect(refused).rejects.toThrow("no");
  await one.db.transaction(async (tx) => {
    await tx.execute(sql`insert into kept values (2)`);
    const inner = tx.transaction((nested) => nested.execute(sql`insert into nowhere values (3)`));
    await expect(inner).rejects.toThrow();
  });
  expect([...(await one.db.execute(sql`select n from kept`))]).toEqual([{ n: 2 }]);
});
