import type { Page } from "playwright-core";
import { actOf } from "./acts";
import type { Control, Journey, Layer } from "./measured";
import { decide, isConsent, isOpen, openSettings, press, readControls, rest, until } from "./pressing";
import type { Visit } from "./visit";

/** A busy machine is no deceptive banner. */
const settle = 10_000;
const day = 24 * 60 * 60;

/** The dialog, or its permanent control: one of the two stands there when the page is ready. */
const isReady = (page: Page) =>
  until(
    () => page.evaluate(() => window.nachweisProbe.isOpen() || window.nachweisProbe.readBeside().length > 0),
    3_000,
  );

/** Until the dialog stands there, and what it does on its first frames is done. */
export async function opens(page: Page): Promise<void> {
  if (!(await until(() => isOpen(page), settle))) return;
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await rest(page, 20);
}

/** Presses everything that the first layer offers, each time as somebody who has never been there. */
export async function goThrough(here: Visit, first: Layer, hasSettings: boolean): Promise<Journey> {
  await here.renew();
  const accepted = await acceptAndReturn(here);
  await here.renew();
  const refused = await refuse(here);
  const isSaveForgotten = hasSettings && (await saveNothing(here));
  const others = await pressOthers(here, first);
  const asksAgain: Journey["asksAgain"] = [];
  if (refused.again) asksAgain.push("reject");
  if (isSaveForgotten) asksAgain.push("save");
  return {
    accept: accepted.presses,
    refuse: refused.presses,
    keptAccepted: accepted.kept,
    keptRefused: refused.kept,
    asksAgain,
    back: accepted.back,
    accepting: [...accepted.unasked, ...others],
  };
}

async function acceptAndReturn(here: Visit) {
  const { page, given, source } = here;
  await opens(page);
  const unasked = await leaveWithoutAnswer(here);
  if (!(await isOpen(page))) {
    await here.renew();
    await opens(page);
  }
  const presses = await decide(here, ["accept"]);
  const kept = await daysKept(here);
  const back = { control: null as string | null, opens: false, withdraws: false };
  if (presses === null) return { presses, kept, back, unasked };
  await until(async () => !(await isOpen(page)));
  const controls = await page.evaluate(() => window.nachweisProbe.readBeside());
  const place = controls.findIndex(leadsBack);
  back.control = controls[place]?.name ?? null;
  if (place === -1) return { presses, kept, back, unasked };
  await press(page, place);
  back.opens = await until(() => isOpen(page));
  const before = given.length;
  await decide(here, ["reject", "save"]);
  const last = given[given.length - 1];
  back.withdraws = given.length > before && last !== undefined && !isConsent(last, source.optional);
  return { presses, kept, back, unasked };
}

const leadsBack = (control: Control) =>
  control.seen && (actOf(control) === "open" || /cookie|einwillig|datenschutz|consent|privacy/i.test(control.name));

/** Escape, and a press on the page beside the dialog. */
async function leaveWithoutAnswer({ page, given, source }: Visit): Promise<string[]> {
  const found: string[] = [];
  for (const [what, act] of [
    ["Escape", () => page.keyboard.press("Escape")],
    ["a press beside", () => page.mouse.click(4, 4)],
  ] as const) {
    const before = given.length;
    await act();
    await rest(page);
    if (given.slice(before).some((each) => isConsent(each, source.optional))) found.push(what);
  }
  return found;
}

async function refuse(here: Visit) {
  const { page, given, source } = here;
  await opens(page);
  const pressed = await decide(here, ["reject", "save", "choose"]);
  const presses = given.every((each) => !isConsent(each, source.optional)) ? pressed : null;
  const kept = await daysKept(here);
  return { presses, kept, again: presses !== null && (await comesBack(page)) };
}

/** A selection without a tick is a refusal too. */
async function saveNothing(here: Visit): Promise<boolean> {
  const { page } = here;
  await here.renew();
  await opens(page);
  return (await openSettings(page)) && (await decide(here, ["save"])) !== null && comesBack(page);
}

async function comesBack(page: Page): Promise<boolean> {
  if (!(await until(async () => !(await isOpen(page))))) return true;
  await page.reload();
  await isReady(page);
  await rest(page, 200);
  return isOpen(page);
}

async function daysKept({ page }: Visit): Promise<number | null> {
  await rest(page);
  const ends = (await page.context().cookies()).map(({ expires }) => expires);
  const last = Math.max(...ends);
  return last > 0 ? Math.round((last - Date.now() / 1000) / day) : null;
}

/** Whatever is neither an answer nor a link. */
async function pressOthers(here: Visit, first: Layer): Promise<string[]> {
  const { page, given, source } = here;
  const known = ["accept", "reject", "choose", "open"];
  const found: string[] = [];
  for (const [place, { name, address, ...control }] of first.controls.entries()) {
    if (address || known.includes(actOf({ name, ...control }) ?? "")) continue;
    await here.renew();
    await opens(page);
    // Numbers each control anew, for this page.
    await readControls(page);
    await press(page, place);
    await rest(page, 200);
    if (given.some((each) => isConsent(each, source.optional))) found.push(name);
  }
  return found;
}
