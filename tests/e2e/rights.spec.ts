import { expect, expectAccessible, signIn, test } from "@/tests/support/journey";

test("a person asks without a script, and the officer answers and closes", async ({ browser, page }) => {
  const visitor = await (await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" })).newPage();
  await visitor.goto("/rights/otc");
  await visitor.getByRole("radio", { name: /^Access/ }).check();
  await visitor.getByLabel("Your name").fill("Erika Muster");
  await visitor.getByLabel("E-mail for the answer").fill("erika@people");
  await visitor.getByRole("button", { name: "Send the request" }).click();
  await expect(visitor.getByRole("alert")).toContainText("One answer needs another look");
  await expect(visitor.getByLabel("Your name")).toHaveValue("Erika Muster");
  await visitor.getByLabel("E-mail for the answer").fill("erika@people.example");
  await visitor.getByRole("button", { name: "Send the request" }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Your request has arrived");
  expect(visitor.url()).not.toContain("erika");
  const reference =
    (await visitor
      .getByText(/^R-\d{4}-\d{4}$/)
      .first()
      .textContent()) ?? "";

  await signIn(page, "officer", "/requests");
  await expect(page.getByRole("main")).not.toContainText("Erika Muster");
  await expectAccessible(page);
  await page.getByRole("link", { name: reference }).click();
  await expect(page.getByRole("main")).toContainText("Erika Muster");
  await expect(page.getByRole("main")).toContainText("Art. 12(3)");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Start work" }).click();
  await expect(page.getByRole("main")).toContainText("Work started");
  await page
    .getByRole("radio", { name: /^Fulfilled/ })
    .first()
    .check();
  await page
    .getByLabel(/answer/i)
    .last()
    .fill("You asked what we hold of you. Here it is.");
  await page.getByRole("button", { name: "Close with this answer" }).click();
  await expect(page.getByRole("main")).toContainText("Answered in time");
});

test("the form is clean to read with help, in both languages", async ({ page }) => {
  await page.goto("/rights/mms");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page.getByRole("button", { name: /senden|absenden/i })).toBeVisible();
  await expectAccessible(page);
});
