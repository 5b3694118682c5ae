import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { root } from "../../scripts/steps.mjs";
import { load } from "../load.mjs";
import { measure, nextChoice, nextSubject } from "./rounds.mjs";
import { built, operated, saysSo, startServer } from "./servers.mjs";
import { must, onDatabase, say, startDatabase, startOurs } from "./systems.mjs";
import { median, printTable } from "./table.mjs";
import { fillC15t } from "./world.mjs";

const whole = (number) => Math.round(number).toLocaleString("en");

async function startLimit({ urls }) {
  const env = { ...operated(urls), RUN: "collector" };
  const started = await startServer({ file: built("limit"), env, ready: saysSo });
  return { ...started, name: "limit", next: nextChoice };
}

/** c15t as it comes, or with the index that its own question needs. */
async function startC15t({ name, rows, server, index }) {
  say(`${name} with ${whole(rows)} rows`);
  const DATABASE_URL = onDatabase(server.ownerUrl, name);
  const sql = postgres(server.ownerUrl, { max: 1, onnotice() {} });
  await sql.unsafe(`create database ${name}`);
  await sql.end();
  const file = join(root, "bench", "consent", "c15t.mjs");
  must(process.execPath, [file, "migrate"], { DATABASE_URL });
  const started = await startServer({ file, args: ["serve"], env: { DATABASE_URL }, ready: saysSo });
  const own = postgres(DATABASE_URL, { max: 1, onnotice() {} });
  await load({ url: started.url, connections: 1, seconds: 0.2, next: nextSubject });
  await fillC15t(own, rows);
  if (index) await own.unsafe(`create index on consent ("subjectId")`);
  const count = async () => Number((await own`select count(*) from consent`)[0].count);
  const stop = async () => {
    await started.stop();
    await own.end();
  };
  return { ...started, next: nextSubject, count, stop, name: `c15t 2.2.1${index ? " with an index" : ""}` };
}

const head = [
  "",
  "connections",
  "req/s",
  "p50 ms",
  "p99 ms",
  "of the limit",
  "× c15t",
  "× with index",
  "RSS MB",
  "load",
];

function rowsOf(results, connections) {
  const speed = (system) => median(results.get(system).map(({ perSecond }) => perSecond));
  const systems = [...results.keys()];
  const limit = systems.find(({ name }) => name === "limit");
  const times = (system, name) => {
    const peer = systems.find((one) => one.name === name);
    return peer ? (speed(system) / speed(peer)).toFixed(1) : "";
  };
  // Each round's ratio to the limit of the same round: what the machine did meanwhile falls on both.
  const ratio = (system) =>
    median(results.get(system).map((one, i) => one.perSecond / results.get(limit)[i].perSecond));
  return systems.map((system) => {
    const all = results.get(system);
    const of = (key) => median(all.map((one) => one[key]));
    const faults = all.flatMap((one) => one.faults);
    return [
      `${system.name}${faults.length > 0 ? ` (${faults.join(", ")})` : ""}`,
      connections,
      whole(speed(system)),
      of("p50").toFixed(1),
      of("p99").toFixed(1),
      ratio(system).toFixed(2),
      times(system, "c15t 2.2.1"),
      times(system, "c15t 2.2.1 with an index"),
      whole(Math.max(...all.map(({ resident }) => resident))),
      of("load").toFixed(1),
    ];
  });
}

/** Durable posts beside the limit and beside c15t, on one PostgreSQL. */
async function beside({ server, main, run, options }) {
  const rows = 100_000;
  const ours = await startOurs({ name: "ours_beside", rows, server, main, run });
  const systems = [
    ours,
    await startLimit(ours),
    await startC15t({ name: "c15t", rows, server, index: false }),
    await startC15t({ name: "c15t_indexed", rows, server, index: true }),
  ];
  const table = [];
  for (const connections of [64, 256])
    table.push(...rowsOf(await measure(systems, { ...options, connections }), connections));
  for (const { stop } of systems) await stop();
  printTable(`Durable POST of one choice, ${whole(rows)} records there already (${run})`, head, table);
}

/** The same with more and more rows in this month's partition. */
async function growing({ server, main, options }) {
  const systems = [];
  for (const rows of options.rows)
    systems.push(await startOurs({ name: `ours_${rows}`, rows, server, main, run: "collector" }));
  systems.push(await startLimit(systems[0]));
  const results = await measure(systems, { ...options, connections: 256 });
  for (const { stop } of systems) await stop();
  printTable("The same with more rows in the current partition (collector alone)", head, rowsOf(results, 256));
}

export async function benchConsent({ main, run, options }) {
  const folder = mkdtempSync(join(tmpdir(), "nachweis-bench-"));
  chmodSync(folder, 0o711);
  const server = await startDatabase(folder);
  try {
    const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`;
    console.log(`${machine}; each figure is the median of ${options.rounds} rounds of ${options.seconds} s`);
    if (options.parts.includes("a")) await beside({ server, main, run, options });
    if (options.parts.includes("b")) await growing({ server, main, options });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
