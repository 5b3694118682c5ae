import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type Postmaster = { pid: number; port: number; ready: boolean };

const lockFile = (cluster: string) => join(cluster, "postmaster.pid");

/** PostgreSQL puts this in every process title, so that its processes are found where a pid alone would deceive. */
export const clusterTitle = (cluster: string) =>
  `nachweis-${createHash("sha256").update(cluster).digest("hex").slice(0, 12)}`;

/** What the lock file says: its lines are pid, folder, start time, port, socket folder, address, memory key, status. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(lockFile(cluster), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

function hasLinuxProcess(cluster: string) {
  const title = clusterTitle(cluster);
  return readdirSync("/proc").some((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "latin1").includes(title);
    } catch {
      return false;
    }
  });
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** True when no process of this cluster is left, although a zombie or another program may have the pid in the lock file. */
const isGone = (cluster: string, { pid }: Postmaster) =>
  process.platform === "linux" ? !hasLinuxProcess(cluster) : !isAlive(pid);

/** On Linux a server ends with its starter, so one that lives is somebody's; elsewhere it falls to the first process. */
export function isOrphan(pid: number) {
  if (process.platform === "linux") return false;
  const parent = spawnSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" });
  return parent.status === 0 && parent.stdout.trim() === "1";
}

/**
 * A server left by an earlier start is usually on its way out, for its starter's death told it to end: we wait.
 * One that keeps answering is returned, to be used as it is.
 */
export async function findLiving(cluster: string, answers: (port: number) => Promise<boolean>, patience = 30_000) {
  const end = Date.now() + patience;
  for (let answered = 0; Date.now() < end; await sleep(answered ? 300 : 50)) {
    const postmaster = readPostmaster(cluster);
    if (!postmaster) return undefined;
    if (isGone(cluster, postmaster)) {
      rmSync(lockFile(cluster), { force: true });
      return undefined;
    }
    answered = postmaster.ready && (await answers(postmaster.port)) ? answered + 1 : 0;
    if (answered === 2) return postmaster;
  }
  throw new Error(`A PostgreSQL process holds ${cluster}, but neither answers nor ends; end it and start again.`);
}

export async function waitUntilGone(cluster: string, patience = 30_000) {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(20)) if (!readPostmaster(cluster)) return;
}
