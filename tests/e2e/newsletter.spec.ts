import { expect, expectAccessible, signIn, test } from "@/tests/support/journey";

test("from sign-up to proof: one mail, a button, both times and the wording", async ({ page, browser }) => {
  const address = `reader-${Date.now()}@people.example`;
  await page.goto("/demo/mms");
  await page.getByRole("button", { name: "Reject all" }).click();
  await page.getByLabel("E-mail address").fill(address);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Please look into your mailbox");
  await expectAccessible(page);

  await expect(async () => {
    await page.goto("/demo/mailbox");
    await page
      .getByRole("row", { name: new RegExp(address) })
      .getByRole("link")
      .click({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  const link = page.getByRole("link", { name: /\/newsletter\/confirm\// }).first();
  const href = (await link.getAttribute("href")) ?? "";

  // A scanner opens the link, twice, and confirms nothing.
  expect((await page.request.get(href)).status()).toBe(200);
  expect((await page.request.head(href)).status()).toBe(200);
  await page.goto(href);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One press confirms");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Yes, I want the newsletter" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are on the list");
  expect(page.url()).not.toContain(href.split("/").at(-1) ?? "never");
  await page.goto(href);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are on the list already");

  const desk = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await signIn(desk, "officer", "/newsletter");
  await desk.getByRole("link", { name: address }).click();
  await expect(desk.getByRole("main")).toContainText("I want to receive the newsletter on events");
  await expect(desk.getByRole("main")).toContainText("Please confirm");
  await expect(desk.getByRole("main")).not.toContainText(href.split("/").at(-1) ?? "never");
  await expectAccessible(desk);
});

test("marketing sees what became of sign-ups, and no address", async ({ page }) => {
  await signIn(page, "marketing", "/newsletter");
  await expect(page.getByRole("heading", { level: 1, name: "Newsletter" })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("@people.example");
  await expectAccessible(page);
});
