import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { makeFolder } from "./folder";

export type TestProcess = {
  pid: number;
  output(): string;
  hasEnded(): boolean;
  /** The exit code, or null where a signal ended it. */
  exit: Promise<number | null>;
  send(signal: NodeJS.Signals): void;
};
export type TestServer = {
  url: string;
  pid: number;
  dataDir: string;
  output(): string;
  hasEnded(): boolean;
  stop(): Promise<void>;
  kill(): Promise<void>;
};

const root = fileURLToPath(new URL("../..", import.meta.url));
const startLimit = 60_000;

const children = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});

export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address === "object" && address) return address.port;
  throw new Error("No free port was found.");
}

/**
 * Nothing of the developer's own environment reaches the server under test. Unless a test names a browser there is none,
 * so that no banner is measured while something else is.
 */
const environment = (port: number, dataDir: string, extra: Record<string, string>): NodeJS.ProcessEnv => ({
  PATH: [dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"].join(delimiter),
  HOME: homedir(),
  TMPDIR: tmpdir(),
  NODE_ENV: "production",
  PORT: String(port),
  DATA_DIR: dataDir,
  CHROMIUM_PATH: "none",
  ...extra,
});

export const isHealthy = (url: string) =>
  fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5000) }).then(
    (response) => response.status === 200,
    () => false,
  );

async function end(child: TestProcess, signal: NodeJS.Signals) {
  if (child.hasEnded()) return;
  child.send(signal);
  const impatient = setTimeout(() => child.send("SIGKILL"), 15_000);
  await child.exit;
  clearTimeout(impatient);
}

/** The built product, or one of its commands, started and not waited for. */
export function spawnProduct(
  extraEnv: Record<string, string>,
  port: number,
  dataDir: string,
  file = "main.js",
): TestProcess {
  const child = spawn(process.execPath, [join(root, "dist", file)], {
    cwd: root,
    env: environment(port, dataDir, extraEnv),
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.add(child);
  const exit = once(child, "exit").then(([code]) => {
    children.delete(child);
    return code as number | null;
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return {
    pid: child.pid ?? 0,
    output: () => output,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    exit,
    send: (signal) => void child.kill(signal),
  };
}

async function attempt(dataDir: string, extraEnv: Record<string, string>, cleanUp: () => void): Promise<TestServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawnProduct(extraEnv, port, dataDir);
  const deadline = Date.now() + startLimit;
  while (!(await isHealthy(url))) {
    if (!child.hasEnded() && Date.now() < deadline) {
      await sleep(100);
      continue;
    }
    await end(child, "SIGKILL");
    throw new Error(`The server did not become healthy at ${url}:\n${child.output()}`);
  }
  return {
    url,
    pid: child.pid,
    dataDir,
    output: child.output,
    hasEnded: child.hasEnded,
    kill: () => end(child, "SIGKILL"),
    stop: () => end(child, "SIGTERM").then(cleanUp),
  };
}

/** The built product as a process of its own. A DATA_DIR that is given stays; one made here goes at `stop`, not at `kill`. */
export async function startServer(extraEnv: Record<string, string> = {}): Promise<TestServer> {
  if (!existsSync(join(root, "dist", "main.js"))) throw new Error("dist/main.js is missing: run npm run build first.");
  const dataDir = extraEnv.DATA_DIR ?? makeFolder();
  const cleanUp = () => {
    if (!extraEnv.DATA_DIR) rmSync(dataDir, { recursive: true, force: true });
  };
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(dataDir, extraEnv, cleanUp);
    } catch (error) {
      // Only the port is worth another try: somebody may have taken it between our look and the server's.
      const taken = error instanceof Error && /EADDRINUSE|already in use/i.test(error.message);
      if (taken && tries < 4) continue;
      cleanUp();
      throw error;
    }
  }
}
