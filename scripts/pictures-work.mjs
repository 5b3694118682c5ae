import { randomBytes } from "node:crypto";

/** What people do on a day, through the doors that they use: it makes the pages full before they are shown. */

export async function openDesk(page, url, account, path) {
  await page.context().clearCookies();
  await page.goto(`${url}/sign-in/start?account=${account}&next=${encodeURIComponent(path)}`);
}

/** A UUID of version 7, as the banner makes one. */
function consentId() {
  const time = Date.now().toString(16).padStart(12, "0");
  const random = randomBytes(10).toString("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`;
}

/** Of seven visitors three accept all, two reject all, and two choose; these ways of choosing make the purposes differ. */
function choiceOf(purposes, visitor) {
  const action = ["accept_all", "reject_all", "choose", "accept_all", "choose", "reject_all", "accept_all"][
    visitor % 7
  ];
  const allows = (index) => (action === "choose" ? visitor % 4 >= index : action === "accept_all");
  return {
    action,
    choices: Object.fromEntries(purposes.map(({ key, required }, index) => [key, required || allows(index)])),
  };
}

const post = (url, door, body) =>
  fetch(`${url}/api/v1/${door}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

export async function chooseOnBanners(url) {
  for (const [site, visitors] of [
    ["otc", 41],
    ["mms", 17],
  ]) {
    const { version, variants, purposes } = await (await fetch(`${url}/api/v1/sites/${site}/banner`)).json();
    const shown = { site, banner: version, variant: variants[0].key };
    for (let visitor = 0; visitor < visitors; visitor += 1) {
      const language = visitor % 3 === 0 ? "en" : "de";
      const choice = choiceOf(purposes, visitor);
      const layer = choice.action === "choose" ? "settings" : "first";
      await post(url, "impressions", shown);
      const answer = await post(url, "consents", { id: consentId(), ...shown, layer, language, ...choice });
      if (answer.status !== 201) throw new Error(`A choice was answered with ${answer.status}: ${await answer.text()}`);
    }
  }
}

async function signUp(page, url, address) {
  await page.goto(`${url}/demo/mms`);
  const reject = page.getByRole("button", { name: "Reject all" });
  if (await reject.isVisible()) await reject.click();
  await page.getByLabel("E-mail address").fill(address);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.getByRole("heading", { level: 1, name: "Please look into your mailbox" }).waitFor();
}

async function openMail(page, url, address) {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    await page.goto(`${url}/demo/mailbox`);
    const link = page.getByRole("row", { name: new RegExp(address) }).getByRole("link");
    if (await link.count()) return link.first().click();
    await page.waitForTimeout(500);
  }
  throw new Error(`No mail to ${address} has arrived.`);
}

/** Two sign up, one of them confirms; the path of the proof. */
export async function confirmNewsletter(page, url) {
  await signUp(page, url, "mara@people.example");
  await signUp(page, url, "erika@people.example");
  await openMail(page, url, "erika@people.example");
  await page
    .getByRole("link", { name: /\/newsletter\/confirm\// })
    .first()
    .click();
  await page.getByRole("button", { name: "Yes, I want the newsletter" }).click();
  await page.getByRole("heading", { level: 1, name: "You are on the list" }).waitFor();
  await openDesk(page, url, "officer", "/newsletter");
  return page.getByRole("link", { name: "erika@people.example" }).getAttribute("href");
}

async function ask(page, url, { right, name, email, message }) {
  await page.goto(`${url}/rights/otc`);
  await page.getByRole("checkbox", { name: right }).check();
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail for the answer").fill(email);
  await page.locator("textarea").first().fill(message);
  await page.getByRole("button", { name: "Send the request" }).click();
  await page.getByRole("heading", { level: 1, name: "Your request has arrived" }).waitFor();
}

/** What came by letter is entered with the day on which it came: one is late by now, one is due soon. */
async function enterLetter(page, url, { right, name, daysAgo }) {
  await openDesk(page, url, "officer", "/requests/new");
  await page.getByLabel("Site").selectOption({ index: 1 });
  await page.getByRole("checkbox", { name: right }).check();
  const day = new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Received on").fill(day);
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Enter the request" }).click();
  await page.waitForURL(/\/requests\/[0-9a-f-]{36}$/);
}

/** Two people ask, and the officer begins with the first; the paths of the cases. */
export async function askForRights(page, url) {
  await ask(page, url, {
    right: /^Access/,
    name: "Erika Muster",
    email: "erika@people.example",
    message: "Which data of mine do you hold, and who has received it?",
  });
  await ask(page, url, {
    right: /^Erasure/,
    name: "Jonas Beispiel",
    email: "jonas@people.example",
    message: "Please erase my account of the web shop.",
  });
  await enterLetter(page, url, { right: /^Rectification/, name: "Ada Probe", daysAgo: 36 });
  await enterLetter(page, url, { right: /^Objection, Art/, name: "Karl Test", daysAgo: 27 });
  await openDesk(page, url, "officer", "/requests");
  const rows = page.locator("tr[data-row]");
  const first = rows.filter({ hasText: "Access" });
  const paths = [
    await first.getByRole("link").first().getAttribute("href"),
    await rows.filter({ hasText: "Erasure" }).getByRole("link").first().getAttribute("href"),
  ];
  await page.goto(url + paths[0]);
  await page.getByRole("button", { name: "Start work" }).click();
  await page.getByRole("button", { name: "Start work" }).waitFor({ state: "detached" });
  return paths;
}

export async function editVendor(page, url) {
  await openDesk(page, url, "officer", "/vendors?q=Mapp");
  await page.getByRole("link", { name: /^Mapp/ }).click();
  await page.getByRole("link", { name: /^Edit/ }).click();
  await page.getByLabel("Country").first().selectOption({ label: "USA" });
  await page.getByLabel("Next review").fill(new Date().toISOString().slice(0, 10));
  await page.getByLabel("Why it changes").fill("Its analytics servers moved.");
  await page.getByRole("button", { name: /^Save/ }).click();
  await page.locator("#history").getByText("Its analytics servers moved.").first().waitFor();
}

/** A draft with one changed section, handed to legal; the path of its comparison. */
export async function draftNotice(page, url) {
  await openDesk(page, url, "officer", "/policies");
  await page
    .getByRole("row", { name: /Open Telekom Cloud/ })
    .getByRole("link")
    .first()
    .click();
  await page.getByRole("button", { name: "Start a draft" }).click();
  await page.getByRole("heading", { level: 1, name: /Version 2/ }).waitFor();
  const path = new URL(page.url()).pathname;
  await page
    .getByRole("link", { name: /Text chat/ })
    .first()
    .click();
  const text = page.getByLabel("Text");
  await text.fill(`${await text.inputValue()}\n\nYou can end the chat at any time, and ask for its record.`);
  await page.getByRole("button", { name: "Save the section" }).click();
  await page.getByRole("button", { name: "Submit for approval" }).click();
  await page
    .getByText(/Waiting for legal/)
    .first()
    .waitFor();
  return `${path}/redline`;
}
