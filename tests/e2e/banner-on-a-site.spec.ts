import type { Page } from "@playwright/test";
import {
  asked,
  cookieNames,
  expect,
  expectAccessible,
  press,
  ran,
  recordOf,
  test,
  watchPosts,
} from "@/tests/support/visit";

const layer = (page: Page): Promise<unknown[][]> =>
  page.evaluate("[...window.dataLayer].map((entry) => [...entry])") as Promise<unknown[][]>;

test("before a choice nothing is stored, and nobody but the desk is asked", async ({
  page,
  context,
  customer,
  site,
  baseURL: desk,
}) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.method()} ${request.url()}`));
  await page.goto(customer.url);
  await expect(asked(page)).toBeVisible();
  await expectAccessible(page);
  await expect.poll(() => requests.some((one) => one.endsWith("/api/v1/impressions"))).toBe(true);
  expect(customer.others()).toEqual([]);
  expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
  const own = requests.filter((one) => one.includes(`${desk}/`)).map((one) => one.replace(String(desk), ""));
  expect(own.map((one) => one.replace(/[0-9a-f]{32}/, "*"))).toEqual([
    "GET /banner.js",
    `GET /api/v1/sites/${site.key}/banner?language=en`,
    "GET /banner/*/banner-dialog.js",
    "POST /api/v1/impressions",
  ]);
  expect(await ran(page)).toEqual(["page"]);
});

test("who refuses is not asked again, and nothing that waits is ever loaded", async ({ page, context, customer }) => {
  await page.goto(customer.url);
  const record = await recordOf(page, () => press(page, "Reject all"));
  expect(record).toMatchObject({ action: "reject_all", layer: "first" });
  expect(record.choices).toEqual({ required: true, analytics: false, marketing: false, "third-party": false });
  expect(await cookieNames(context, customer)).toEqual(["nachweis_consent"]);
  await page.goto(`${customer.url}/`);
  await expect(page.getByRole("button", { name: "Cookie settings" })).toBeVisible();
  await expect(asked(page)).toHaveCount(0);
  expect(customer.others()).toEqual([]);
});

test("who accepts lets all run, in the order of the page, now and on later pages", async ({ page, customer }) => {
  await page.goto(customer.url);
  const record = await recordOf(page, () => press(page, "Accept all"));
  expect(record).toMatchObject({ action: "accept_all", layer: "first" });
  // What rests on a consent of its own is no part of "all".
  expect(record.services ?? {}).not.toMatchObject({ "third-party.maps": true });
  await expect.poll(() => ran(page)).toEqual(["page", "measure", "after measure", "ads"]);
  await expect.poll(() => customer.count("video.localhost/embed")).toBe(1);
  await expect.poll(() => customer.count("pixel.localhost/1.gif")).toBe(1);
  expect(customer.count("maps.localhost/embed")).toBe(0);
  await page.goto(`${customer.url}/`);
  await expect.poll(() => ran(page)).toEqual(["page", "measure", "after measure", "ads"]);
  await expect(asked(page)).toHaveCount(0);
});

test("one purpose is chosen, reopened and withdrawn, and its own cookies go", async ({ page, context, customer }) => {
  await page.goto(customer.url);
  await press(page, "Choose by purpose");
  await expectAccessible(page);
  await page.getByRole("checkbox", { name: "Measuring" }).check();
  const chosen = await recordOf(page, () => press(page, "Save my choice"));
  expect(chosen).toMatchObject({ action: "choose", layer: "settings", choices: { analytics: true, marketing: false } });
  await expect.poll(() => ran(page)).toEqual(["page", "measure", "after measure"]);
  expect(await cookieNames(context, customer)).toEqual(["_keep", "_m_id", "nachweis_consent"]);
  expect(customer.others()).toEqual(["customer.localhost/measure.js"]);

  await page.evaluate("document.addEventListener('nachweis:change', ({ detail }) => (window.changed = detail))");
  await press(page, "Your cookies");
  await expect(page.getByRole("checkbox", { name: "Measuring" })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole("checkbox", { name: "Measuring" }).uncheck();
  const withdrawn = await recordOf(page, () => press(page, "Save my choice"));
  expect(withdrawn).toMatchObject({ action: "withdraw", choices: { analytics: false } });
  expect(await page.evaluate("window.changed")).toMatchObject({ action: "withdraw", choices: { analytics: false } });
  await expect.poll(() => cookieNames(context, customer)).toEqual(["_keep", "nachweis_consent"]);
  customer.forget();
  await page.goto(`${customer.url}/`);
  await expect(page.getByRole("button", { name: "Cookie settings" })).toBeVisible();
  expect(customer.others()).toEqual([]);
});

test("withdrawing everything is one press, and embeds leave the page", async ({ page, customer }) => {
  await page.goto(customer.url);
  await recordOf(page, () => press(page, "Accept all"));
  await expect(page.frameLocator("iframe[title='A film']").getByText("other company's content")).toBeVisible();
  await press(page, "Cookie settings");
  const record = await recordOf(page, () => press(page, "Reject all"));
  expect(record).toMatchObject({ action: "withdraw", choices: { analytics: false, marketing: false } });
  await expect(page.locator("iframe[title='A film']")).not.toHaveAttribute("src");
  await expect(page.getByRole("group", { name: "A film" })).toBeVisible();
});

test("Google's signals are denied before any script, and told again with each choice", async ({ page, customer }) => {
  await page.goto(customer.url);
  const denied = {
    ad_storage: "denied",
    ad_user_data: "denied",
    ad_personalization: "denied",
    analytics_storage: "denied",
    functionality_storage: "denied",
    personalization_storage: "denied",
    security_storage: "granted",
  };
  expect(await page.evaluate("window.layerAtStart")).toEqual([
    ["consent", "default", { ...denied, wait_for_update: 500 }],
  ]);
  await press(page, "Choose by purpose");
  await page.getByRole("checkbox", { name: "Measuring" }).check();
  await recordOf(page, () => press(page, "Save my choice"));
  const update = ["consent", "update", { ...denied, analytics_storage: "granted" }];
  expect((await layer(page)).at(-1)).toEqual(update);
  await page.goto(`${customer.url}/`);
  await expect
    .poll(async () => (await layer(page)).slice(0, 2).map((entry) => entry[1]))
    .toEqual(["default", "update"]);
  await expect.poll(async () => (await layer(page)).at(-1)).toEqual(update);
});

for (const how of ["the page's property", "the header alone"]) {
  test(`Global Privacy Control by ${how} is a no, said and recorded once`, async ({ browser, customer }) => {
    const byHeader = how === "the header alone";
    const context = await browser.newContext(byHeader ? { extraHTTPHeaders: { "Sec-GPC": "1" } } : {});
    const gpc = "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })";
    if (!byHeader) await context.addInitScript(gpc);
    const page = await context.newPage();
    const record = await recordOf(page, () => page.goto(customer.url));
    expect(record).toMatchObject({ action: "gpc", layer: "signal", choices: { analytics: false, marketing: false } });
    await expect(page.getByText(/Global Privacy Control/).first()).toBeVisible();
    await expect(asked(page)).toHaveCount(0);
    const posts = watchPosts(page);
    await page.goto(`${customer.url}/`);
    await press(page, "Your cookies");
    await expect(page.getByRole("checkbox", { name: "Measuring" })).not.toBeChecked();
    expect(posts.map((address) => new URL(address).pathname)).toEqual(["/api/v1/impressions"]);
    expect(customer.others()).toEqual([]);
    await page.getByRole("checkbox", { name: "Measuring" }).check();
    expect(await recordOf(page, () => press(page, "Save my choice"))).toMatchObject({ action: "choose" });
    await page.goto(`${customer.url}/`);
    await expect.poll(() => ran(page)).toContain("measure");
    await context.close();
  });
}
