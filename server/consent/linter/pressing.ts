import type { Page } from "playwright-core";
import { type Act, actOf } from "./acts";
import type { Control, Layer } from "./layer";
import type { Given, Visit } from "./visit";

/** A page that does not answer within this time does nothing. */
const patience = 5_000;
const most = 4;

export const readControls = (page: Page): Promise<Control[]> =>
  page.evaluate(() => window.nachweisProbe.readControls());
export const readLayer = (page: Page): Promise<Layer | null> => page.evaluate(() => window.nachweisProbe.read());
export const isOpen = (page: Page): Promise<boolean> => page.evaluate(() => window.nachweisProbe.isOpen());
const sketch = (page: Page): Promise<string> => page.evaluate(() => window.nachweisProbe.sketch());
export const rest = (page: Page, milliseconds = 100) => page.waitForTimeout(milliseconds);

/** True as soon as it holds, false if it does not in time. */
export async function until(holds: () => boolean | Promise<boolean>, milliseconds = patience): Promise<boolean> {
  const end = Date.now() + milliseconds;
  for (;;) {
    if (await holds()) return true;
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** From the first layer to the settings; false where nothing leads there. */
export async function openSettings(page: Page): Promise<boolean> {
  const place = placeOf(await readControls(page), "choose");
  if (place === -1) return false;
  const shown = await sketch(page);
  await press(page, place);
  return until(async () => (await isOpen(page)) && (await sketch(page)) !== shown);
}

/** By a real press of the pointer, at the place that was read last. */
export async function press(page: Page, place: number): Promise<void> {
  const spot = await page.evaluate((at) => window.nachweisProbe.reach(at), place);
  if (spot) await page.mouse.click(spot.x, spot.y);
}

/** What is seen comes before what is only there. */
export function placeOf(controls: Control[], act: Act): number {
  const seen = controls.findIndex((control) => control.seen && actOf(control) === act);
  return seen === -1 ? controls.findIndex((control) => actOf(control) === act) : seen;
}

export const isConsent = ({ choices, services }: Given, optional: string[]): boolean =>
  optional.some((key) => choices[key] === true) || Object.values(services ?? {}).includes(true);

/** Presses the first of these acts that the dialog offers, until a decision was sent; null where it never was. */
export async function decide({ page, given }: Visit, acts: Act[]): Promise<number | null> {
  const before = given.length;
  for (let presses = 1; presses <= most; presses++) {
    const controls = await readControls(page);
    const place = acts.map((act) => placeOf(controls, act)).find((at) => at !== -1);
    if (place === undefined) return null;
    const shown = await sketch(page);
    await press(page, place);
    if (!(await until(async () => given.length > before || (await sketch(page)) !== shown))) return null;
    // The old layer may be gone a moment before the decision is sent.
    await until(() => given.length > before, 50);
    if (given.length > before) return presses;
  }
  return null;
}
