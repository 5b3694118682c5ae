import { expect, signIn, test } from "@/tests/support/journey";

test("the officer edits a vendor, and its history says before, after and why; nothing public changes", async ({
  page,
}) => {
  await signIn(page, "officer", "/vendors?q=Trusted+Shops");
  const before = await (await page.request.get("/notices/otc")).text();
  await page.getByRole("link", { name: /Trusted Shops/ }).click();
  await page.getByRole("link", { name: /^Edit/ }).click();
  await page.getByLabel("Country").first().selectOption({ label: "Germany" });
  await page.getByLabel("Why it changes").fill("Its servers moved.");
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Trusted Shops/ })).toBeVisible();
  const history = page.locator("#history");
  await expect(history).toContainText("Germany");
  await expect(history).toContainText("Its servers moved.");
  expect(await (await page.request.get("/notices/otc")).text()).toBe(before);
});

test("two officers on one record: the second is told, chooses, and nothing is overwritten", async ({
  page,
  browser,
}) => {
  await signIn(page, "officer", "/vendors?q=Pinterest");
  await page.getByRole("link", { name: /^Pinterest/ }).click();
  await page.getByRole("link", { name: /^Edit/ }).click();
  await page.waitForURL(/\/edit$/);
  const second = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await signIn(second, "officer", new URL(page.url()).pathname);
  await second.getByLabel("Note").last().fill("First");
  await second.getByRole("button", { name: /^Save/ }).click();
  await expect(second.locator("#history")).toContainText("First");
  await page.getByLabel("Note").last().fill("Second");
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByRole("heading", { name: "Someone was faster" })).toBeVisible();
  await expect(page.getByRole("table")).toContainText("First");
  await expect(page.getByRole("table")).toContainText("Second");
});

test("a list works from the keyboard", async ({ page }) => {
  const hints = page.locator(".keys");
  await signIn(page, "officer", "/vendors");
  await expect(hints).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/vendors\/[0-9a-f-]{36}$/);
  await page.goto("/vendors");
  await expect(hints).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("webtrekk");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: /^Mapp/ })).toBeVisible();
  await expect(page).toHaveURL(/q=webtrekk/);
});

test("a file of the list opens in a spreadsheet", async ({ page }) => {
  await signIn(page, "officer", "/vendors");
  const answer = await page.request.get("/vendors/csv?q=mapp");
  expect(answer.headers()["content-type"]).toContain("text/csv");
  expect(await answer.text()).toContain("Mapp");
});
