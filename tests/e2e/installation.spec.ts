import { signIn } from "@/tests/support/journey";
import { expect, expectAccessible, test } from "@/tests/support/visit";

test("the desk gives the line to copy, and finds it on the demonstration's page", async ({ browser }) => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await signIn(page, "officer", "/consent/installation/otc");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Copy: Always the newest" }).click();
  await expect(page.getByRole("button", { name: "Copy: Always the newest" })).toContainText("Copied");
  const copied = await page.evaluate("navigator.clipboard.readText()");
  const { origin } = new URL(page.url());
  expect(copied).toBe(`<script src="${origin}/banner.js" data-site="otc" crossorigin="anonymous"></script>`);
  expect(await page.locator("#mark").innerText()).toContain('data-vendor="youtube"');

  await page.getByRole("button", { name: "Check this page" }).click();
  await expect(page.getByText("It is there, and it is first")).toBeVisible();
  await expectAccessible(page);
  const address = page.getByLabel("Address of the page");
  await address.fill("http://169.254.169.254/latest/meta-data");
  await page.getByRole("button", { name: "Check this page" }).click();
  await expect(page.getByText("The desk does not go there")).toBeVisible();
  await address.fill("no address");
  await page.getByRole("button", { name: "Check this page" }).click();
  await expect(page.getByText("begins with https://")).toBeVisible();
  await expectAccessible(page);
  await context.close();
});

test("whoever may not check a page still sees how the banner is installed", async ({ page }) => {
  await signIn(page, "marketing", "/consent/installation/otc");
  await expect(page.getByRole("heading", { name: "1. Put the banner first" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Check this page" })).toHaveCount(0);
  await expect(page.getByText("is not registered")).toHaveCount(0);
});

test("the banner's own cookie is proposed on the site's page, and one look takes it over", async ({ page, site }) => {
  await signIn(page, "officer", `/sites/${site.siteId}`);
  await expect(page.getByText("The banner’s cookie is not registered")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Look at the row" }).click();
  await expect(page.getByLabel("Name or pattern")).toHaveValue("nachweis_consent");
  await page.getByRole("button", { name: "Add a cookie" }).click();
  await expect(page).toHaveURL(/\/cookies\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("main")).toContainText("nachweis_consent");
  await page.goto(`/sites/${site.siteId}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("The banner’s cookie is not registered")).toHaveCount(0);
});
