import { expect, expectAccessible, expectAccessibleInDark, signIn, test } from "@/tests/support/journey";
import { ask, fold, linkFrom, open, proveIdentity } from "@/tests/support/rights-journey";

const csv = (name: string, ...lines: string[]) => ({
  ...{ name, mimeType: "text/csv" },
  buffer: Buffer.from(lines.join("\n")),
});

test("old cases are taken up from a table that was looked at, and count in public for their year", async ({ page }) => {
  const year = new Date().getFullYear() - 1;
  const head = "Eingegangen am;Recht;Name;Ergebnis;Erledigt am";
  await signIn(page, "officer", "/requests/new");
  await page.getByRole("link", { name: "Take up old cases" }).click();
  await expectAccessible(page);
  await page.getByLabel("Site").selectOption({ label: "Open Telekom Cloud, T-Systems International GmbH" });
  await page.getByLabel("Table (CSV)").setInputFiles(csv("bad.csv", head, `31.02.${year};Auskunft;Erika Alt;;`));
  await page.getByRole("button", { name: "Look at it" }).click();
  await expect(page.getByText("Row 2: the day of receipt cannot be read")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Take up/ })).toHaveCount(0);
  const good = [
    `31.01.${year};Auskunft;Erika Alt;Erfüllt;12.02.${year}`,
    `1.3.${year};Löschung;Max Alt;Abgelehnt;20.03.${year}`,
  ];
  await page.getByLabel("Table (CSV)").setInputFiles(csv("old.csv", head, ...good));
  await page.getByRole("button", { name: "Look at it" }).click();
  await expect(page.getByRole("row", { name: /Erika Alt/ })).toContainText("Fulfilled");
  await expectAccessibleInDark(page);
  await page.getByRole("button", { name: "Take up 2 cases" }).click();
  await expect(page.getByText("2 cases were taken up.")).toBeVisible();

  await page.goto("/rights/otc?language=en");
  await page.getByRole("link", { name: "How requests were answered in past years" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Requests in numbers ${year}`);
  await expect(page.getByRole("row", { name: /^Access/ })).toContainText("under 5");
  await expect(page.getByRole("main")).not.toContainText("Alt");
  await expectAccessible(page);
});

test("words about others are taken out before the answer, and can be proven", async ({ browser, page }) => {
  const reference = await ask(browser, [/^Access/], "Frida Suchend");
  await open(page, "officer", reference);
  await proveIdentity(page, /Replied from the address/);
  await fold(page, "Ask somebody to look");
  const asking = page.locator("details", { has: page.locator("summary", { hasText: "Ask somebody to look" }) });
  await asking.getByLabel("Where to look").fill("Call notes");
  await asking.getByLabel("Who looks").fill("Support");
  await asking.getByLabel("Their e-mail").fill("notes@company.example");
  await asking.getByRole("button", { name: /^Ask / }).click();
  const helper = await (await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" })).newPage();
  await helper.goto(await linkFrom(helper, /notes@company\.example/, /\/tasks\/[\w-]{43}/));
  await helper.getByRole("radio", { name: /^Something is there/ }).check();
  await helper.getByLabel("What is there").fill("She spoke with Max Wolf.");
  await helper.locator("#files").setInputFiles(csv("notes.csv", "id;said", "1;Max Wolf called back"));
  await helper.getByRole("button", { name: "Send the answer" }).click();
  await expect(helper.getByRole("heading", { level: 1 })).toHaveText("Thank you");

  await page.reload();
  await fold(page, "Take words about others out");
  const form = page.locator("details", { has: page.locator("summary", { hasText: "Take words about others out" }) });
  await form.getByLabel("The words, or the heading, exactly").fill("Max Wolff");
  await form.getByLabel("Why").fill("He is a colleague and has nothing to do with it.");
  await form.getByRole("button", { name: "Take it out" }).click();
  await expect(form.getByText("It stands nowhere in what this place gave.").first()).toBeVisible();
  await form.getByLabel("The words, or the heading, exactly").fill("Max Wolf");
  await form.getByRole("button", { name: "Take it out" }).click();
  await expect(page.getByText("Call notes: 2 places")).toBeVisible();
  await expect(page.getByRole("row", { name: /Call notes/ })).toContainText("She spoke with █████.");
  await fold(page, "Were these the words?");
  const check = page.locator("details", { has: page.locator("summary", { hasText: "Were these the words?" }) });
  await check.getByLabel("Were these the words?").fill("Max Wolf");
  await check.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText("Yes: these words were taken out.")).toBeVisible();
  await expectAccessible(page);
});

test("a withdrawal stops at once, and who asks twice proves it twice", async ({ browser, page }) => {
  const first = await ask(browser, [/^Withdraw a consent/], "Gerd Weg");
  await open(page, "officer", first);
  await proveIdentity(page, /The address is enough/);
  await expect(page.getByText("Subscriptions ended: Withdrawal of consent")).toBeVisible();
  const second = await ask(browser, [/^Access/], "Gerd Weg");
  await open(page, "officer", second);
  await expect(page.getByRole("complementary").getByRole("link", { name: first })).toBeVisible();
  await expect(page.getByText("Answering stays closed until it is known who asks.")).toBeVisible();
  await page.getByRole("button", { name: "Start work" }).click();
  await expect(page.getByText("Answering stays closed until it is known who asks.")).toBeVisible();
  await expect(page.getByText("Write the answer")).toHaveCount(0);
});
