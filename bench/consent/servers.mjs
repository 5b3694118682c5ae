import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "../../scripts/steps.mjs";

const children = new Set();
process.once("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** As `npm start` runs the product. */
const heap = ["--max-old-space-size=512"];

/** Its own words go nowhere, as under a service manager that keeps none; what it says on stderr is shown if it fails. */
export async function startServer({ file, args = [], env, ready }) {
  const port = await freePort();
  const child = spawn(process.execPath, [...heap, file, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port), ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  children.add(child);
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  const url = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + 60_000; !(await ready(url, said)); await sleep(50))
    if (child.exitCode !== null || Date.now() > end) throw new Error(`${file} did not start: ${said}`);
  const stop = async () => {
    children.delete(child);
    if (child.exitCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  return { url, pid: child.pid, stop };
}

export const saysSo = async (_url, said) => said.includes("listening");
export const isHealthy = (url) =>
  fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status === 200,
    () => false,
  );

/** What an operator sets, with an identity provider that is never asked. */
export const operated = ({ ownerUrl, appUrl }) => ({
  DATABASE_OWNER_URL: ownerUrl,
  DATABASE_URL: appUrl,
  AUTH_SECRET: "a".repeat(40),
  SECRET_KEY: "b".repeat(40),
  AUTH_ISSUER: "http://127.0.0.1:9/issuer",
  AUTH_CLIENT_ID: "bench",
  AUTH_CLIENT_SECRET: "bench",
  SMTP_URL: "smtp://127.0.0.1:9",
  PUBLIC_URL: "http://127.0.0.1:9",
  TRUSTED_PROXY_HOPS: "1",
  DEMO: "off",
});

/** Resident memory of a process in megabytes, as ps tells it. */
export const residentMegabytes = (pid) =>
  Number(spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout) / 1024;

export const built = (name) => join(root, "dist", "bench", `${name}.js`);
