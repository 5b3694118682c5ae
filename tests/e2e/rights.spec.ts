import type { Browser, Locator, Page } from "@playwright/test";
import { expect, expectAccessible, expectAccessibleInDark, signIn, test } from "@/tests/support/journey";

/** Somebody asks without a script; gives the number of the request. */
async function ask(browser: Browser, rights: RegExp[], name = "Erika Muster"): Promise<string> {
  const visitor = await (await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" })).newPage();
  await visitor.goto("/rights/otc");
  for (const right of rights) await visitor.getByRole("checkbox", { name: right }).check();
  await visitor.getByLabel("Your name").fill(name);
  await visitor.getByLabel("E-mail for the answer").fill("erika@people.example");
  await visitor.getByRole("button", { name: "Send the request" }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Your request has arrived");
  expect(visitor.url()).not.toContain("erika");
  const reference = visitor.getByText(/^R-\d{4}-\d{4}$/).first();
  return (await reference.textContent()) ?? "";
}

async function open(page: Page, account: "officer" | "officer-tsi", reference: string) {
  await signIn(page, account, `/requests?q=${reference}`);
  await page.getByRole("link", { name: reference }).click();
  await expect(page.getByRole("heading", { name: "What was written" })).toBeVisible();
}
const fold = (page: Page, title: string | RegExp) => page.locator("summary", { hasText: title }).first().click();

async function proveIdentity(page: Page, step: RegExp) {
  await fold(page, "Identity is proven");
  await page.getByRole("radio", { name: step }).check();
  await page.getByRole("button", { name: "Keep as proven" }).click();
  await expect(page.getByText("Identity proven", { exact: true }).last()).toBeVisible();
}

/** The link in the newest mail to somebody, as that person reads it. */
async function linkFrom(page: Page, to: RegExp, link: RegExp): Promise<string> {
  const found = page.getByText(link).first();
  await expect(async () => {
    await page.goto("/demo/mailbox");
    await page.getByRole("row", { name: to }).first().getByRole("link").click({ timeout: 1000 });
    await expect(found).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  return link.exec((await found.textContent()) ?? "")?.[0] ?? "";
}

/** Ticks each line of what the answer must have. */
async function tickAll(claim: Locator) {
  for (const line of await claim.locator(".checks input").all()) await line.check();
  await expect(claim.getByText("Proposing stays closed")).toHaveCount(0);
}

test("access: proof of who asks, an extension in time, a second person, and a letter that arrives", async ({
  browser,
  page,
}) => {
  const reference = await ask(browser, [/^Access/]);
  await signIn(page, "officer", "/requests");
  await expect(page.getByRole("main")).not.toContainText("Erika Muster");
  await expectAccessible(page);
  await page.getByRole("link", { name: reference }).click();
  await expect(page.getByRole("main")).toContainText("Erika Muster");
  await expect(page.getByRole("main")).toContainText("Art. 12(3)");
  await expect(page.getByText("Answering stays closed until it is known who asks.")).toBeVisible();
  await expectAccessible(page);

  await proveIdentity(page, /Replied from the address/);
  await fold(page, /^Extend to/);
  const extension = page.locator("details", { has: page.locator("summary", { hasText: /^Extend to/ }) });
  await extension.getByLabel("Reasons, as the person will read them").fill("Busy.");
  await extension.getByRole("button", { name: "Extend and tell" }).click();
  await expect(extension.getByText("Please write at least a sentence.").first()).toBeVisible();
  await extension
    .getByLabel("Reasons, as the person will read them")
    .fill("It concerns eleven systems of four companies.");
  await extension.getByRole("button", { name: "Extend and tell" }).click();
  await expect(page.getByText("Extension told")).toBeVisible();

  await page.getByRole("button", { name: "Start work" }).click();
  const access = page.getByRole("article", { name: /^Access/ });
  await expect(access.getByText("Proposing stays closed until each line of the answer is done.")).toBeVisible();
  await tickAll(access);
  await access.getByRole("radio", { name: /^Fulfilled Everything/ }).check();
  await expect(access.getByLabel("Letter")).toHaveValue(/Recipients \(Art. 15\(1\)\(c\)\):\n- /);
  await access.getByLabel("Letter").fill("You asked what we hold of you. Here it is.");
  await access.getByRole("button", { name: "Propose this answer" }).click();
  await expect(page.getByText("You wrote this answer, so another person approves it.")).toBeVisible();
  await expectAccessibleInDark(page);

  const second = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await open(second, "officer-tsi", reference);
  await second.getByRole("button", { name: "Approve" }).click();
  await expect(second.getByText("Answer approved: Access")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("radio", { name: /^Behind a link/ })).toBeChecked();
  await page.getByRole("button", { name: "Send and close" }).click();
  await expect(page.getByText("Answered in time").first()).toBeVisible();
  const code = /\d{4}-\d{4}/.exec((await page.getByText(/^Code to pass on/).textContent()) ?? "")?.[0] ?? "";

  const person = await (await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" })).newPage();
  const link = await linkFrom(person, /erika@people\.example/, /\/deliveries\/[\w-]{43}/);
  // What a mail's scanner does: it opens, asks for the head, opens again, and sends the form as it finds it.
  for (const method of ["GET", "HEAD", "GET"]) await page.request.fetch(link, { method });
  await page.request.post(`${link}/open`, { form: { code: "" }, maxRedirects: 0 });
  await person.goto(link);
  await expect(person.getByRole("main")).not.toContainText("Erika");
  await person.getByLabel("Code of eight digits").fill(code === "0000-0000" ? "1111-1111" : "0000-0000");
  await person.getByRole("button", { name: "Fetch the answer" }).click();
  await expect(person.getByRole("alert")).toContainText("This is not the code");
  await person.getByLabel("Code of eight digits").fill(code);
  const saved = person.waitForEvent("download");
  await person.getByRole("button", { name: "Fetch the answer" }).click();
  expect((await saved).suggestedFilename()).toBe(`${reference}.zip`);

  await page.reload();
  await expect(page.getByText("1 of 5 times")).toBeVisible();
  await expect(page.getByText("Answer fetched")).toBeVisible();
  await expect(page.getByText("Wrong code at the link")).toHaveCount(2);
  const looked = await page.context().newPage();
  await looked.goto(link);
  await expectAccessible(looked);
});

test("a refusal names reasons, complaint and remedy, and two officers do not overwrite each other", async ({
  browser,
  page,
}) => {
  const reference = await ask(browser, [/^Access/, /^Erasure/]);
  await open(page, "officer", reference);
  const second = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await open(second, "officer-tsi", reference);

  await fold(page, /^Refuse$/);
  await page.getByLabel("Ground").first().selectOption({ label: "The request is excessive (Art. 12(5) GDPR)" });
  await expect(page.getByText("You have the right to lodge a complaint").first()).toBeVisible();
  await page
    .getByLabel("Reasons, as the person will read them")
    .first()
    .fill("The same was asked on each day of this week.");
  await page.getByRole("button", { name: "Refuse with these reasons" }).first().click();
  await expect(page.getByText("Closed: Refused")).toBeVisible();
  const letter = page.locator("#thread").getByText("The same was asked on each day");
  await expect(letter).toBeVisible();

  await second.getByRole("button", { name: "Start work" }).last().click();
  await expect(second.getByText("Somebody was faster. The page shows how it stands now.")).toBeVisible();
  await expect(second.getByText("Closed: Refused")).toBeVisible();
});

test("an objection to advertising is due at once, and the address is proof enough for it alone", async ({
  browser,
  page,
}) => {
  const reference = await ask(browser, [/^No more advertising/, /^Access/]);
  await open(page, "officer", reference);
  await expect(page.getByText("Due today").first()).toBeVisible();
  await proveIdentity(page, /The address is enough/);
  await expect(page.getByText("Not enough for: Access.")).toBeVisible();
  const objection = page.getByRole("article", { name: /Objection to marketing/ });
  await expect(page.getByText("Subscriptions ended: Objection to marketing")).toBeVisible();
  await tickAll(objection);
  await objection.locator("summary", { hasText: "Write the answer" }).click();
  await objection.getByRole("radio", { name: /^Fulfilled Everything/ }).check();
  await objection.getByLabel("Letter").fill("It has ended.");
  await objection.getByRole("button", { name: "Propose this answer" }).click();
  await objection.getByRole("button", { name: "Send and close" }).click();
  await expect(objection.getByText("Closed: Fulfilled")).toBeVisible();
  await expect(page.getByRole("article", { name: /^Access/ }).getByText("Answering stays closed")).toBeVisible();
});

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

test("a form that lacks something comes back as it was typed", async ({ browser }) => {
  const visitor = await (await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" })).newPage();
  await visitor.goto("/rights/otc");
  await visitor.getByRole("checkbox", { name: /^Erasure/ }).check();
  await visitor.getByLabel("Your name").fill("Erika Muster");
  await visitor.getByLabel("E-mail for the answer").fill("erika@people");
  await visitor.getByRole("button", { name: "Send the request" }).click();
  await expect(visitor.getByRole("alert")).toContainText("One answer needs another look");
  await expect(visitor.getByLabel("Your name")).toHaveValue("Erika Muster");
  await expect(visitor.getByRole("checkbox", { name: /^Erasure/ })).toBeChecked();
  await visitor.getByRole("checkbox", { name: /^Erasure/ }).uncheck();
  await visitor.getByRole("button", { name: "Send the request" }).click();
  await expect(visitor.getByRole("alert")).toContainText("Please choose what you ask for");
});

test("the form is clean to read with help, in both languages", async ({ page }) => {
  await page.goto("/rights/mms");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page.getByRole("button", { name: /senden|absenden/i })).toBeVisible();
  await expectAccessible(page);
});
