import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root, told } from "./steps.mjs";

const path = join(root, "dist", ".lock");
const longestBuild = 15 * 60_000;

function isHeld() {
  try {
    if (Date.now() - statSync(path).mtimeMs > longestBuild) return false;
    process.kill(Number(readFileSync(path, "utf8")), 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function take() {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** One install or build at a time in this folder; the lock of a process that is gone does not count. */
export async function alone(work) {
  mkdirSync(join(root, "dist"), { recursive: true });
  for (let said = false; !take(); ) {
    // A moment's patience before judging: a lock just made may not hold its pid yet.
    await sleep(300);
    if (!isHeld()) rmSync(path, { force: true });
    else if (!said) {
      told.to.write("Waiting for another start that installs or builds in this folder.\n");
      said = true;
    }
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
