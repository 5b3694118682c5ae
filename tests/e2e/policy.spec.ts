import { expect, expectAccessible, signIn, test } from "@/tests/support/journey";

test("the officer edits a section, legal compares and approves, and both versions are public", async ({
  page,
  browser,
}) => {
  await signIn(page, "officer", "/policies");
  await expectAccessible(page);
  await page
    .getByRole("row", { name: /Multimedia/ })
    .getByRole("link")
    .first()
    .click();
  await page.getByRole("button", { name: "Start a draft" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Version 2");
  await page
    .getByRole("link", { name: /Social/ })
    .first()
    .click();
  const text = page.getByLabel("Text");
  await text.fill(`${await text.inputValue()}\n\nPressing it once more turns it off again.`);
  await page.getByRole("button", { name: "Save the section" }).click();
  await page.getByRole("button", { name: "Submit for approval" }).click();
  await expect(page.getByRole("main")).toContainText(/in review|Waiting for legal/i);
  const before = await (await page.request.get("/notices/mms")).text();
  expect(before).not.toContain("turns it off again");

  const legal = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await signIn(legal, "legal", "/");
  await expectAccessible(legal);
  await legal.getByRole("link", { name: "Open the redline" }).first().click();
  await expect(legal.locator("ins").first()).toContainText("turns it off again");
  await expectAccessible(legal);
  await legal.getByRole("button", { name: "Approve version 2" }).click();
  await expect(legal.getByRole("main")).toContainText(/is public|published/i);

  await expect(async () =>
    expect(await (await page.request.get("/notices/mms")).text()).toContain("turns it off again"),
  ).toPass();
  expect(await (await page.request.get("/notices/mms/1")).text()).not.toContain("turns it off again");
  expect(await (await page.request.get("/notices/mms/2")).text()).toContain("turns it off again");
});
