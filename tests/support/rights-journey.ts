import type { Browser, Locator, Page } from "@playwright/test";
import { fillSeconds } from "@/contracts/request-challenge";
import { expect, signIn } from "./journey";

/** Somebody asks without a script; gives the number of the request. */
export async function ask(browser: Browser, rights: RegExp[], name = "Erika Muster"): Promise<string> {
  const visitor = await (await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" })).newPage();
  await visitor.goto("/rights/otc");
  for (const right of rights) await visitor.getByRole("checkbox", { name: right }).check();
  await visitor.getByLabel("Your name").fill(name);
  await visitor.getByLabel("E-mail for the answer").fill("erika@people.example");
  await visitor.getByRole("button", { name: "Send the request" }).click();
  // Without a script a person is asked to send it twice, and not at once.
  await expect(visitor.getByRole("alert")).toContainText("One press more, please");
  await visitor.waitForTimeout(fillSeconds * 1000 + 200);
  await visitor.getByRole("button", { name: "Send the request" }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Your request has arrived");
  expect(visitor.url()).not.toContain("erika");
  const reference = visitor.getByText(/^R-\d{4}-\d{4}$/).first();
  return (await reference.textContent()) ?? "";
}

export async function open(page: Page, account: "officer" | "officer-tsi", reference: string) {
  await signIn(page, account, `/requests?q=${reference}`);
  await page.getByRole("link", { name: reference }).click();
  await expect(page.getByRole("heading", { name: "What was written" })).toBeVisible();
}
export const fold = (page: Page, title: string | RegExp) => page.locator("summary", { hasText: title }).first().click();

export async function proveIdentity(page: Page, step: RegExp) {
  await fold(page, "Identity is proven");
  await page.getByRole("radio", { name: step }).check();
  await page.getByRole("button", { name: "Keep as proven" }).click();
  // The mark in the margin, not the name of the stage, which stands there from the beginning.
  await expect(page.getByRole("complementary").getByText("Proven", { exact: true })).toBeVisible();
}

/** The link in the newest mail to somebody, as that person reads it. */
export async function linkFrom(page: Page, to: RegExp, link: RegExp): Promise<string> {
  const found = page.getByText(link).first();
  await expect(async () => {
    await page.goto("/demo/mailbox");
    await page.getByRole("row", { name: to }).first().getByRole("link").click({ timeout: 1000 });
    await expect(found).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  return link.exec((await found.textContent()) ?? "")?.[0] ?? "";
}

/** Ticks each line of what the answer must have. */
export async function tickAll(claim: Locator) {
  for (const line of await claim.locator(".checks input").all()) await line.check();
  await expect(claim.getByText("Proposing stays closed")).toHaveCount(0);
}
