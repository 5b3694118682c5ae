import { expect, expectAccessible, expectAccessibleInDark, test, visitAs } from "@/tests/support/journey";

const rooms = [
  "/",
  "/vendors",
  "/vendors/new",
  "/activities",
  "/activities/new",
  "/cookies",
  "/cookies/new",
  "/sites",
  "/sites/new",
  "/consent",
  "/newsletter",
  "/requests",
  "/requests/new",
  "/requests/figures",
  "/sites/controllers/new",
  "/policies",
  "/evidence",
  "/evidence/verification",
];

test.describe.configure({ mode: "parallel" });

for (const path of rooms) {
  test(`the officer's ${path} is accessible, light and dark`, async ({ page }) => {
    await visitAs(page, "officer", path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await expectAccessibleInDark(page);
  });
}

for (const room of ["/vendors", "/activities", "/cookies"]) {
  test(`a record of ${room} and its form are accessible`, async ({ page }) => {
    await visitAs(page, "officer", room);
    await page.getByRole("rowheader").getByRole("link").first().click();
    await expect(page.locator("#history")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: /^Edit/ }).click();
    await expect(page.getByRole("button", { name: /^Save/ })).toBeVisible();
    await expectAccessible(page);
  });
}

test("the administrator's settings are accessible", async ({ page }) => {
  await visitAs(page, "administrator", "/settings");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test("what is not there says so", async ({ page }) => {
  await visitAs(page, "officer", "/vendors/019a0000-0000-7000-8000-000000000000");
  await expect(page.getByRole("heading", { name: "Nothing lives here" })).toBeVisible();
});
