import { decisionOf, expect, expectAccessible, press, recordOf, test, watchPosts } from "@/tests/support/visit";

test("one click loads an embed once: no request before it, nothing recorded after it", async ({
  page,
  context,
  customer,
}) => {
  await page.goto(customer.url);
  await recordOf(page, () => press(page, "Reject all"));
  const before = await decisionOf(context, customer);
  const film = page.getByRole("group", { name: "A film" });
  await expect(film).toContainText("video.localhost");
  await expectAccessible(page);
  expect(customer.count("video.localhost/embed")).toBe(0);
  const posts = watchPosts(page);
  await film.getByRole("button", { name: "Load once" }).click();
  await expect(page.frameLocator("iframe[title='A film']").getByText("other company's content")).toBeVisible();
  expect([customer.count("video.localhost/embed"), customer.count("plans.localhost/embed")]).toEqual([1, 0]);
  expect([posts, (await decisionOf(context, customer)).id]).toEqual([[], before.id]);
  await page.goto(`${customer.url}/`);
  await expect(film).toBeVisible();
  expect(customer.count("video.localhost/embed")).toBe(1);
});

test("two clicks: the first unlocks the box, the second loads", async ({ page, customer }) => {
  await page.goto(customer.url);
  await recordOf(page, () => press(page, "Reject all"));
  const plan = page.getByRole("group", { name: "A plan" });
  await expect(plan.getByRole("button")).toHaveCount(1);
  await plan.getByRole("button", { name: "Unlock" }).click();
  expect(customer.count("plans.localhost/embed")).toBe(0);
  await plan.getByRole("button", { name: "Load once" }).click();
  await expect(page.frameLocator("iframe[title='A plan']").getByText("other company's content")).toBeVisible();
  expect(customer.count("plans.localhost/embed")).toBe(1);
});

test("always allow is a consent to that company: recorded, kept, and taken back in the settings", async ({
  page,
  customer,
}) => {
  await page.goto(customer.url);
  await recordOf(page, () => press(page, "Reject all"));
  const film = page.getByRole("group", { name: "A film" });
  const record = await recordOf(page, () => film.getByRole("button", { name: /Always allow/ }).click());
  expect(record).toMatchObject({
    layer: "embed",
    choices: { "third-party": false },
    services: { "third-party.videos": true },
  });
  await page.goto(`${customer.url}/`);
  await expect.poll(() => customer.count("video.localhost/embed")).toBe(2);
  expect(customer.count("plans.localhost/embed")).toBe(0);
  await press(page, "Cookie settings");
  await page.getByRole("checkbox", { name: /Videos/ }).uncheck();
  const withdrawn = await recordOf(page, () => press(page, "Save my choice"));
  expect(withdrawn).toMatchObject({ action: "withdraw", services: { "third-party.videos": false } });
  await expect(film).toBeVisible();
});

test("a transfer that rests on consent of its own is asked in words of its own", async ({ page, customer }) => {
  await page.goto(customer.url);
  await press(page, "Choose by purpose");
  await page.getByRole("checkbox", { name: "Other companies" }).check();
  const question = page.getByRole("checkbox", { name: /Maps.*USA|Maps.*United States/ });
  await expect(question).not.toBeChecked();
  await question.check();
  const record = await recordOf(page, () => press(page, "Save my choice"));
  expect(record.services).toMatchObject({ "third-party.maps": true });
  await expect.poll(() => customer.count("maps.localhost/embed")).toBe(1);
  await press(page, "Cookie settings");
  await question.uncheck();
  const withdrawn = await recordOf(page, () => press(page, "Save my choice"));
  expect(withdrawn).toMatchObject({ action: "withdraw", choices: { "third-party": true } });
  expect(withdrawn.services).toMatchObject({ "third-party.maps": false });
});
