import { spawnSync } from "node:child_process";
import { accessSync, constants, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Without windows to draw, pages take two thirds of the time. */
const shell = "chromium-headless-shell";
const names = [
  shell,
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

const places = [
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const executable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/** A package manager may leave a stub that only says how to install; a browser tells its version. */
const answers = (path) => spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const ending = process.platform === "win32" ? ".exe" : "";
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

function playwrightCaches() {
  const home = homedir();
  return [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(home, ".cache", "ms-playwright"),
    join(home, "Library", "Caches", "ms-playwright"),
    join(home, "AppData", "Local", "ms-playwright"),
  ].filter(Boolean);
}

function inPlaywrightCache() {
  const inside = [
    "chrome-linux/chrome",
    "chrome-linux64/chrome",
    "chrome-linux-arm64/chrome",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
    "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    "chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    "chrome-win/chrome.exe",
    "chrome-win64/chrome.exe",
  ];
  return playwrightCaches().flatMap((cache) => {
    try {
      const builds = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
      builds.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
      return builds.flatMap((build) => inside.map((path) => join(cache, build, path)));
    } catch {
      return [];
    }
  });
}

const installed = () =>
  [...onPath(), ...places, ...inPlaywrightCache()].find((path) => executable(path) && answers(path));

function run(command, args, minutes) {
  const result = spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: minutes * 60_000,
    shell: process.platform === "win32",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return result.status === 0;
}

const withPlaywright = () => run("npx", ["--no-install", "playwright", "install", "chromium"], 4);

const mayApt = () => process.getuid?.() === 0 && spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;
const apt = (...packages) => run("apt-get", ["install", "-y", "-q", ...packages], 8);

function withApt() {
  if (!mayApt() || !run("apt-get", ["update", "-q"], 4)) return;
  if (!apt(shell)) apt("chromium");
}

/**
 * The path of a Chromium that runs; installs one if none is there. For `quick`, also where only one with windows is there, if that
 * is a matter of seconds.
 */
export async function findChromium({ log = () => {}, quick = false } = {}) {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (executable(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, but there is no executable file.`);
  }
  const present = installed();
  if (present && quick && basename(present) !== shell && mayApt()) {
    log(`Trying apt-get for ${shell}, which is quicker.`);
    apt(shell);
    return installed();
  }
  if (present) return present;
  for (const [name, install] of [
    ["Playwright", withPlaywright],
    ["apt-get", withApt],
  ]) {
    log(`No Chromium found; trying ${name}.`);
    install();
    const path = installed();
    if (path) return path;
  }
  throw new Error("No Chromium was found or could be installed: install one and set CHROMIUM_PATH to its executable.");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  findChromium({ log: console.error }).then(console.log, (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
