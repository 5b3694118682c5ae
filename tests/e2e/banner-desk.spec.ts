import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, signIn } from "@/tests/support/journey";
import { test } from "@/tests/support/own-desk";

const here = "/consent/banners/otc";
const isWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;

const newPage = async (browser: Browser) => (await browser.newContext({ locale: "en-GB" })).newPage();

/** Accessible, and without scrolling sideways on a phone. */
async function expectFine(page: Page) {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(isWide)).toBe(false);
  if (size) await page.setViewportSize(size);
}

/** Opens the settings, changes them, saves, and proposes what they make; measured in a real browser, which takes a while. */
async function propose(page: Page, change: () => Promise<void>) {
  await page.goto(`${here}/edit`);
  await change();
  await page.getByRole("button", { name: /^Save the settings/ }).click();
  await page.waitForURL(here);
  await page.getByRole("button", { name: /^Propose to legal/ }).click();
  await page.waitForURL(/\/consent\/banners\/otc\/\d+$/);
  return new URL(page.url()).pathname;
}

// Acts below a banner's frame are pressed by keyboard: the frame is a process of its own, and right after scrolling a
// browser may still send a click to where it was.
test.setTimeout(150_000);

test("a purpose in other words is proposed, measured and approved, and visitors are asked again", async ({
  page,
  browser,
}) => {
  const visitor = await newPage(browser);
  const face = "/api/v1/sites/otc/banner";
  await expect(async () => expect((await visitor.request.get(face)).ok()).toBe(true)).toPass({ timeout: 30_000 });
  await visitor.goto("/demo/otc");
  const stored = visitor.waitForResponse((response) => response.url().endsWith("/api/v1/consents"));
  await visitor.getByRole("button", { name: "Reject all" }).click();
  expect((await stored).status()).toBe(201);
  await visitor.reload();
  await expect(visitor.getByRole("dialog")).toHaveCount(0);

  await signIn(page, "officer", "/consent/banners");
  await expectFine(page);
  await page.locator(`a[href="${here}"]`).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Banner of");
  await expectFine(page);
  await page.goto(`${here}/edit`);
  await expect(page.getByRole("button", { name: /^Save the settings/ })).toBeVisible();
  await expectFine(page);

  const version = await propose(page, () =>
    page
      .getByLabel("What it means, English")
      .last()
      .fill("Counts how often each page is read, and by which kind of device."),
  );
  await expect(page.getByRole("main")).toContainText("Purpose in other words");
  await expect(page.getByRole("main")).toContainText("People are asked again: yes");
  await expect(page.getByText(/^Clean in \d+ views$/)).toBeVisible({ timeout: 90_000 });
  await expect(page.frameLocator("iframe").getByRole("button", { name: "Reject all" })).toBeVisible();
  await expect(page.getByText("Legal decides on this.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Approve version/ })).toBeDisabled();
  await expectFine(page);

  const legal = await newPage(browser);
  await signIn(legal, "legal", "/consent");
  await expect(legal).toHaveURL(/\/consent\/banners$/);
  await legal.goto(version);
  await legal.getByLabel("Layer").selectOption("Settings");
  await expect(legal).toHaveURL(/layer=settings/);
  await expect(legal.frameLocator("iframe").getByRole("checkbox").first()).toBeVisible();
  await legal.getByRole("button", { name: /^Approve version/ }).press("Enter");
  await expect(legal.getByText("This is what visitors see now.")).toBeVisible();

  // Another day, so that nothing of the old banner is in the browser's cache.
  const storageState = await visitor.context().storageState();
  const later = await (await browser.newContext({ locale: "en-GB", storageState })).newPage();
  await later.goto("/demo/otc");
  await expect(later.getByRole("button", { name: "Reject all" })).toBeVisible();
});

test("a heading that steers is refused with its reason, nobody can approve it, and legal gives it back", async ({
  page,
  browser,
}) => {
  await signIn(page, "officer", here);
  const version = await propose(page, async () => {
    await page.getByLabel(/^Heading, English/).fill("For an optimal user experience");
    await page.getByLabel(/^Heading, German/).fill("Für ein optimales Nutzungserlebnis");
  });
  await expect(page.getByText(/rules? (is|are) broken$/)).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText(/VG Hannover/).first()).toBeVisible();
  await expectFine(page);

  const legal = await newPage(browser);
  await signIn(legal, "legal", version);
  await expect(legal.getByText(/The linter found what must not be public/)).toBeVisible();
  await expect(legal.getByRole("button", { name: /^Approve version/ })).toBeDisabled();
  await legal.getByLabel("What has to change").fill("The heading praises instead of asking.");
  await legal.getByRole("button", { name: /^Return with this comment/ }).press("Enter");
  await expect(legal.getByText("The heading praises instead of asking.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("The heading praises instead of asking.")).toBeVisible();
});

test("marketing reads the banner and changes nothing", async ({ page }) => {
  await signIn(page, "marketing", here);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Banner of");
  await expect(page.getByRole("button", { name: /^Propose to legal/ })).toHaveCount(0);
  await page.goto(`${here}/edit`);
  await expect(page.getByRole("heading", { name: "Not for this role" })).toBeVisible();
});
