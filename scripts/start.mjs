import "./node-version.mjs";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { prepare, prepareAssets } from "./build.mjs";
import { Failed, main, root } from "./steps.mjs";

const load = (path) => import(pathToFileURL(join(root, path)).href);

async function develop() {
  await prepareAssets();
  process.env.NODE_ENV = "development";
  const { register } = await import("tsx/esm/api");
  register();
  await load("server/main.ts");
}

async function produce() {
  await prepare();
  process.env.NODE_ENV = "production";
  await load("dist/main.js");
}

await main(async () => {
  process.chdir(root);
  if (!existsSync("package-lock.json")) throw new Failed("package-lock.json is missing: this is not a whole copy.");
  process.env.NEXT_TELEMETRY_DISABLED ??= "1";
  await (process.argv.includes("--dev") ? develop() : produce());
});
