import { expect, expectAccessible, test, visitAs } from "@/tests/support/journey";

const wide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;

for (const path of [
  "/",
  "/vendors",
  "/activities",
  "/cookies",
  "/consent",
  "/consent?site=otc&days=365&by=country",
  "/consent/wall?site=otc",
  "/consent/page-views/otc",
  "/newsletter",
  "/requests",
  "/policies",
  "/evidence",
]) {
  test(`${path} fits a phone`, async ({ page }) => {
    await visitAs(page, "officer", path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(wide)).toBe(false);
    await expectAccessible(page);
  });
}

for (const path of ["/notices/otc", "/notices/mms", "/rights/otc", "/demo/mailbox"]) {
  test(`a visitor reads ${path} on a phone`, async ({ page }) => {
    await page.goto(path);
    expect(await page.evaluate(wide)).toBe(false);
    await expectAccessible(page);
  });
}
