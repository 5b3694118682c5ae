import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { root } from "../../scripts/steps.mjs";
import { nextChoice } from "./rounds.mjs";
import { built, isHealthy, operated, startServer } from "./servers.mjs";
import { fillConsents, makeSite } from "./world.mjs";

export const onDatabase = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
export const say = (line) => process.stderr.write(`  ${line}\n`);

export function must(command, args, env) {
  const { status, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8", env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(stderr);
}

/** A PostgreSQL in a folder; a product that keeps its data there uses the same one. */
export async function startDatabase(folder) {
  const file = join(folder, "addresses.json");
  const child = spawn(process.execPath, [built("database"), folder, file], {
    cwd: root,
    stdio: ["pipe", "ignore", "inherit"],
  });
  while (!existsSync(file)) {
    if (child.exitCode !== null) throw new Error("PostgreSQL did not start.");
    await sleep(50);
  }
  await sleep(50);
  const urls = JSON.parse(readFileSync(file, "utf8"));
  const stop = async () => {
    child.stdin.end();
    await once(child, "exit");
  };
  return { ...urls, stop };
}

/** A database of ours with a site, and the product on it. */
export async function startOurs({ name, rows, server, run, main, env = {}, next = nextChoice }) {
  say(`${name} with ${rows.toLocaleString("en")} rows`);
  const urls = { ownerUrl: onDatabase(server.ownerUrl, name), appUrl: onDatabase(server.appUrl, name) };
  const admin = postgres(server.ownerUrl, { max: 1, onnotice() {} });
  await admin.unsafe(`create database ${name}`);
  await admin.end();
  must(process.execPath, [built("migrate"), urls.ownerUrl, urls.appUrl]);
  await makeSite(urls.ownerUrl);
  const sql = postgres(urls.ownerUrl, { max: 1, onnotice() {} });
  const started = await startServer({ file: main, env: { ...operated(urls), RUN: run, ...env }, ready: isHealthy });
  await fillConsents(sql, rows);
  const count = async () =>
    Number(
      (await sql`select sum(accepted_first + refused_first) from consent_tallies where dimension = 'all'`)[0].sum ?? 0,
    );
  // Few rows are set back before each turn; among millions, those of a turn are nothing.
  const reset = rows <= 100_000 ? () => fillConsents(sql, rows) : undefined;
  const stop = async () => {
    await started.stop();
    await sql.end();
  };
  return { ...started, next, count, reset, stop, urls, sql, rows, name: `ours, ${rows.toLocaleString("en")} rows` };
}
