import { type BrowserContext, expect, type Page } from "@playwright/test";
import { type Customer, startCustomer } from "./customer";
import { type CustomerSite, openSite } from "./customer-site";
import { test as watched } from "./journey";

/** What the banner sent. */
export type Sent = { id: string; action: string; layer: string; choices: object; services?: object; banner: number };

/** Visitors' journeys: a customer's site of the worker's own, with a banner in force, under another host name than the desk. */
export const test = watched.extend<{ customer: Customer }, { site: CustomerSite; standing: Customer }>({
  site: [
    async ({ browser }, use, worker) => {
      await use(await openSite(browser, worker.project.use.baseURL ?? ""));
    },
    { scope: "worker", timeout: 120_000 },
  ],
  standing: [
    async ({ site }, use, worker) => {
      const customer = await startCustomer(worker.project.use.baseURL ?? "", site.key);
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

/** All POST requests of a page from now on. */
export function watchPosts(page: Page): string[] {
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") posts.push(request.url());
  });
  return posts;
}

export { expect, expectAccessible } from "./journey";
