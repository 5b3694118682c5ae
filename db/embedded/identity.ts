import { chmodSync, mkdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname } from "node:path";

/** The user PostgreSQL runs as when that is not our own: it refuses to run as root. */
export type Identity = { uid: number; gid: number };

/** `nobody` has an entry in every distribution's passwd, which initdb asks for, so no user has to be added. */
const nobody: Identity = { uid: 65534, gid: 65534 };

/** A cluster made earlier by an ordinary user stays that user's. */
export function unprivileged(cluster?: string): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = cluster && statSync(cluster, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody;
}

const bits = (stats: Stats, { uid, gid }: Identity) => {
  if (stats.uid === uid) return stats.mode >> 6;
  return stats.gid === gid ? stats.mode >> 3 : stats.mode;
};

export const canRead = (path: string, identity: Identity) => {
  const stats = statSync(path);
  const needed = stats.isDirectory() ? 5 : 4;
  return (bits(stats, identity) & needed) === needed;
};

/** Whether every folder from the root down to `folder` may be entered. */
export function canEnter(folder: string, identity: Identity): boolean {
  const path = realpathSync(folder);
  if ((bits(statSync(path), identity) & 1) === 0) return false;
  return dirname(path) === path || canEnter(dirname(path), identity);
}

/** A folder that others may pass through but not list; only what we make ourselves is opened, never what was there. */
export function makePassable(folder: string) {
  const made = mkdirSync(folder, { recursive: true });
  if (!made) return;
  for (let path = folder; path.length >= made.length; path = dirname(path)) chmodSync(path, 0o711);
}

export function hasPasswdEntry(): boolean {
  try {
    userInfo();
    return true;
  } catch {
    return false;
  }
}
