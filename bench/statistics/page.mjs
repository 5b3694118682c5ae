import { chromium } from "playwright-core";

const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** Signs in as marketing, and says what the page's scripts weigh on the wire, and the cookies for asking without a browser. */
export async function visitOnce(executablePath, url, path) {
  const browser = await chromium.launch({ executablePath, args: asRoot });
  try {
    const signedIn = await browser.newContext({ locale: "en-GB" });
    const first = await signedIn.newPage();
    await first.goto(`${url}/sign-in/start?account=marketing&next=/`);
    const cookies = await signedIn.cookies(url);
    // Another context has nothing in its cache.
    const context = await browser.newContext({ locale: "en-GB" });
    await context.addCookies(cookies);
    const page = await context.newPage();
    const scripts = [];
    page.on("requestfinished", (request) => {
      if (request.resourceType() === "script") scripts.push(request.sizes());
    });
    await page.goto(url + path, { waitUntil: "networkidle" });
    const bytes = (await Promise.all(scripts)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    return { bytes, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") };
  } finally {
    await browser.close();
  }
}

/** Milliseconds from asking for a page to its last byte, each page once a round. */
export async function timePages(url, paths, cookie, rounds) {
  const times = new Map(paths.map((path) => [path, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const path of paths) {
      const start = performance.now();
      const answer = await fetch(url + path, { headers: { cookie }, redirect: "manual" });
      const text = await answer.text();
      if (answer.status !== 200 || !text.includes("</html>")) throw new Error(`${path} answered ${answer.status}`);
      // The first visits fill caches that a page has ever after.
      if (round >= 3) times.get(path).push(performance.now() - start);
    }
  return times;
}
