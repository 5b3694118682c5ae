import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

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

/** WCAG 2.2 AA as far as a machine can tell. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
}

/** In the other theme only the colours are others: contrast is all that can be wrong there and right here. */
export async function expectReadableInDark(page: Page) {
  await page.emulateMedia({ colorScheme: "dark" });
  const { violations } = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
  expect(violations.flatMap(({ nodes }) => nodes.map((node) => node.target.join(" ")))).toEqual([]);
}

export { expect };
