import { asked, comeBack, decisionOf, expect, press, ran, recordOf, test } from "@/tests/support/visit";

test("a choice that is over is asked for again, and applies no longer", async ({
  browser,
  page,
  context,
  customer,
}) => {
  await page.goto(customer.url);
  await recordOf(page, () => press(page, "Accept all"));
  await expect.poll(() => ran(page)).toContain("ads");
  const decision = await decisionOf(context, customer);
  const still = await comeBack(browser, customer, { ...decision, t: decision.t - 150 * 86_400_000 });
  await expect.poll(() => ran(still)).toContain("ads");
  await expect(asked(still)).toHaveCount(0);
  customer.forget();
  const over = await comeBack(browser, customer, { ...decision, t: decision.t - 190 * 86_400_000 });
  await expect(asked(over)).toBeVisible();
  expect(await ran(over)).toEqual(["page"]);
  expect(customer.others()).toEqual([]);
});

test("while the desk is away a choice counts, and is delivered once when it is back", async ({
  page,
  context,
  customer,
}) => {
  await page.goto(customer.url);
  await context.route("**/api/v1/consents", (route) => route.abort());
  await press(page, "Accept all");
  await expect.poll(() => ran(page)).toContain("ads");
  const { id, p } = await decisionOf(context, customer);
  expect(p).toBeTruthy();

  await context.route("**/api/v1/sites/**", (route) => route.abort());
  await page.goto(`${customer.url}/`);
  await expect.poll(() => ran(page)).toContain("ads");

  await context.unrouteAll();
  const record = await recordOf(page, () => page.goto(`${customer.url}/`));
  expect(record).toMatchObject({ id, action: "accept_all" });
  await expect.poll(async () => (await decisionOf(context, customer)).p).toBeUndefined();
  expect((await decisionOf(context, customer)).id).toBe(id);
});

test("without the desk and without a choice everything waits, and the page goes on", async ({
  page,
  context,
  customer,
  baseURL: desk,
}) => {
  await context.route(`${desk}/api/**`, (route) => route.abort());
  await page.goto(customer.url);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForTimeout(1_500);
  expect(await ran(page)).toEqual(["page"]);
  expect(customer.others()).toEqual([]);
});

test("the site's own host sets the cookie again, where the page names an endpoint", async ({
  page,
  context,
  customer,
}) => {
  await page.goto(`${customer.url}/safari`);
  const renewed = page.waitForResponse((answer) => answer.url() === `${customer.url}/consent-cookie`);
  await press(page, "Reject all");
  expect((await renewed).status()).toBe(204);
  const sent = await (await renewed).headerValue("set-cookie");
  const { id } = await decisionOf(context, customer);
  expect(sent).toContain("Max-Age=15638400");
  expect(decodeURIComponent(sent ?? "")).toContain(id);
});
