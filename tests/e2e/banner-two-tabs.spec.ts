import { decisionOf, expect, press, ran, recordOf, test } from "@/tests/support/visit";

test("a withdrawal in one tab outlives the late answer to an earlier consent in another, and is heard there", async ({
  page,
  context,
  customer,
}) => {
  await page.goto(customer.url);
  let answer = () => {};
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/api/v1/consents", async (route) => {
    await late;
    await route.continue();
  });
  await press(page, "Accept all");
  await expect.poll(() => ran(page)).toContain("ads");
  await page.evaluate(() => {
    Object.assign(window, { heard: [] });
    document.addEventListener("nachweis:change", (event) =>
      Reflect.get(window, "heard").push((event as CustomEvent).detail.action),
    );
  });

  const other = await context.newPage();
  await other.goto(`${customer.url}/other`);
  await press(other, "Cookie settings");
  await press(other, "Reject all");
  await expect.poll(async () => (await decisionOf(context, customer)).a).toBe("withdraw");
  const { id } = await decisionOf(context, customer);

  const stored = page.waitForResponse((response) => response.url().endsWith("/api/v1/consents"));
  answer();
  await stored;
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(() => page.evaluate(() => Reflect.get(window, "heard"))).toEqual(["withdraw"]);
  expect((await decisionOf(context, customer)).id).toBe(id);
});

test("a consent that the desk did not hear of is delivered, also after it was withdrawn", async ({
  page,
  context,
  customer,
}) => {
  await page.goto(customer.url);
  await context.route("**/api/v1/consents", (route) => route.abort());
  await press(page, "Accept all");
  await expect.poll(() => ran(page)).toContain("ads");
  const accepted = (await decisionOf(context, customer)).id;
  await press(page, "Cookie settings");
  await press(page, "Reject all");
  await expect.poll(async () => (await decisionOf(context, customer)).a).toBe("withdraw");
  await context.unrouteAll();

  const sent: { id: string; action: string }[] = [];
  context.on("request", (request) => {
    if (request.url().endsWith("/api/v1/consents") && request.method() === "POST")
      sent.push(JSON.parse(request.postData() ?? "{}"));
  });
  await page.goto(`${customer.url}/`);
  await expect.poll(async () => (await decisionOf(context, customer)).p).toBeUndefined();
  expect(sent.map(({ action }) => action)).toEqual(["accept_all", "withdraw"]);
  expect(sent[0]?.id).toBe(accepted);
});

test("the keyboard stays within the open settings, also after a press on the page behind", async ({
  page,
  customer,
}) => {
  await page.goto(customer.url);
  await recordOf(page, () => press(page, "Reject all"));
  await press(page, "Cookie settings");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("nachweis-consent");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
