import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmbedded } from "@/db/embedded/start";
import { openSql, waitForBanners } from "@/tests/support/doors";
import { makeFolder } from "@/tests/support/folder";
import { freePort, isHealthy, spawnProduct, startServer, type TestProcess } from "@/tests/support/server";

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const processesOf = () =>
  execFileSync("ps", ["-A", "-o", "args="], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes(folder));

async function waitFor(child: TestProcess, isThere: () => boolean | Promise<boolean>, every = 20) {
  for (let tries = 0; tries < 3000; tries += 1) {
    if (await isThere()) return;
    if (child.hasEnded()) break;
    await sleep(every);
  }
  throw new Error(`This did not come to pass:\n${child.output()}`);
}

async function startAndKillWhen(table: string, rows: number) {
  const child = spawnProduct({ LOG_LEVEL: "error" }, await freePort(), folder);
  await waitFor(child, () => /^database /m.test(child.output()), 5);
  const sql = openSql((await startEmbedded({ dataDir: folder, log() {} })).ownerUrl);
  const count = async () => {
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from ${sql(table)}`.catch(() => []);
    return row?.n ?? 0; // before the migration there is no such table
  };
  let there = 0;
  const isEnough = async () => {
    there = await count();
    return there >= rows;
  };
  await waitFor(child, isEnough, 1);
  child.send("SIGKILL");
  expect(await child.exit).toBeNull();
  await sql.end({ timeout: 5 });
  return there;
}

test("a demonstration whose first fill was cut off, again and again, is whole in the end", async () => {
  expect(await startAndKillWhen("vendors", 3)).toBeLessThan(21);
  expect(await startAndKillWhen("activities", 9)).toBeLessThan(43);
  await startAndKillWhen("policies", 1);
  const server = await startServer({ DATA_DIR: folder, LOG_LEVEL: "error" });
  const sql = openSql((await startEmbedded({ dataDir: folder, log() {} })).ownerUrl);
  await waitForBanners(sql);
  const [whole] = await sql`
    select (select count(*)::int from controllers) as controllers, (select count(*)::int from sites) as sites,
      (select count(*)::int from vendors) as vendors, (select count(*)::int from activities) as activities,
      (select count(*)::int from cookies) as cookies, (select count(*)::int from newsletter_lists) as lists,
      (select count(*)::int from policy_versions where state = 'published') as notices,
      (select count(*)::int from policy_versions) as versions, (select count(*)::int from banner_versions) as banners`;
  await sql.end({ timeout: 5 });
  await server.stop();
  expect(whole).toEqual({
    controllers: 2,
    sites: 2,
    vendors: 21,
    activities: 43,
    cookies: 36,
    lists: whole?.lists,
    notices: 2,
    versions: 2,
    banners: 2,
  });
  expect(whole?.lists).toBeGreaterThan(0);
}, 90_000);

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s ends it within ten seconds and leaves no process behind",
  async (signal) => {
    const port = await freePort();
    const child = spawnProduct({ LOG_LEVEL: "error" }, port, folder);
    await waitFor(child, () => isHealthy(`http://localhost:${port}`), 100);
    expect(processesOf().length).toBeGreaterThan(0);
    // Somebody who keeps a line open, and somebody in the middle of a request, do not hold it up.
    const idle = fetch(`http://localhost:${port}/sign-in`).then(
      (answer) => answer.text(),
      () => null,
    );
    const asked = performance.now();
    child.send(signal);
    expect(await child.exit).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
    await idle;
    expect(processesOf()).toEqual([]);
  },
  60_000,
);

test.each([/^database/m, /^queue/m, /^workspace/m])(
  "it can be stopped while it starts (after %s)",
  async (reached) => {
    const child = spawnProduct({ LOG_LEVEL: "error" }, await freePort(), folder);
    await waitFor(child, () => reached.test(child.output()), 5);
    child.send("SIGTERM");
    expect(await child.exit).toBe(0);
    expect(child.output()).not.toContain("did not start");
    expect(processesOf()).toEqual([]);
  },
  60_000,
);
