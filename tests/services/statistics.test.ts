import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeUuid } from "@/banner/uuid";
import type { ConsentAction, ConsentLayer, GiveConsent } from "@/contracts/consent";
import type { PersonRole } from "@/contracts/permissions";
import { answerTimes, GetBreakdown, GetStatistics, type MetricKey } from "@/contracts/statistics";
import { storeConsents } from "@/server/consent/collector/service";
import { getBreakdown } from "@/server/consent/statistics/breakdowns/service";
import { getChecks, getRecordCheck } from "@/server/consent/statistics/checks/service";
import { foldHours } from "@/server/consent/statistics/folding/service";
import { recordsOf } from "@/server/consent/statistics/measures/rules";
import { reportPageViews } from "@/server/consent/statistics/page-views/service";
import { getStatistics } from "@/server/consent/statistics/service";
import { getVersions } from "@/server/consent/statistics/versions/service";
import { listViews, removeView, saveView } from "@/server/consent/statistics/views/service";
import { type Person, visitor, worker } from "@/server/platform/actor";
import { addDays, mondayOf } from "@/server/platform/civil-days";
import { civilDate } from "@/server/platform/clock";
import { type ConsentWorld, makeConsentWorld, no, yes } from "../support/consent-world";

let world: ConsentWorld;
beforeAll(async () => {
  world = await makeConsentWorld();
});
afterAll(() => world?.stop());

const person = (
  role: PersonRole,
  controllerId: string | null,
  id = "0190a0e0-0000-7000-8000-000000000001",
): Person => ({
  ...{ kind: "person", id, name: "Somebody", language: "en" },
  grants: [{ role, controllerId }],
});
const marketing = person("marketing", null);
const officer = person("officer", null);
const today = civilDate(new Date());
const ask = (more: object = {}) => GetStatistics.parse({ site: "otc", ...more });
const optional = ["functional", "analytics", "marketing", "third-party"];

