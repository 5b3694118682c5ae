import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chooseCluster } from "@/db/embedded/places";
import { startEmbedded } from "@/db/embedded/start";
import { findMiscounted } from "@/tests/support/counters";
import { expectVerified, findUnproven } from "@/tests/support/crash-checks";
import { emptyLedger, sendAgain, writeUntil } from "@/tests/support/crash-load";
import { crashRounds } from "@/tests/support/crash-rounds";
import { openSql, waitForBanners } from "@/tests/support/doors";
import { makeFolder } from "@/tests/support/folder";
import { isHealthy, startServer, type TestServer } from "@/tests/support/server";

const folder = makeFolder();
const ledger = emptyLedger();
let server: TestServer;

const start = () =>
  startServer({ DATA_DIR: folder, TRUSTED_PROXY_HOPS: "1", LOG_LEVEL: "error", RUN: "collector,worker" });

async function withSql<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = openSql((await startEmbedded({ dataDir: folder, log() {} })).ownerUrl);
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

beforeAll(async () => {
  server = await start();
  await withSql(waitForBanners);
}, 60_000);
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function killProcess() {
  await server.kill();
  server = await start();
}

/** Waits for a stream that must not stay still, and says what the process said where it does. */
async function until(isSo: () => boolean) {
  const end = Date.now() + 30_000;
  while (!isSo()) {
    if (server.hasEnded() || Date.now() > end) throw new Error(`Nothing was stored any more:\n${server.output()}`);
    await sleep(20);
  }
}

/** The process lives on, says 503 meanwhile, and takes choices again when PostgreSQL is back. */
async function killDatabase() {
  const [pid] = readFileSync(join(chooseCluster(folder), "postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
  await sleep(100);
  for (let tries = 0; tries < 200 && !(await isHealthy(server.url)); tries += 1) await sleep(100);
}

const rounds = Array.from({ length: crashRounds }, (_, i) => [i + 1, i % 2 === 0 ? "PostgreSQL" : "the process"]);

test.each(rounds)(
  "round %i: %s is killed under load, and no acknowledged choice is lost, none is double, each is counted and proven",
  async (round, what) => {
    let isOver = false;
    const before = ledger.acknowledged.length;
    const writing = writeUntil(server.url, ledger, 48, () => isOver);
    try {
      await until(() => ledger.acknowledged.length >= before + 200);
      await sleep((Number(round) * 131) % 700);
      if (what === "PostgreSQL") await killDatabase();
      else {
        setTimeout(() => {
          isOver = true;
        }, 300);
        await killProcess();
      }
      const after = ledger.acknowledged.length;
      await until(() => isOver || ledger.acknowledged.length >= after + 200);
    } finally {
      isOver = true;
      await writing;
    }
    await sendAgain(server.url, ledger);
    await withSql(async (sql) => {
      const kept = (await sql`select id::text from consents`).map(({ id }) => String(id));
      const there = new Set(kept);
      expect(there.size).toBe(kept.length);
      expect(ledger.acknowledged.filter((id) => !there.has(id))).toEqual([]);
      expect([...(await findMiscounted(sql))]).toEqual([]);
      expect(await findUnproven(sql)).toEqual([]);
    });
    await expectVerified(folder);
  },
  90_000,
);
