import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "playwright-core";
import { isHealthy, startServer } from "../consent/servers.mjs";
import { median, printTable } from "../consent/table.mjs";

const flags = ["--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const launch = (executablePath) =>
  chromium.launch({ executablePath, args: process.getuid?.() === 0 ? [...flags, "--no-sandbox"] : flags });

/** By the place on the screen: finding a button by its name runs a script in the page, which is not what is measured. */
const press = (name) => async (page) => {
  const { x, y, width, height } = await page.getByRole("button", { name }).first().boundingBox();
  return () => page.mouse.click(x + width / 2, y + height / 2);
};
const steps = [
  ["the page loads", async (page, url) => () => page.goto(url)],
  ["the settings open", press("Choose by purpose")],
  ["all is refused", press("Reject all")],
];

/** Milliseconds of the longest task of the page's main thread while something happens, as the browser traces it. */
async function longestTask(browser, page, act) {
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await act();
  await sleep(1_500);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => /(^|::)RunTask$/.test(name) && main.has(`${pid}/${tid}`));
  return Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000));
}

/** How far the page moved by itself: the sum of its layout shifts. */
const watchShifts = () => {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shifted += value;
  }).observe({ type: "layout-shift", buffered: true });
};

async function visit(browser, url, withBanner) {
  const context = await browser.newContext({ locale: "en-GB" });
  await context.addInitScript(watchShifts);
  if (!withBanner) await context.route("**/banner*.js", (route) => route.abort());
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const longest = [];
  for (const [, prepare] of withBanner ? steps : steps.slice(0, 1))
    longest.push(await longestTask(browser, page, await prepare(page, url)));
  const shifted = await page.evaluate("window.shifted");
  await context.close();
  return { longest, shifted };
}

/** The demonstration's customer page at a fourth of the processor's speed, with the banner and without it, in turns. */
export async function benchBanner({ main, browserPath, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), "nachweis-bench-"));
  const env = { DATA_DIR: folder, DEMO: "on", HOST: "localhost", LOG_LEVEL: "error", CHROMIUM_PATH: "none" };
  const server = await startServer({ file: main, env, ready: isHealthy });
  const url = `${server.url.replace("127.0.0.1", "localhost")}/demo/otc`;
  const browser = await launch(browserPath);
  const visits = { with: [], without: [] };
  try {
    await visit(browser, url, true);
    for (let round = 0; round < rounds; round += 1)
      for (const which of round % 2 ? ["with", "without"] : ["without", "with"])
        visits[which].push(await visit(browser, url, which === "with"));
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const row = (name, which, step) => {
    const times = visits[which].map(({ longest }) => longest[step]);
    return [name, median(times).toFixed(1), Math.min(...times).toFixed(1), Math.max(...times).toFixed(1)];
  };
  printTable(
    `Longest task of the page at 4× CPU slowdown, ${rounds} visits each (load ${loadavg()[0].toFixed(1)})`,
    ["ms", "median", "least", "most"],
    [row("the page alone, loading", "without", 0), ...steps.map(([name], step) => row(name, "with", step))],
  );
  console.log(`layout shift with the banner, largest sum: ${Math.max(...visits.with.map(({ shifted }) => shifted))}`);
}
