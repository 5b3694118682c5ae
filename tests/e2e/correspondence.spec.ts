import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, expectAccessibleInDark, signIn, test } from "@/tests/support/journey";
import { fold } from "@/tests/support/rights-journey";

type Mail = { name: string; email: string; subject?: string; text: string };

/** Somebody outside writes: the demonstration's mailbox hands it to a real SMTP server. */
async function write(page: Page, { name, email, subject, text }: Mail) {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Your e-mail").fill(email);
  if (subject) await page.getByLabel("Subject").fill(subject);
  await page.getByLabel("What you write").fill(text);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Your mail was sent")).toBeVisible();
}

const outside = async (browser: Browser) =>
  (await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" })).newPage();

test("a request by mail: it waits unnamed, becomes a case, and its answer finds its way into the thread", async ({
  browser,
  page,
}) => {
  const person = await outside(browser);
  await person.goto("/demo/mailbox");
  await fold(person, "Write to the company");
  const eva = { name: "Eva Neu", email: "eva.neu@people.example" };
  await write(person, { ...eva, subject: "My data", text: "Which data do you hold of me?\n\nEva Neu" });

  await signIn(page, "officer", "/requests");
  await page.getByRole("link", { name: /^Correspondence/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Correspondence");
  await expect(page.getByRole("main")).not.toContainText("Eva");
  await expectAccessible(page);
  await page
    .getByRole("row", { name: /Waits for you/ })
    .first()
    .getByRole("link")
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My data");
  await expect(page.getByLabel("Name")).toHaveValue("Eva Neu");
  await expectAccessibleInDark(page);
  await page.getByRole("button", { name: "Make the request" }).click();
  await expect(page.getByText("Please fill this in.").first()).toBeVisible();
  await page.getByRole("checkbox", { name: /^Access/ }).check();
  await page.getByRole("button", { name: "Make the request" }).click();
  await expect(page.getByRole("heading", { name: "What was written" })).toBeVisible();
  await expect(page.getByText("Which data do you hold of me?")).toBeVisible();
  const reference = /R-\d{4}-\d{4}/.exec((await page.getByRole("main").textContent()) ?? "")?.[0] ?? "";

  await fold(page, "Ask for proof");
  await page.getByRole("button", { name: "Ask for proof" }).click();
  await expect(page.getByText("Asked for proof of identity").first()).toBeVisible();
  await expect(async () => {
    await person.goto("/demo/mailbox");
    await person
      .getByRole("row", { name: /eva\.neu@people/ })
      .first()
      .getByRole("link", { name: reference })
      .click({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await fold(person, "Answer");
  await write(person, { ...eva, text: "It is me: my customer number is 4711." });

  await page.reload();
  const reply = page.getByRole("listitem").filter({ hasText: "A reply" });
  await expect(reply).toContainText("my customer number is 4711");
  await fold(page, "Identity is proven");
  await expect(page.getByRole("radio", { name: /Replied from the address/ })).toBeVisible();
});

test("an authority's letter is kept as a complaint with the day that it set, and knows no month", async ({ page }) => {
  await signIn(page, "officer", "/requests/correspondence/new");
  await expectAccessible(page);
  const form = page.locator("form").filter({ hasText: "What was written" });
  await form.getByLabel("To whom").selectOption({ index: 1 });
  await form.getByLabel("Name").fill("The supervisory authority");
  await form.getByLabel("Subject").fill("Hearing");
  await form.getByLabel("What was written").fill("Please comment on the complaint of 2 November.");
  await form.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hearing");
  await fold(page, "Keep as a complaint");
  const soon = new Date(Date.now() + 3 * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" });
  await page.getByLabel("Answer by").fill(soon);
  await page.getByRole("button", { name: "Keep as a complaint" }).click();
  await expect(page.getByRole("button", { name: "Close the complaint" })).toBeVisible();
  await page.goto("/");
  await page
    .getByRole("listitem")
    .filter({ hasText: "complaint has to be answered soon" })
    .getByRole("link")
    .first()
    .click();
  await expect(page.getByRole("row", { name: /due in 3 days/ })).toBeVisible();
});

test("a mail that somebody saved goes the same way, and what is no mail is refused", async ({ page }) => {
  await signIn(page, "officer", "/requests/correspondence/new");
  const form = page.locator("form").filter({ hasText: ".eml" });
  await form.getByLabel("To whom").selectOption({ index: 1 });
  const file = (content: string) => ({ name: "mail.eml", mimeType: "message/rfc822", buffer: Buffer.from(content) });
  await form.getByLabel("Mail as a file (.eml)").setInputFiles(file("no mail at all"));
  await form.getByRole("button", { name: "Add this mail" }).click();
  await expect(form.getByText("This file is no saved mail.").first()).toBeVisible();
  const mail = [
    "From: Programme <noreply@people.example>",
    "Auto-Submitted: auto-replied",
    "Subject: Away",
    "",
    "Away.",
  ];
  await form.getByLabel("Mail as a file (.eml)").setInputFiles(file(mail.join("\r\n")));
  await form.getByRole("button", { name: "Add this mail" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Away");
  await page.getByRole("button", { name: "Discard and erase" }).click();
  await expect(page.getByText("Nothing of it is kept here any more.")).toBeVisible();
});
