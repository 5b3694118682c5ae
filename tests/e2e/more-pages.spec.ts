import { expect, expectAccessible, expectAccessibleInDark, test, visitAs } from "@/tests/support/journey";

const places = [
  ["/sites", /^\/sites\/[0-9a-f-]{36}$/],
  ["/sites", /^\/sites\/controllers\/[0-9a-f-]{36}$/],
  ["/policies", /^\/policies\/[0-9a-f-]{36}$/],
] as const;

for (const [list, address] of places) {
  test(`a page of ${address.source} is accessible, light and dark`, async ({ page }) => {
    await visitAs(page, "officer", list);
    const links = await page.getByRole("main").getByRole("link").all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
    const found = addresses.find((href) => address.test(href ?? ""));
    expect(found).toBeDefined();
    await page.goto(found ?? "");
    await expectAccessible(page);
    await expectAccessibleInDark(page);
  });
}

for (const path of [
  "/newsletter/confirm?outcome=confirmed",
  "/newsletter/leave?outcome=left",
  "/signed-out",
  "/nope",
]) {
  test(`a visitor's ${path} is accessible, light and dark`, async ({ page }) => {
    await page.goto(path);
    await expectAccessible(page);
    await expectAccessibleInDark(page);
  });
}
