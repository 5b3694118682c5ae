import { expect, expectAccessible, expectAccessibleInDark, signIn } from "@/tests/support/journey";
import { test } from "@/tests/support/own-desk";

test("a company moves to the USA: the draft shows it with its cause, legal decides, and the banner asks again", async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000);
  await signIn(page, "officer", "/cookies?q=Maxymiser");
  await page
    .getByRole("row", { name: /Oracle/ })
    .first()
    .getByRole("link")
    .first()
    .click();
  await page.getByRole("link", { name: "Edit" }).first().click();
  await page.getByLabel("Country").selectOption("US");
  await page.getByLabel(/^Reason|^Why/).fill("The tests run in Virginia from December.");
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByText("The tests run in Virginia from December.")).toBeVisible();

  await page.goto("/policies");
  await page
    .getByRole("row", { name: /Open Telekom Cloud/ })
    .getByRole("link")
    .first()
    .click();
  await page.getByRole("button", { name: "Start a draft" }).click();
  await page.getByRole("button", { name: "Submit for approval" }).click();
  await expect(page.getByRole("main")).toContainText(/in review|Waiting for legal/i);

  const legal = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await signIn(legal, "legal", "/");
  await legal.getByRole("link", { name: "Open the redline" }).first().click();
  const causes = legal.getByRole("list", { name: "Why" }).first();
  await expect(causes).toContainText("The tests run in Virginia from December.");
  await expect(causes).toContainText("Country");
  const approve = legal.getByRole("button", { name: "Approve version 2" });
  await expect(approve).toBeDisabled();
  const asked = legal.getByRole("group", { name: "A third country" });
  await expect(asked).toContainText("Proposed: ask again for consent.");
  await expectAccessible(legal);
  await expectAccessibleInDark(legal);
  await asked.getByLabel("Why").fill("The consents that we hold name Germany.");
  await approve.click();
  await expect(legal.getByRole("main")).toContainText(/is public|published/i);
  expect(await (await page.request.get("/notices/otc")).text()).toContain("USA");
  await expect(async () => {
    await page.goto("/consent/banners/otc");
    await expect(page.getByText("Asks again").first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
});
