import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mustRun, root } from "./steps.mjs";

const lockFile = join(root, "package-lock.json");
const stamp = join(root, "node_modules", ".nachweis-lock");

const hash = () => createHash("sha256").update(readFileSync(lockFile)).digest("hex");

const packages = (path) => JSON.parse(readFileSync(path, "utf8")).packages;

/** Somebody ran npm by hand: npm's own record tells whether it is what the lock file asks for. */
function isInstalledByHand() {
  const record = join(root, "node_modules", ".package-lock.json");
  if (existsSync(stamp) || !existsSync(record)) return false;
  const present = packages(record);
  return Object.entries(packages(lockFile)).every(([path, { version, optional, devOptional }]) => {
    if (path === "" || ((optional || devOptional) && !present[path])) return true;
    return present[path]?.version === version;
  });
}

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, "utf8") === hash();

/** npm started us, or is on the PATH. Development packages too, whatever NODE_ENV says: the tests are for everybody. */
const npm = () => (process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"]);

export async function install() {
  if (isInstalled()) return "skipped, nothing changed";
  const byHand = isInstalledByHand();
  if (!byHand) {
    const flags = [
      "--include=dev",
      "--include=optional",
      "--prefer-offline",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ];
    await mustRun("npm ci", [...npm(), "ci", ...flags]);
  }
  writeFileSync(stamp, hash());
  return byHand ? "skipped, already there" : undefined;
}
