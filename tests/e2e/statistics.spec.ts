import { readFile } from "node:fs/promises";
import { expect, expectAccessible, expectAccessibleInDark, signIn, test, visitAs } from "@/tests/support/journey";

test("marketing compares a year by country, keeps the question, and takes the figures away", async ({ page }) => {
  await signIn(page, "marketing", "/consent?site=otc&days=90");
  await expect(page.getByText("Demonstration figures")).toBeVisible();
  const strokeOf = (part: string) =>
    page
      .locator(`.plot ${part}`)
      .first()
      .evaluate((drawn) => getComputedStyle(drawn).stroke);
  expect(await strokeOf(".s1")).not.toBe(await strokeOf(".grid"));
  await page.getByLabel("Compare with").selectOption("nothing");
  await page.waitForURL(/compare=none/);
  await expect(page.locator("#rates").getByRole("columnheader", { name: "Before" })).toHaveCount(0);
  await page.getByLabel("Compare with").selectOption("the days before");
  await page.waitForURL((url) => !url.search.includes("compare=none"));
  await expect(page.locator("#rates").getByRole("columnheader", { name: "Before" })).toBeVisible();

  await page.getByLabel("By").getByRole("link", { name: "Country" }).click();
  await page.waitForURL(/by=country/);
  const groups = page.locator("#groups");
  await expect(groups.getByRole("rowheader", { name: "Germany" })).toBeVisible();
  await expect(groups.getByRole("rowheader", { name: /together/ })).toContainText("Malta");
  await groups.getByRole("link", { name: "Germany" }).click();
  await page.waitForURL(/group=country\.DE/);
  await expect(page.getByText("Only Germany")).toBeVisible();

  await page.getByLabel("Name").fill("Germany, a quarter");
  await page.getByRole("button", { name: /^Save this view/ }).click();
  await expect(page.getByRole("link", { name: "Germany, a quarter" })).toHaveAttribute("href", /group=country\.DE/);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download CSV" }).click(),
  ]);
  const text = await readFile(await file.path(), "utf8");
  expect(text).toContain("Accept rate");
  expect(text.split("\n").length).toBeGreaterThan(18);
  await page.getByRole("button", { name: "Remove Germany, a quarter" }).click();
  await expect(page.getByRole("link", { name: "Germany, a quarter" })).toHaveCount(0);
});

test("a click on the demonstration's page moves the wall screen, which nobody reloads", async ({ page, browser }) => {
  await signIn(page, "marketing", "/consent/wall?site=otc");
  const shown = page.getByRole("definition").nth(2);
  const before = Number((await shown.textContent())?.replaceAll(/\D/g, ""));
  const visitor = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await visitor.goto("/demo/otc");
  await visitor.getByRole("button", { name: "Accept all" }).click();
  await expect.poll(async () => Number((await shown.textContent())?.replaceAll(/\D/g, ""))).toBeGreaterThan(before);
  await expectAccessible(page);
});

test("the officer opens what changed at a marker, and sees that counters and records are equal", async ({ page }) => {
  await signIn(page, "officer", "/consent?site=mms");
  await expect(page.getByText(/^warm differs from house/)).toBeVisible();
  await page
    .getByRole("link", { name: /Marker/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#marker-/);
  await page.getByRole("listitem").getByRole("link", { name: "Banner, version 1" }).click();
  await page.waitForURL(/\/consent\/banners\/mms\/1$/);
  const stored = page.waitForResponse((answer) => answer.url().endsWith("/api/v1/consents"));
  await page.goto("/demo/mms");
  await page.getByRole("button", { name: "Accept all" }).click();
  await stored;
  await page.goto("/consent?site=mms&days=7");
  await page.getByRole("link", { name: "Hold counters against records" }).click();
  await page.waitForURL(/\/consent\/checks\/mms\?days=7$/);
  await expect(page.getByText("Counters and records agree")).toBeVisible();
  await expectAccessible(page);
});

test("page views of the site's own server are reported, and a line that is none is named", async ({ page }) => {
  await signIn(page, "marketing", "/consent/page-views/mms");
  await page.getByLabel("Days").fill("yesterday 12");
  await page.getByRole("button", { name: /^Report/ }).click();
  await expect(page.getByText("Each line is a day and a number: 2026-11-01 1234.").first()).toBeVisible();
  const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Days").fill(`${day} 900`);
  await page.getByRole("button", { name: /^Report/ }).click();
  await page.waitForURL(/\/consent\?site=mms/);
  await expect(page.getByText(/beside 900 page views/)).toBeVisible();
});

for (const path of [
  "/consent?site=otc&days=365&group=device.phone",
  "/consent?site=mms&days=1",
  "/consent/page-views/otc",
]) {
  test(`marketing's ${path} is accessible, light and dark`, async ({ page }) => {
    await visitAs(page, "marketing", path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await expectAccessibleInDark(page);
  });
}
