import { ownDesk } from "@/tests/support/own-desk";
import { asked, comeBack, decisionOf, expect, press, recordOf, test as visit } from "@/tests/support/visit";

const test = visit.extend(ownDesk);

test("after a material change people are asked again, once", async ({ browser, page, context, customer, site }) => {
  test.setTimeout(240_000);
  await page.goto(customer.url);
  await recordOf(page, () => press(page, "Accept all"));
  const number = await site.publishAnotherPurpose();
  customer.forget();
  const later = await comeBack(browser, customer, await decisionOf(context, customer));
  await expect(asked(later)).toBeVisible();
  expect(customer.others()).toEqual([]);
  const record = await recordOf(later, () => press(later, "Reject all"));
  expect(record).toMatchObject({ banner: number, choices: { surveys: false } });
  await later.goto(`${customer.url}/`);
  await expect(later.getByRole("button", { name: "Cookie settings" })).toBeVisible();
  await expect(asked(later)).toHaveCount(0);
});
