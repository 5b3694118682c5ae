import { expect, expectAccessible, expectAccessibleInDark, signIn, test } from "@/tests/support/journey";
import { ask, fold, linkFrom, open, proveIdentity, tickAll } from "@/tests/support/rights-journey";

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

  await page.getByRole("button", { name: /^Collect / }).click();
  await expect(page.getByRole("row", { name: /Newsletter and its proofs/ })).toContainText(/nothing found|row/);
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

test("with a script the form is sent once, and its work answers for one request", async ({ browser }) => {
  const visitor = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await visitor.goto("/rights/mms");
  await visitor.getByRole("checkbox", { name: /^Access/ }).check();
  await visitor.getByLabel("Your name").fill("Erika Muster");
  await visitor.getByLabel("E-mail for the answer").fill("erika@people.example");
  const field = (name: string) => visitor.locator(`input[name=${name}]`);
  await expect(field("solution")).not.toHaveValue("", { timeout: 60_000 });
  const [challenge, solution] = [await field("challenge").inputValue(), await field("solution").inputValue()];
  const asked = { rights: "access_15", name: "Erika Muster", email: "erika@people.example", message: "" };
  const post = (changes: object) =>
    visitor.request.post("/rights/mms/submit", {
      form: { ...asked, language: "en", challenge, solution, ...changes },
      maxRedirects: 0,
    });
  await visitor.getByRole("button", { name: "Send the request" }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Your request has arrived");
  const reference = new URL(visitor.url()).searchParams.get("reference") ?? "";
  const repeated = await post({});
  expect([repeated.status(), repeated.headers().location]).toEqual([303, expect.stringContaining(reference)]);
  const other = await post({ name: "Somebody Else" });
  expect([other.status(), await other.text()]).toEqual([200, expect.stringContaining("One press more, please")]);
  expect(await (await post({ solution: "" })).text()).toContain("One press more, please");
});

test("the form is clean to read with help, in both languages", async ({ page }) => {
  await page.goto("/rights/mms");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page.getByRole("button", { name: /senden|absenden/i })).toBeVisible();
  await expectAccessible(page);
});
