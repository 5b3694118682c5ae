import { accessSync, constants, readdirSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { browserFolder, env, searchPath } from "@/env";
import { singleton } from "./singleton";

/** The first draws no windows, and takes two thirds of the time. */
const names = [
  ...["chromium-headless-shell", "chromium", "chromium-browser"],
  ...["google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"],
];
const places = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const caches = [".cache/ms-playwright", "Library/Caches/ms-playwright", "AppData/Local/ms-playwright"];
const inCache = [
  "chrome-linux/chrome",
  "chrome-linux64/chrome",
  "chrome-linux-arm64/chrome",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-win/chrome.exe",
  "chrome-win64/chrome.exe",
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function onPath(): string[] {
  const ending = process.platform === "win32" ? ".exe" : "";
  return names.flatMap((name) => searchPath().map((folder) => join(folder, name + ending)));
}

/** The newest of Playwright's own downloads first. */
function downloaded(folder: string): string[] {
  try {
    const builds = readdirSync(folder).filter((name) => /^chromium-\d+$/.test(name));
    builds.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
    return builds.flatMap((build) => inCache.map((path) => join(folder, build, path)));
  } catch {
    return [];
  }
}

/** The path of a Chromium on this machine, or null; where CHROMIUM_PATH names one, no other counts. */
export function findBrowser(): string | null {
  const given = env().CHROMIUM_PATH;
  if (given) return isExecutable(given) ? given : null;
  const folders = [browserFolder() ?? [], caches.map((folder) => join(homedir(), folder))].flat();
  return [...onPath(), ...places, ...folders.flatMap(downloaded)].find(isExecutable) ?? null;
}

const quiet = [
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-dev-shm-usage",
];
const seconds = 120;

/** For whoever closes it; work that has an end goes through `withBrowser`. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error("no Chromium on this machine: install one and set CHROMIUM_PATH to its executable");
  // Not before it is needed: the package is large, and most processes never open a browser.
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath,
    // Chromium's sandbox refuses to work for root.
    args: process.getuid?.() === 0 ? [...quiet, "--no-sandbox"] : quiet,
    // What it renders shall not be able to read our keys; Windows starts no program without its own variables.
    ...(process.platform !== "win32" && { env: { HOME: tmpdir() } }),
    // Our own shutdown closes it: with these, Playwright would end the process in its stead.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: seconds * 1000,
  });
}

const turn = singleton("browser", () => ({ last: Promise.resolve() as Promise<unknown> }));

/** A browser of its own, closed whatever happens, for two minutes at most; in one process one after another. */
export function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const mine = turn.last.then(() => openFor(work));
  turn.last = mine.catch(() => undefined);
  return mine;
}

async function openFor<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await openBrowser();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`the browser took longer than ${seconds} seconds`)), seconds * 1000);
  });
  const working = work(browser);
  // Closing ends what is still under way, and nobody waits for how.
  working.catch(() => undefined);
  try {
    return await Promise.race([working, late]);
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}
