import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries";
import { environment } from "./cluster";
import type { Identity } from "./identity";
import { clusterTitle, readPostmaster } from "./postmaster";

export type LaunchOptions = {
  cluster: string;
  binaries: Binaries;
  identity: Identity | undefined;
  log: (line: string) => void;
};

/** ERROR ranks below LOG for the server's log: statements and messages that quote a person's data stay out of it. */
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "128MB",
  max_connections: "100",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address === "object" && address) return address.port;
  throw new Error("No free port was found.");
}

/** The kernel sends SIGINT, a fast and clean shutdown, when the thread that started PostgreSQL is gone, however it went. */
function deathSignal(): string[] {
  if (process.platform !== "linux") return [];
  const works = spawnSync("setpriv", ["--pdeathsig", "INT", "true"], { env: environment }).status === 0;
  return works ? ["setpriv", "--pdeathsig", "INT"] : [];
}

function openLog(path: string) {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000) truncateSync(path);
  return openSync(path, "a", 0o600);
}

function start({ cluster, binaries, identity }: LaunchOptions, port: number) {
  const named = Object.entries({ ...settings, cluster_name: clusterTitle(cluster) });
  const args = ["-D", cluster, "-p", String(port), ...named.flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const command = [...deathSignal(), binaries.postgres, ...args];
  const output = openLog(`${cluster}.log`);
  try {
    // A session of its own: Ctrl-C in the terminal is for us, and we stop PostgreSQL last.
    const detached = process.platform !== "win32";
    const stdio = ["ignore", output, output] as const;
    const child = spawn(command[0]!, command.slice(1), {
      ...identity,
      cwd: cluster,
      env: environment,
      detached,
      stdio: [...stdio],
      windowsHide: true,
    });
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function becomesReady(child: ChildProcess, { cluster, log }: LaunchOptions) {
  let failed: Error | undefined;
  child.once("error", (error) => {
    failed = error;
  });
  const started = Date.now();
  for (let told = false; ; await sleep(10)) {
    if (failed) throw failed;
    if (hasEnded(child)) return false;
    const postmaster = readPostmaster(cluster);
    if (postmaster?.pid === child.pid && postmaster?.ready) return true;
    if (!told && Date.now() - started > 5000) {
      log("PostgreSQL is recovering from an unclean end; this can take a while.");
      told = true;
    }
  }
}

export type Launched = { child: ChildProcess; port: number };

/** Several tries: the port may be taken in between, and a process that ended may look alive until it is reaped. */
export async function launch(options: LaunchOptions, kept?: number): Promise<Launched> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const port = kept ?? (await freePort());
    const child = start(options, port);
    if (await becomesReady(child, options)) return { child, port };
    await sleep(200 * attempt);
  }
  const lines = readFileSync(`${options.cluster}.log`, "utf8").trim().split("\n");
  throw new Error(`PostgreSQL did not start: ${lines.slice(-3).join("; ")}`);
}

export async function stopChild(child: ChildProcess, { cluster, binaries, identity }: Omit<LaunchOptions, "log">) {
  if (hasEnded(child)) return;
  child.ref();
  const ended = once(child, "exit");
  if (process.platform === "win32") {
    spawnSync(binaries.pgCtl, ["stop", "-D", cluster, "-m", "fast"], { ...identity, windowsHide: true });
  } else {
    child.kill("SIGINT");
  }
  const impatient = setTimeout(() => child.kill("SIGQUIT"), 30_000);
  await ended;
  clearTimeout(impatient);
}
