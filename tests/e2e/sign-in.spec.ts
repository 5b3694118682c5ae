import { expect, expectAccessible, signIn, test } from "@/tests/support/journey";

test("a stranger comes to the gate, and after signing in to where she wanted to go", async ({ page }) => {
  await page.goto("/vendors?q=mapp");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Privacy officer" }).click();
  await expect(page).toHaveURL(/\/vendors\?q=mapp$/);
  await expect(page.getByRole("heading", { level: 1, name: "Vendors" })).toBeVisible();
});

test("the officer signs out, and her cookie opens nothing any more", async ({ page, context }) => {
  await signIn(page, "officer", "/vendors");
  const before = await context.cookies();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/signed-out/);
  await context.addCookies(before);
  await page.goto("/vendors");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("marketing sees figures and no way to a person", async ({ page }) => {
  await signIn(page, "marketing", "/consent");
  await expect(page.getByRole("heading", { level: 1, name: "Consent" })).toBeVisible();
  const rooms = page.getByRole("navigation", { name: "Rooms" });
  await expect(rooms.getByRole("link", { name: "Newsletter" })).toBeVisible();
  for (const closed of ["Requests", "Vendors", "Evidence", "Settings"])
    await expect(rooms.getByRole("link", { name: closed })).toHaveCount(0);
  const answer = await page.goto("/requests");
  expect(answer?.status()).toBe(403);
  await expect(page.getByRole("heading", { name: "Not for this role" })).toBeVisible();
});

test("somebody without a role is told what is missing", async ({ page }) => {
  await signIn(page, "nobody");
  await expect(page).toHaveURL(/\/refused/);
  await expect(page.getByRole("main")).toContainText("roles");
  await expectAccessible(page);
});

test("an officer of one controller sees that controller's vendors only", async ({ page }) => {
  await signIn(page, "officer-tsi", "/vendors");
  await expect(page.getByRole("link", { name: "Purpleview GmbH" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Helloumi" })).toHaveCount(0);
});

test("the desk speaks German when it is asked to, and remembers", async ({ page, browser }) => {
  await signIn(page, "auditor", "/vendors");
  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dienstleister" })).toBeVisible();
  const elsewhere = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await signIn(elsewhere, "auditor", "/vendors");
  await expect(elsewhere.getByRole("heading", { level: 1, name: "Dienstleister" })).toBeVisible();
  await elsewhere.getByRole("button", { name: "English" }).click();
  await expect(elsewhere.getByRole("heading", { level: 1, name: "Vendors" })).toBeVisible();
});
