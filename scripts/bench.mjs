import "./node-version.mjs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { prepare } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { installPeers } from "./peers.mjs";
import { Failed, main, root, step } from "./steps.mjs";

const at = (...path) => join(root, ...path);

/** What a measurement needs beside the product: each file on its own, packages stay where they are. */
async function buildParts(files, { named, plugins = [] } = {}) {
  const { build, stop } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: files.map((path) => ({ in: path, out: named ?? basename(path, ".ts") })),
    plugins,
    outdir: "dist/bench",
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    alias: { "@": root },
    logLevel: "error",
  });
  await stop();
}

const parts = ["database", "migrate", "limit"].map((name) => `bench/consent/${name}.ts`);

async function measureBanner(rounds) {
  await prepare();
  const { benchBanner } = await import("../bench/banner/run.mjs");
  await benchBanner({ main: at("dist/main.js"), browserPath: await findChromium({ log: console.log }), rounds });
}

/** The product with a module of its own changed for another. */
const instead = (filter, path) => ({
  name: "instead",
  setup: ({ onResolve }) => onResolve({ filter }, () => ({ path: at(path) })),
});

async function measureStatistics(options) {
  await prepare();
  const uncounted = instead(/\/tallies\/rules$/, "bench/statistics/uncounted.ts");
  await step("parts", async () => {
    await buildParts([...parts, "server/main.ts"]);
    await buildParts(["bench/statistics/queries.ts"], { named: "statistics" });
    await buildParts(["server/main.ts"], { named: "uncounted", plugins: [uncounted] });
  });
  const { benchStatistics } = await import("../bench/statistics/run.mjs");
  await benchStatistics({
    main: at("dist/main.js"),
    counted: at("dist/bench/main.js"),
    uncounted: at("dist/bench/uncounted.js"),
    browserPath: await findChromium({ log: console.log }),
    options,
  });
}

async function measureRequests(rounds) {
  await step("parts", async () => {
    await buildParts(parts);
    await buildParts(["bench/requests/queries.ts"], { named: "requests" });
  });
  const { benchRequests } = await import("../bench/requests/run.mjs");
  await benchRequests(rounds);
}

/** `npm run bench -- consent`, `banner`, `statistics` or `requests`; to try the first: `--rounds 1 --seconds 3 --rows 0,100000 --collector`. */
await main(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: "string", default: "7" },
      seconds: { type: "string", default: "8" },
      rows: { type: "string", default: "0,1000000,10000000" },
      counters: { type: "string", default: "5000000" },
      parts: { type: "string", default: "ab" },
      // The collector alone, built on the spot: no pages, no `next build`.
      collector: { type: "boolean", default: false },
    },
  });
  if (positionals.join() === "banner") return measureBanner(Number(values.rounds));
  const [rounds, seconds, counters] = [values.rounds, values.seconds, values.counters].map(Number);
  if (positionals.join() === "statistics") return measureStatistics({ rounds, seconds, counters, parts: values.parts });
  if (positionals.join() === "requests") return measureRequests(rounds);
  if (positionals.join() !== "consent") throw new Failed("npm run bench -- consent, banner, statistics or requests");
  if (!values.collector) await prepare();
  await step("peers", () => installPeers("bench"));
  await step("parts", () => buildParts(values.collector ? [...parts, "server/main.ts"] : parts));
  const { benchConsent } = await import("../bench/consent/run.mjs");
  await benchConsent({
    main: values.collector ? at("dist/bench/main.js") : at("dist/main.js"),
    run: values.collector ? "collector" : "web,collector,worker",
    options: {
      ...{ rounds, seconds },
      rows: values.rows.split(",").map(Number),
      parts: values.parts,
    },
  });
});
