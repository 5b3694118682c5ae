import { createHash } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { canEnter, makePassable, unprivileged } from "./identity";

/** Where the system keeps what root's own folders would hide from the user PostgreSQL runs as. */
export const systemHome = "/var/lib/nachweis";

const clusterName = "postgresql-18";

/** The folder of the cluster: below the data folder, or below /var/lib when PostgreSQL's user could not get there. */
export function chooseCluster(dataDir: string): string {
  const inside = join(dataDir, clusterName);
  const identity = unprivileged(inside);
  if (!identity) {
    mkdirSync(dataDir, { recursive: true });
    return inside;
  }
  makePassable(dataDir);
  const home = join(systemHome, createHash("sha256").update(resolve(dataDir)).digest("hex").slice(0, 16));
  const outside = join(home, clusterName);
  if (existsSync(inside) || (!existsSync(outside) && canEnter(dataDir, identity))) return inside;
  makePassable(home);
  return outside;
}

/** A free name beside `path`, for what must be set aside and not lost. */
export function asideOf(path: string): string {
  for (let n = 1; ; n += 1) {
    const aside = `${path}.${n}`;
    if (!existsSync(aside)) return aside;
  }
}
