import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";

type Account =
  | "officer"
  | "marketing"
  | "legal"
  | "auditor"
  | "administrator"
  | "officer-tsi"
  | "marketing-mms"
  | "nobody";

/** Every page of a journey is watched: a violated policy or an uncaught error fails the test that met it. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on("weberror", (error) => complaints.push(error.error().message));
      context.on("console", (message) => {
        if (/content security policy|violates the following|Minified React error|hydrat/i.test(message.text()))
          complaints.push(message.text());
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Signs in through the provider, as anybody does, and arrives at `next`. */
export async function signIn(page: Page, account: Account, next = "/") {
  await page.goto(`/sign-in/start?account=${account}&next=${encodeURIComponent(next)}`);
}

const sessions = new Map<Account, Awaited<ReturnType<BrowserContext["cookies"]>>>();

/** Arrives at `next` with the session that this worker has for the account: for what looks at pages, not at people. */
export async function visitAs(page: Page, account: Account, next: string) {
  const session = sessions.get(account);
  if (session) {
    await page.context().addCookies(session);
    await page.goto(next);
  } else {
    await signIn(page, account, next);
    sessions.set(account, await page.context().cookies());
  }
}

/** A title may come after the page, and a colour may be on its way from light to dark: neither is what a person meets. */
async function settle(page: Page) {
  await expect(page).toHaveTitle(/./);
  // One whose element went away never says that it has finished, hence the second: the longest of ours takes a fifth of it.
  await page.evaluate(() => {
    const all = Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    return Promise.race([all, new Promise((resolve) => setTimeout(resolve, 1000))]).then(() => undefined);
  });
}

/**
 * WCAG 2.2 AA as far as a machine can tell. In one evaluation and with violations alone, which takes a third of the time: the
 * other mode is for frames of other hosts, and what passes is read by nobody.
 */
export async function expectAccessible(page: Page) {
  await settle(page);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
}

export async function expectAccessibleInDark(page: Page) {
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
}

export { expect };
