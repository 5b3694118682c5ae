import { expect, expectAccessible, signIn, test } from "@/tests/support/journey";

test("rejecting all is as easy as accepting all, sets no optional cookie and loads nothing", async ({
  page,
  context,
}) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto("/demo/otc");
  const [accept, reject] = [
    page.getByRole("button", { name: "Accept all" }),
    page.getByRole("button", { name: "Reject all" }),
  ];
  const [one, other] = [await accept.boundingBox(), await reject.boundingBox()];
  expect([one?.width, one?.height]).toEqual([other?.width, other?.height]);
  expect(await context.cookies()).toEqual([]);
  await expectAccessible(page);
  const stored = page.waitForResponse((response) => response.url().endsWith("/api/v1/consents"));
  await reject.click();
  expect((await stored).status()).toBe(201);
  expect((await context.cookies()).map(({ name }) => name)).toEqual(["nachweis_consent"]);
  expect(loaded).not.toContain("/demo-analytics.js");
  await page.reload();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

const words = {
  "de-DE": { choose: "Nach Zweck auswählen", reject: "Alle ablehnen", load: "Einmal laden" },
  "en-GB": { choose: "Choose by purpose", reject: "Reject all", load: "Load once" },
};
const screens = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
];

for (const [locale, { choose, reject, load }] of Object.entries(words))
  for (const viewport of screens)
    test.describe(`${locale}, ${viewport.width} wide`, () => {
      test.use({ locale, viewport });

      test("the banner is accessible in each state, light and dark", async ({ page }) => {
        const inBothThemes = async () => {
          for (const colorScheme of ["light", "dark"] as const) {
            await page.emulateMedia({ colorScheme });
            await expectAccessible(page);
          }
        };
        await page.goto("/demo/otc");
        await page.getByRole("button", { name: choose }).waitFor();
        await inBothThemes();
        await page.getByRole("button", { name: choose }).click();
        await inBothThemes();
        await page.getByRole("button", { name: reject }).click();
        await page.getByRole("button", { name: load }).first().waitFor();
        await inBothThemes();
      });
    });

test("a visitor allows one purpose, sees it at work, and takes it back the same way", async ({ page }) => {
  await page.goto("/demo/otc");
  await page.getByRole("button", { name: "Choose by purpose" }).click();
  await expectAccessible(page);
  await page
    .getByRole("checkbox", { name: /Analytics|Reach|design/i })
    .first()
    .check();
  await page.getByRole("button", { name: "Save my choice" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-analytics", "on");
  await page.getByRole("button", { name: "Cookie settings" }).first().click();
  const withdrawn = page.waitForRequest((request) => request.url().endsWith("/api/v1/consents"));
  await page.getByRole("button", { name: "Reject all" }).click();
  expect(JSON.parse((await withdrawn).postData() ?? "{}")).toMatchObject({ action: "withdraw" });
});

test("marketing sees the rate of the day move, and no person", async ({ page, browser }) => {
  await signIn(page, "marketing", "/consent?site=mms");
  const visitor = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await visitor.goto("/demo/mms");
  const stored = visitor.waitForResponse((response) => response.url().endsWith("/api/v1/consents"));
  await visitor.getByRole("button", { name: "Accept all" }).click();
  await stored;
  await page.goto("/consent?site=mms");
  await expect(page.getByRole("main")).toContainText("100");
  await expectAccessible(page);
});

test("the page does not move when it asks, when its settings open, or when all is refused", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shifts: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Reflect.get(window, "shifts").push(Reflect.get(entry, "value"));
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/demo/otc");
  await page.getByRole("button", { name: "Choose by purpose" }).click();
  await page.getByRole("button", { name: "Reject all" }).click();
  await expect(page.getByRole("button", { name: "Load once" }).first()).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, "shifts"))).toEqual([]);
});
