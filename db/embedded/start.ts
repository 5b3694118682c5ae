import { existsSync, renameSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { answers, connectionUrl, ensureAccounts } from "./accounts";
import { findBinaries } from "./binaries";
import { createCluster } from "./cluster";
import { unprivileged } from "./identity";
import { stopChild } from "./launch";
import { keepPasswords, passwordFile } from "./passwords";
import { asideOf, chooseCluster } from "./places";
import { findLiving, isOrphan, waitUntilGone } from "./postmaster";
import { supervise } from "./supervise";

export type Embedded = { ownerUrl: string; appUrl: string; port: number; stop(): Promise<void> };

type Options = { dataDir: string; log: (line: string) => void };

function placeFor({ dataDir, log }: Options) {
  const cluster = chooseCluster(dataDir);
  if (dirname(cluster) !== dataDir) {
    log(`PostgreSQL's user cannot reach ${dataDir}: the database is in ${dirname(cluster)}.`);
  }
  if (existsSync(cluster) && !existsSync(passwordFile(dataDir))) {
    const aside = asideOf(cluster);
    renameSync(cluster, aside);
    log(`The passwords of an earlier database are gone from ${dataDir}: it is set aside as ${aside}.`);
  }
  return cluster;
}

/** Starts the PostgreSQL that comes with the product, or uses the one that already runs on this data folder. */
export async function startEmbedded({ dataDir: folder, log }: Options): Promise<Embedded> {
  const dataDir = resolve(folder);
  const cluster = placeFor({ dataDir, log });
  const passwords = keepPasswords(dataDir);
  const identity = unprivileged(cluster);
  const binaries = findBinaries(identity, log);
  if (!existsSync(cluster)) createCluster({ cluster, binaries, identity, password: passwords.superuser });

  const living = await findLiving(cluster, (port) => answers(port, passwords));
  const own = living ? undefined : await supervise({ cluster, binaries, identity, log });
  if (living) log(`PostgreSQL already runs on ${dataDir} (process ${living.pid}); it is used as it is.`);
  const port = living?.port ?? own!.port;
  await ensureAccounts(port, passwords);

  async function stop() {
    if (own) return stopChild(await own.release(), { cluster, binaries, identity });
    if (!living || !isOrphan(living.pid)) return;
    process.kill(living.pid, "SIGINT");
    await waitUntilGone(cluster);
  }

  return {
    ownerUrl: connectionUrl("nachweis_owner", passwords.owner, port),
    appUrl: connectionUrl("nachweis_app", passwords.app, port),
    port,
    stop,
  };
}
