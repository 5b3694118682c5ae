import "./node-version.mjs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { prepare } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import {
  askForRights,
  chooseOnBanners,
  confirmNewsletter,
  draftNotice,
  editVendor,
  openDesk,
} from "./pictures-work.mjs";
import { Failed, main, root, step } from "./steps.mjs";

const folder = join(root, "docs", "pictures");
const limit = 3_000_000;
const flags = ["--disable-quic", "--disable-background-networking", "--disable-sync", "--no-first-run"];

async function freePort() {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function isHealthy(url) {
  try {
    return (await fetch(`${url}/api/health`)).ok;
  } catch {
    return false;
  }
}

/** The product on its own port, with data that nobody has touched. */
async function startProduct() {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), "nachweis-pictures-"));
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, [join(root, "dist", "main.js")], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "error", PORT: String(port), DATA_DIR: dataDir },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const stop = async () => {
    if (child.exitCode === null && child.kill("SIGTERM")) await once(child, "exit");
    rmSync(dataDir, { recursive: true, force: true });
  };
  for (const end = Date.now() + 60_000; Date.now() < end && child.exitCode === null; await sleep(300))
    if (await isHealthy(url)) return { url, stop };
  await stop();
  throw new Failed("The product did not start.");
}

/** A window of its own for each picture; only what the window shows is taken, unless `whole` says how far down. */
async function take(browser, { name, scheme = "light", phone = false, height = 800 }, show) {
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1280, height },
    deviceScaleFactor: phone ? 2 : 1,
    colorScheme: scheme,
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await show(page);
  await page.evaluate(() => document.fonts.ready.then(() => document.activeElement?.blur()));
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
  await context.close();
}

const at = (url, account, path, prepareView) => async (page) => {
  await openDesk(page, url, account, path);
  await page.waitForLoadState("networkidle");
  await prepareView?.(page);
};

const publicPage = (url, path) => async (page) => {
  await page.goto(url + path);
  await page.waitForLoadState("networkidle");
};

const takeAll = (browser, url, { cases, proof, redline }) => [
  () => take(browser, { name: "today" }, at(url, "officer", "/")),
  () => take(browser, { name: "vendors", height: 1000 }, at(url, "officer", "/vendors")),
  () => take(browser, { name: "notice", height: 1000 }, publicPage(url, "/notices/otc")),
  () => take(browser, { name: "redline", height: 900 }, at(url, "legal", redline)),
  () => take(browser, { name: "request", height: 1000 }, at(url, "officer", cases[0])),
  () => take(browser, { name: "consent", height: 1000 }, at(url, "marketing", "/consent?site=otc&days=28")),
  () => take(browser, { name: "banner-phone", phone: true }, publicPage(url, "/demo/otc")),
  () => take(browser, { name: "proof-dark", scheme: "dark", height: 1000 }, at(url, "officer", proof)),
];

async function work(browser, url) {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await chooseOnBanners(url);
  const proof = await confirmNewsletter(page, url);
  const cases = await askForRights(page, url);
  await editVendor(page, url);
  const redline = await draftNotice(page, url);
  await context.close();
  return { cases, proof, redline };
}

await main(async () => {
  process.chdir(root);
  await prepare();
  mkdirSync(folder, { recursive: true });
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...flags, ...asRoot] });
  const product = await startProduct();
  try {
    let shown;
    await step("work", async () => {
      shown = await work(browser, product.url);
    });
    await step("pictures", async () => {
      for (const shoot of takeAll(browser, product.url, shown)) await shoot();
    });
  } finally {
    await browser.close();
    await product.stop();
  }
  const names = ["today", "vendors", "notice", "redline", "request", "consent", "banner-phone", "proof-dark"];
  const bytes = names.reduce((sum, name) => sum + statSync(join(folder, `${name}.png`)).size, 0);
  if (bytes > limit) throw new Failed(`The pictures have ${bytes} bytes; ${limit} are the most.`);
  console.log(`Eight pictures in docs/pictures, ${Math.round(bytes / 1000)} kB.`);
});