/** The same records for every run of this file: a small generator of its own. */
function generate(count: number): (GiveConsent & { device: "desktop" | "phone"; browser: "chrome" | "safari" })[] {
  let state = 7;
  const dice = (sides: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
  return Array.from({ length: count }, () => {
    const action = (["accept_all", "reject_all", "choose", "withdraw", "gpc"] as const)[dice(5)] as ConsentAction;
    const layer = (["first", "settings", "embed"] as const)[dice(3)] as ConsentLayer;
    const some = Object.fromEntries(optional.map((key) => [key, dice(2) === 0]));
    const choices = action === "accept_all" ? yes : action === "choose" ? { required: true, ...some } : no;
    const took = layer === "settings" && dice(2) === 0 ? answerTimes[dice(6)] : undefined;
    return {
      ...{ id: makeUuid(Date.now()), site: "otc", banner: 1, action, layer, choices, took },
      ...{ language: dice(2) ? ("de" as const) : ("en" as const), services: {} },
      ...{
        device: dice(3) ? ("desktop" as const) : ("phone" as const),
        browser: dice(2) ? ("chrome" as const) : ("safari" as const),
      },
    };
  });
}

describe("every rate is what a count over the records says", () => {
  test("one by one, without the counters", async () => {
    const records = generate(400);
    const site = { id: world.otc.siteId, key: "otc" };
    await storeConsents(
      visitor,
      records.map((consent) => ({ site, consent, optional })),
    );
    await world.owner`
      update consent_tallies set shown = 500, asked_again = 20, left_open = 60, existed = 700, opened = 80, notice_read = 9
      where site_id = ${site.id} and dimension = 'all'`;
    const shown =
      500 * (await world.owner`select 1 from consent_tallies where site_id = ${site.id} and dimension = 'all'`).length;
    const scale = shown / 500;

    const count = (is: (one: (typeof records)[number]) => boolean) => records.filter(is).length;
    const isAnswer = (one: (typeof records)[number]) =>
      !["withdraw", "gpc"].includes(one.action) &&
      !(one.action === "choose" && one.layer === "embed") &&
      (one.layer !== "settings" || one.took !== undefined);
    const allowed = ({ choices }: (typeof records)[number]) => optional.filter((key) => choices[key]).length;
    const answered = count(isAnswer);
    const of = (is: (one: (typeof records)[number]) => boolean) => count((one) => isAnswer(one) && is(one));
    const optIns = of((one) => allowed(one) > 0);
    const expected: Record<MetricKey, [number, number]> = {
      interactionRate: [answered, shown],
      noChoiceRate: [shown - answered, shown],
      leftRate: [60 * scale, shown],
      acceptRate: [of(({ action }) => action === "accept_all"), answered],
      denyRate: [of(({ action }) => action === "reject_all"), answered],
      customRate: [of(({ action }) => action === "choose"), answered],
      consentRate: [optIns, answered],
      optInRate: [optIns, shown],
      fullRate: [of((one) => allowed(one) === 4), answered],
      partialRate: [of((one) => allowed(one) > 0 && allowed(one) < 4), answered],
      noneRate: [of((one) => allowed(one) === 0), answered],
      secondLayerRate: [of((one) => one.layer === "settings" || one.action === "choose"), answered],
      openedRate: [80 * scale, shown],
      noticeRate: [9 * scale, shown],
      withdrawalRate: [count(({ action }) => action === "withdraw"), optIns],
      askedAgainRate: [20 * scale, shown],
      signalRate: [count(({ action }) => action === "gpc"), answered + count(({ action }) => action === "gpc")],
      notNeededRate: [700 * scale, 700 * scale + shown],
    };
    const figures = await getStatistics(marketing, ask());
    expect(Object.fromEntries(figures.metrics.map(({ key, part, whole }) => [key, [part, whole]]))).toEqual(expected);
    for (const key of optional) {
      const granted = count(({ choices }) => choices[key] === true);
      expect(figures.purposes.find((purpose) => purpose.key === key)).toMatchObject({ part: granted, whole: 400 });
    }
    const timed = figures.times.reduce((sum, { accepted, refused, chosen }) => sum + accepted + refused + chosen, 0);
    expect(timed).toBe(of(({ took }) => took !== undefined));
    expect(recordsOf(figures.tally)).toBe(400);
  });

  test("and the officer sees that counters and records are equal; marketing has no such question", async () => {
    expect(await getRecordCheck(officer, ask())).toMatchObject({ records: 400, counters: 400, different: [] });
    await expect(getRecordCheck(marketing, ask())).rejects.toThrow("forbidden");
    await world.owner`update consent_tallies set withdrawn = withdrawn + 1 where dimension = 'all' and site_id = ${world.otc.siteId}`;
    const [wrong] = (await getRecordCheck(officer, ask())).different;
    expect(wrong).toMatchObject({ day: today, banner: 1, records: 400 });
    expect(wrong?.counters).toBeGreaterThan(400);
    await world.owner`update consent_tallies set withdrawn = withdrawn - 1 where dimension = 'all' and site_id = ${world.otc.siteId}`;
  });
});

/** Counters of whole weeks that are over, as the collector would have left them. */
async function countWeeks(weeks: number, counts: Record<string, number>, dimension = "device") {
  const site = world.mms.siteId;
  for (let week = 1; week <= weeks; week += 1) {
    const day = addDays(mondayOf(today), -7 * week);
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    for (const [name, count] of [["", all] as const, ...Object.entries(counts)])
      await world.owner`
        insert into consent_tallies (site_id, dimension, day, hour, class, banner, variant, shown, accepted_first)
        values (${site}, ${name === "" ? "all" : dimension}, ${day}, -1, ${name}, 1, 'house', ${count * 2}, ${count})
        on conflict (site_id, dimension, day, hour, class, banner, variant) do nothing`;
  }
}

describe("groups of visitors", () => {
  test("are shown in finished weeks, with the small ones together, and a page about one has the same weeks", async () => {
    await countWeeks(3, { desktop: 60, phone: 25, tablet: 3, other: 2 });
    const rows = await getBreakdown(marketing, GetBreakdown.parse({ site: "mms", by: "device" }));
    expect(rows.rows.map(({ classes, blocks, optIn }) => [classes.join("+"), blocks, optIn.whole])).toEqual([
      ["desktop", 3, 360],
      ["other+phone+tablet", 3, 180],
    ]);
    const desktops = await getStatistics(marketing, GetStatistics.parse({ site: "mms", group: "device.desktop" }));
    expect(desktops.tally).toMatchObject({ shown: 360, acceptedFirst: 180 });
    expect(desktops.span).toEqual(rows.span);
    expect(desktops.curve.points.map(({ tally }) => tally.shown)).toEqual([120, 120, 120]);
    const tablets = await getStatistics(marketing, GetStatistics.parse({ site: "mms", group: "device.tablet" }));
    expect([tablets.span, tablets.tally.shown, tablets.curve.points]).toEqual([null, 0, []]);
  });

  test("who told no class is one of them", async () => {
    const rows = await getBreakdown(marketing, GetBreakdown.parse({ site: "mms", by: "language" }));
    expect(rows.rows.map(({ classes }) => classes)).toEqual([]);
  });
});

describe("what others may see", () => {
  test("marketing of the other company meets nothing of this one", async () => {
    const other = person("marketing", world.mms.controllerId);
    for (const refused of [
      () => getStatistics(other, ask()),
      () => getBreakdown(other, GetBreakdown.parse({ site: "otc" })),
      () => getVersions(other, { site: "otc" }),
      () => getChecks(other, ask()),
      () => getRecordCheck(person("officer", world.mms.controllerId), ask()),
      () => reportPageViews(other, { site: "otc", lines: "2026-11-01 5" }),
    ])
      await expect(refused()).rejects.toThrow("not_found");
    expect((await getStatistics(other, GetStatistics.parse({ site: "mms" }))).site.key).toBe("mms");
    await expect(getStatistics(person("legal", null), ask())).rejects.toThrow("forbidden");
  });

  test("a saved view is its owner's alone", async () => {
    const [one, other] = await Promise.all(
      ["1", "2"].map(async (subject) => {
        const [row] = await world.owner`
          insert into people (issuer, subject, name) values ('https://id.example', ${subject}, 'Somebody') returning id`;
        return person("marketing", null, row?.id);
      }),
    );
    const { id } = await saveView(one as Person, { name: "Phones", query: "group=device.phone&evil=1" });
    expect(await listViews(one as Person)).toEqual([{ id, name: "Phones", query: "group=device.phone" }]);
    expect(await listViews(other as Person)).toEqual([]);
    await expect(removeView(other as Person, { id })).rejects.toThrow("not_found");
    await removeView(one as Person, { id });
    expect(await listViews(one as Person)).toEqual([]);
  });
});

test("page views that the site reports are held against what was counted", async () => {
  const day = addDays(mondayOf(today), -7);
  await reportPageViews(marketing, { site: "mms", lines: `${day} 400\n${addDays(day, -7)} 380` });
  await reportPageViews(marketing, { site: "mms", lines: `${day} 401` });
  expect((await getChecks(marketing, GetStatistics.parse({ site: "mms" }))).pageViews).toEqual({
    ...{ reported: 781, counted: 360, days: 2 },
  });
});

test("after fourteen days hours become days, and no figure of a day changes", async () => {
  const old = addDays(today, -20);
  for (const [hour, shown] of [
    [3, 5],
    [4, 7],
  ])
    await world.owner`
      insert into consent_tallies (site_id, dimension, day, hour, class, banner, variant, shown)
      values (${world.otc.siteId}, 'all', ${old}, ${hour as number}, '', 1, 'house', ${shown as number})`;
  const asked = ask({ from: old, to: old });
  const before = await getStatistics(marketing, asked);
  expect(before.curve.unit).toBe("hour");
  expect((await foldHours(worker)).rows).toBe(2);
  const after = await getStatistics(marketing, asked);
  expect([after.tally, after.curve.unit, after.curve.points.length]).toEqual([before.tally, "day", 1]);
  expect((await foldHours(worker)).rows).toBe(0);
  expect((await getStatistics(marketing, ask({ days: 1 }))).curve.unit).toBe("hour");
});

test("variants of a banner are compared over its whole life, beside the banner before", async () => {
  const { versions, trial } = await getVersions(marketing, { site: "mms" });
  expect(versions.map(({ number, tally }) => [number, tally.shown])).toEqual([[1, 540]]);
  expect(trial).toBeNull();
});
