import { expect, expectAccessible, test } from "@/tests/support/journey";
import { ask, fold, linkFrom, open, proveIdentity, tickAll } from "@/tests/support/rights-journey";

test("erasure: each recipient is told or it is said why not, a second person approves, and subscriptions end", async ({
  browser,
  page,
}) => {
  const reference = await ask(browser, [/^Erasure/], "Cora Weg");
  await open(page, "officer", reference);
  await proveIdentity(page, /Answered questions/);
  const erasure = page.getByRole("article", { name: /^Erasure/ });
  await expect(erasure.getByText(/^By their legal bases this right fits/)).toBeVisible();
  await erasure.getByRole("checkbox", { name: /Each recipient told/ }).check();
  await expect(erasure.getByRole("alert")).toHaveText("Some recipients are still open (Art. 19).");
  await fold(page, /^Tell the recipients/);
  const telling = erasure.locator("details", { has: page.locator("summary", { hasText: /^Tell the recipients/ }) });
  for (const recipient of await telling.getByRole("combobox").all()) await recipient.selectOption({ label: "Told" });
  await telling.getByRole("button", { name: /^Keep/ }).click();
  await expect(page.getByText("Recipients noted: Erasure")).toBeVisible();
  await tickAll(erasure);
  await erasure.locator("summary", { hasText: "Write the answer" }).click();
  await erasure.getByRole("radio", { name: /^Fulfilled Everything/ }).check();
  await erasure
    .getByLabel("Letter")
    .fill("Your data are erased. The proof of your newsletter is kept (Art. 17(3)(e)).");
  await erasure.getByRole("button", { name: "Propose this answer" }).click();

  const second = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await open(second, "officer-tsi", reference);
  await second.getByRole("button", { name: "Approve" }).click();
  await expect(second.getByText("Answer approved: Erasure")).toBeVisible();
  await second.getByRole("radio", { name: /^By post/ }).check();
  await second.getByRole("button", { name: "Send and close" }).click();
  await expect(second.getByText("Subscriptions ended: Erasure")).toBeVisible();
  await expect(second.getByText("Closed: Fulfilled")).toBeVisible();
  await expectAccessible(second);

  // Whoever types this address now has no mail sent to it, and is answered as always.
  const signUp = (email: string) =>
    page.request.post("/api/v1/newsletter/otc-news/subscriptions", {
      data: { email, language: "en", wording: 1, consent: true },
    });
  const [suppressed, other] = [await signUp("erika@people.example"), await signUp("somebody.else@people.example")];
  expect([suppressed.status(), await suppressed.text()]).toEqual([other.status(), await other.text()]);
  await linkFrom(page, /somebody\.else@people/, /\/newsletter\/confirm\/[\w-]{43}/);
  await page.goto("/demo/mailbox");
  await expect(page.getByRole("row", { name: /newsletter.*erika@people/i })).toHaveCount(0);
});

test("somebody without an account looks where she is asked to, once, and opening the link does nothing", async ({
  browser,
  page,
}) => {
  const reference = await ask(browser, [/^Access/], "Dora Gesucht");
  await open(page, "officer", reference);
  await page.getByRole("button", { name: /^Collect / }).click();
  await expect(page.getByRole("row", { name: /Newsletter and its proofs/ })).toContainText(/nothing found|row/);
  await fold(page, "Ask somebody to look");
  const asking = page.locator("details", { has: page.locator("summary", { hasText: "Ask somebody to look" }) });
  await asking.getByLabel("Where to look").fill("Support tickets");
  await asking.getByLabel("Who looks").fill("Support");
  await asking.getByLabel("Their e-mail").fill("support@company.example");
  await asking.getByRole("button", { name: /^Ask / }).click();
  await expect(page.getByRole("row", { name: /Support tickets/ })).toContainText("waits");

  const helper = await (await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" })).newPage();
  const link = await linkFrom(helper, /support@company\.example/, /\/tasks\/[\w-]{43}/);
  // What a mail's scanner does: it opens, asks for the head, and opens again.
  for (const method of ["GET", "HEAD", "GET"]) await page.request.fetch(link, { method });
  const looked = await page.context().newPage();
  await looked.goto(link);
  await expectAccessible(looked);
  await looked.close();
  await helper.goto(link);
  await expect(helper.getByText("Dora Gesucht")).toBeVisible();
  await helper.getByRole("radio", { name: /^Something is there/ }).check();
  await helper.getByLabel("What is there").fill("Two tickets.");
  const table = { name: "../../evil.html", mimeType: "text/html", buffer: Buffer.from("id;text\n1;a\n2;b\n") };
  await helper.locator("#files").setInputFiles(table);
  await helper.getByRole("button", { name: "Send the answer" }).click();
  await expect(helper.getByRole("heading", { level: 1 })).toHaveText("Thank you");

  await page.reload();
  await expect(page.getByRole("row", { name: /Support tickets/ })).toContainText("2 rows");
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: `${reference}-01.csv` }).click();
  expect((await saved).suggestedFilename()).toBe(`${reference}-01.csv`);
  await expectAccessible(page);
});
