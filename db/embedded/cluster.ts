import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Binaries } from "./binaries";
import { hasPasswdEntry, type Identity } from "./identity";
import { writeSecret } from "./passwords";

type Options = { cluster: string; binaries: Binaries; identity: Identity | undefined; password: string };

const flags = [
  "--username=postgres",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--no-instructions",
];

/** A fixed environment: the caller's PG* and LC_* variables are not ours. Windows needs its own. */
export const environment: NodeJS.ProcessEnv | undefined =
  process.platform === "win32"
    ? undefined
    : { NODE_ENV: "production", PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/** initdb looks its user up in passwd and gives up without an entry; a user namespace lends it that of nobody. */
const prefix = (identity?: Identity) =>
  identity || hasPasswdEntry() ? [] : ["unshare", "--user", "--map-user=65534", "--map-group=65534"];

function runInitdb(draft: string, passwordFile: string, { binaries, identity }: Options) {
  const command = [...prefix(identity), binaries.initdb, ...flags, `--pwfile=${passwordFile}`, `--pgdata=${draft}`];
  const result = spawnSync(command[0]!, command.slice(1), {
    ...identity,
    cwd: dirname(draft),
    env: environment,
    encoding: "utf8",
    windowsHide: true,
  });
  if (result.status === 0) return;
  const lines = `${result.stdout ?? ""}${result.stderr ?? ""}`.trim().split("\n");
  const reason = result.error?.message ?? lines.filter((line) => /error|could not|fail/i.test(line)).join("; ");
  throw new Error(`PostgreSQL's initdb failed: ${reason || lines.at(-1)}`);
}

/** Built beside its place and renamed, so that a half-made cluster never stands there. */
export function createCluster(options: Options) {
  const { cluster, identity, password } = options;
  const workshop = `${cluster}.new-${process.pid}`;
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop);
  try {
    chmodSync(workshop, 0o700);
    if (identity) chownSync(workshop, identity.uid, identity.gid);
    const passwordFile = join(workshop, "password");
    writeSecret(passwordFile, password, identity);
    const draft = join(workshop, "cluster");
    runInitdb(draft, passwordFile, options);
    if (!existsSync(cluster)) renameSync(draft, cluster);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
