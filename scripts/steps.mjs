import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export const tool = (name, path) => [process.execPath, join(root, "node_modules", name, path)];

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Where steps are told, and after how long: a command whose output is its answer tells beside it, and only what takes time. */
export const told = { to: process.stdout, after: 0 };

/** Runs `work` and prints the step's name and time; a string that it returns stands in place of the time. */
export async function step(name, work) {
  const started = Date.now();
  let said = false;
  const say = (text) => {
    told.to.write(`${said ? "" : name.padEnd(11)}${text}`);
    said = true;
  };
  const begun = told.after > 0 ? setTimeout(say, told.after, "") : say("");
  try {
    const skipped = await work();
    if (said || typeof skipped !== "string") say(`${typeof skipped === "string" ? skipped : seconds(started)}\n`);
  } catch (error) {
    say(`failed after ${seconds(started)}\n`);
    throw error;
  } finally {
    clearTimeout(begun);
  }
}

/** Runs a program; resolves with its exit code and, unless it is shown as it comes, its output. */
export function run([command, ...args], { env = {}, show = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      timeout,
      windowsHide: true,
      shell: process.platform === "win32" && !command.includes("\\"),
    });
    let output = "";
    const take = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding("utf8").on("data", take);
    child.stderr?.setEncoding("utf8").on("data", take);
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code, signal) => resolve({ code: code ?? 1, output, signal }));
  });
}

export class Failed extends Error {}

export async function mustRun(what, command, options) {
  const { code, output } = await run(command, options);
  if (code !== 0) throw new Failed(`${output.trim()}\n${what} failed (exit code ${code}).`);
}

/** The whole of a script: a failure ends in its sentence, and only what nobody foresaw shows a stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Failed ? error.message : error);
    process.exit(1);
  }
}
