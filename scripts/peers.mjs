import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mustRun, root } from "./steps.mjs";

/** What we are measured beside, on first use and when its lock file changes; the product's own install knows nothing of it. */
export async function installPeers(folder) {
  const at = (...path) => join(root, folder, ...path);
  const lock = createHash("sha256")
    .update(readFileSync(at("package-lock.json")))
    .digest("hex");
  const stamp = at("node_modules", ".nachweis-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return "skipped, nothing changed";
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  await mustRun("npm ci", [...npm, "ci", "--prefix", at(), "--ignore-scripts", "--no-audit", "--no-fund"]);
  writeFileSync(stamp, lock);
}
