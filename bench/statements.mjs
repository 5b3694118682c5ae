import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/steps.mjs";
import { built } from "./consent/servers.mjs";
import { startDatabase } from "./consent/systems.mjs";

/** A folder with a PostgreSQL of its own, both gone afterwards. */
export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "nachweis-bench-"));
  chmodSync(folder, 0o711);
  const server = await startDatabase(folder);
  try {
    return await work({ folder, server });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the questions of a room (`bench/<room>/queries.ts`, built under its name) as the app's role. */
export function timeQueries(name, appUrl, rounds) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built(name), String(rounds)], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e9,
    env: { PATH: process.env.PATH, NODE_ENV: "production", DATABASE_URL: appUrl, LOG_LEVEL: "error" },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

export const share = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * part) - 1)];
export const whole = (number) => Math.round(number).toLocaleString("en");
export const ms = (value) => value.toFixed(1);

/** The tables that a statement reads, for a line of a report. */
export const shorten = (statement) => {
  const tables = [...statement.matchAll(/(?:from|join) "?([a-z_]+)"?/g)].map(([, table]) => table);
  return [...new Set(tables)].join(", ");
};

export const linesOf = (asked) =>
  asked.map(({ question, statement, times }) => [
    `${question}: ${shorten(statement)}`,
    ...[share(times, 0.5), share(times, 0.95), Math.max(...times)].map(ms),
  ]);
