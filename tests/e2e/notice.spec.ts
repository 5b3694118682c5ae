import { expect, expectAccessible, test } from "@/tests/support/journey";

test("a visitor reads the published notice: its own tables, no cookie, no script", async ({ page, context }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.resourceType()));
  await page.goto("/notices/otc");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Open Telekom Cloud");
  await expect(page.getByRole("main")).toContainText("22 March 2021");
  await expect(page.getByRole("main")).toContainText("T-Systems International GmbH");
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows).toHaveCount(17);
  await expect(page.getByRole("row", { name: /Mapp \(ex Teradata\)/ })).toContainText("Cookie (30 Days)");
  await expect(page.getByRole("link", { name: /Art\. 15|rights/i }).first()).toBeVisible();
  expect(asked).not.toContain("script");
  expect(await context.cookies()).toEqual([]);
  await expectAccessible(page);
});

test("a program reads the same rows as JSON", async ({ request }) => {
  const notice = await (await request.get("/api/v1/sites/otc/notice")).json();
  expect(notice.cookies).toHaveLength(17);
  expect(notice.cookies[0]).toMatchObject({
    category: "required",
    company: "T-Systems",
    purpose: "Shopping cart",
    technology: "Session Cookie",
  });
  const other = await (await request.get("/api/v1/sites/mms/notice")).json();
  expect(other.cookies).toHaveLength(19);
  expect(other.cookies.filter((cookie: { company: string | null }) => cookie.company === null)).toHaveLength(10);
});

test("the other company's tables have the columns of its own notice", async ({ page }) => {
  await page.goto("/notices/mms");
  await expect(page.getByRole("table").first().getByRole("columnheader")).toHaveText([
    "Company",
    "Purpose",
    /Technique|Technology/,
    "Integrated as",
  ]);
  await expectAccessible(page);
});

test("an unchanged notice is not sent twice, and an unknown one is not found", async ({ request }) => {
  const first = await request.get("/notices/otc");
  const again = await request.get("/notices/otc", { headers: { "if-none-match": first.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
  expect((await request.get("/notices/nobody")).status()).toBe(404);
  expect((await request.get("/notices/otc/99")).status()).toBe(404);
});
