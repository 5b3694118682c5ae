import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { type Customer, startCustomer } from "./customer";
import { type CustomerSite, openSite } from "./customer-site";
import { test as watched } from "./journey";

/** What the banner sent. */
export type Sent = { id: string; action: string; layer: string; choices: object; services?: object; banner: number };

/** Visitors' journeys: a customer's site of the worker's own, with a banner in force, under another host name than the desk. */
export const test = watched.extend<{ customer: Customer }, { desk: string; site: CustomerSite; standing: Customer }>({
  desk: [({ browserName: _ }, use, worker) => use(worker.project.use.baseURL ?? ""), { scope: "worker" }],
  site: [
    async ({ browser, desk }, use) => {
      await use(await openSite(browser, desk));
    },
    { scope: "worker", timeout: 120_000 },
  ],
  standing: [
    async ({ site, desk }, use) => {
      const customer = await startCustomer(desk, site.key);
      await use(customer);
      customer.stop();
    },
    { scope: "worker" },
  ],
  customer: async ({ standing }, use) => {
    standing.forget();
    await use(standing);
  },
});

/** What an act sends, once the desk has stored it. */
export async function recordOf(page: Page, act: () => Promise<unknown>): Promise<Sent> {
  const stored = page.waitForResponse((answer) => answer.url().endsWith("/api/v1/consents"));
  await act();
  expect((await stored).status()).toBe(201);
  return JSON.parse((await stored).request().postData() ?? "{}");
}

export const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
export const asked = (page: Page) => page.getByRole("button", { name: "Accept all" });
/** The names of the page's scripts that ran, in their order. */
export const ran = (page: Page) => page.evaluate("window.ran");

export const cookieNames = async (context: BrowserContext, { url }: Customer) =>
  (await context.cookies(url)).map(({ name }) => name).sort();

export async function decisionOf(context: BrowserContext, { url }: Customer) {
  const cookie = (await context.cookies(url)).find(({ name }) => name === "nachweis_consent");
  return cookie && JSON.parse(decodeURIComponent(cookie.value));
}

/** The browser comes back another day, with what it kept. */
export async function comeBack(browser: Browser, customer: Customer, decision: object): Promise<Page> {
  const context = await browser.newContext();
  const value = encodeURIComponent(JSON.stringify(decision));
  await context.addCookies([{ name: "nachweis_consent", value, url: customer.url }]);
  const page = await context.newPage();
  await page.goto(customer.url);
  return page;
}

/** All POST requests of a page from now on. */
export function watchPosts(page: Page): string[] {
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") posts.push(request.url());
  });
  return posts;
}

export { expect, expectAccessible } from "./journey";
