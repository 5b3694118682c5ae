import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { afterEach, expect, test } from "vitest";
import { chooseCluster } from "@/db/embedded/places";
import { type Embedded, startEmbedded } from "@/db/embedded/start";
import { makeFolder } from "../support/folder";

const writer = fileURLToPath(new URL("../support/embedded-writer.ts", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
const cleanUps: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function makeDataDir(mode?: number) {
  const dataDir = makeFolder(mode);
  cleanUps.push(() => {
    const home = dirname(chooseCluster(dataDir));
    rmSync(home, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  });
  return dataDir;
}

async function start(dataDir: string, lines: string[] = []) {
  const embedded = await startEmbedded({ dataDir, log: (line) => lines.push(line) });
  cleanUps.push(embedded.stop);
  return embedded;
}

async function ask<Row extends object>(url: string, text: string) {
  const sql = postgres(url, { max: 1, onnotice() {} });
  try {
    return await sql.unsafe<Row[]>(text);
  } finally {
    await sql.end();
  }
}

const whoAmI = ({ appUrl }: Embedded) => ask<{ current_user: string }>(appUrl, "select current_user");

async function writeUntilKilled(dataDir: string, rows: number) {
  const child = spawn(process.execPath, ["--import", "tsx", writer, dataDir], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  cleanUps.push(() => child.kill("SIGKILL"));
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    if (output.split("\n").length > rows) child.kill("SIGKILL");
  });
  await once(child, "close");
  // What follows the last line feed may be half a number.
  return output.split("\n").slice(0, -1).map(Number);
}

test("a database starts below a folder that is closed to others", async () => {
  const closed = makeDataDir(0o700);
  const lines: string[] = [];
  const [row] = await whoAmI(await start(closed, lines));
  expect(row?.current_user).toBe("nachweis_app");
  const moved = dirname(chooseCluster(closed)) !== closed;
  expect(lines.join()).toMatch(moved ? /cannot reach .*: the database is in \/var\/lib\/nachweis\// : /^$/);
});

test("a second start finds what the first one wrote", async () => {
  const dataDir = makeDataDir();
  const first = await start(dataDir);
  await ask(first.ownerUrl, "create table kept as select 'still here' as word");
  await first.stop();
  const second = await start(dataDir);
  const rows = await ask<{ word: string }>(second.ownerUrl, "select word from kept");
  expect([...rows]).toEqual([{ word: "still here" }]);
});

test("a kill of the process loses no acknowledged row", async () => {
  const dataDir = makeDataDir();
  const acknowledged = await writeUntilKilled(dataDir, 500);
  expect(acknowledged.length).toBeGreaterThanOrEqual(500);
  const embedded = await start(dataDir);
  const rows = await ask<{ number: number }>(embedded.ownerUrl, "select number from written");
  const kept = new Set(rows.map((row) => row.number));
  expect(acknowledged.filter((number) => !kept.has(number))).toEqual([]);
});

test("a start beside a running one uses the same database and leaves it running", async () => {
  const dataDir = makeDataDir();
  const first = await start(dataDir);
  const second = await start(dataDir);
  expect(second.port).toBe(first.port);
  await second.stop();
  expect(await whoAmI(first)).toHaveLength(1);
});

test("a PostgreSQL that is killed is there again on its port, with all that it had acknowledged", async () => {
  const dataDir = makeDataDir();
  const embedded = await start(dataDir);
  await ask(embedded.ownerUrl, "create table kept as select 'still here' as word");
  const [pid] = readFileSync(join(chooseCluster(dataDir), "postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
  const again = () => ask<{ word: string }>(embedded.ownerUrl, "select word from kept").catch(() => null);
  let rows = null;
  for (let tries = 0; tries < 100 && !rows; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    rows = await again();
  }
  expect(rows && [...rows]).toEqual([{ word: "still here" }]);
});

test("the app's role may not create tables, and the owner is no superuser", async () => {
  const embedded = await start(makeDataDir());
  await expect(ask(embedded.appUrl, "create table mine (id integer)")).rejects.toThrow(/permission denied/);
  const query = "select rolsuper, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user";
  const [owner] = await ask(embedded.ownerUrl, query);
  const [app] = await ask(embedded.appUrl, query);
  expect(owner).toEqual({ rolsuper: false, rolcreaterole: false, rolcreatedb: true });
  expect(app).toEqual({ rolsuper: false, rolcreaterole: false, rolcreatedb: false });
});

test("the passwords are for us alone, and the server's log quotes nobody", async () => {
  const dataDir = makeDataDir();
  const embedded = await start(dataDir);
  expect(statSync(join(dataDir, "postgresql.json")).mode & 0o777).toBe(0o600);
  await ask(embedded.ownerUrl, "create table people (address text primary key)");
  const insert = "insert into people values ('ada@example.org')";
  await ask(embedded.ownerUrl, insert);
  await expect(ask(embedded.ownerUrl, insert)).rejects.toThrow(/duplicate key/);
  await expect(ask(embedded.ownerUrl, "select 'ada@example.org'::integer")).rejects.toThrow(/invalid input/);
  expect(readFileSync(`${chooseCluster(dataDir)}.log`, "utf8")).not.toContain("ada@");
});
