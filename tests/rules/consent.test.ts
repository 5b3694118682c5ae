import { expect, test } from "vitest";
import { makeUuid } from "@/banner/uuid";
import { linePath, lonePlaces } from "@/components/charts/line-path";
import { shareOf } from "@/components/consent/share";
import { BannerConfig } from "@/contracts/consent";
import type { PublishedCookie } from "@/contracts/cookies";
import { workspace } from "@/db/seed/workspace";
import { provide } from "@/env";
import { bannerConfig, configHash, showsTheSame, unaskedCategories } from "@/server/consent/banners/rules";
import { place } from "@/server/consent/batches/rules";
import { Batcher } from "@/server/consent/collector/batcher";
import { Buckets } from "@/server/consent/collector/buckets";
import { type Accepted, countUp, firstOfEach, isTimely, mismatch, timeOf } from "@/server/consent/collector/rules";
import { daysUpTo, ratesOf } from "@/server/consent/rates/rules";

const purposes = [
  { key: "required", required: true },
  { key: "analytics", required: false },
  { key: "marketing", required: false },
];

const choice = (
  id: string,
  choices: Record<string, boolean>,
  action: Accepted["consent"]["action"] = "choose",
): Accepted => ({
  site: { id: "s1", key: "otc" },
  consent: { id, site: "otc", banner: 1, action, language: "en", choices },
  optional: ["analytics", "marketing"],
});

const cookieOf = (category: PublishedCookie["category"], company: string | null): PublishedCookie => ({
  category,
  company,
  name: "a",
  purpose: null,
  technology: "Cookie",
  country: "Germany",
  integratedAs: null,
  basis: null,
  vendor: company,
});

const published = (site: string): PublishedCookie[] =>
  workspace.cookies
    .filter((cookie) => cookie.sites.includes(site))
    .map(({ category, name, company, purpose, country, integratedAs, vendor }) => {
      const technology = "Cookie, 24 months at most";
      return { category, name, company, purpose, technology, country, integratedAs, basis: null, vendor };
    });

test("an id's time is read as it was written", () => {
  expect(timeOf(makeUuid(1_795_000_000_123))).toBe(1_795_000_000_123);
});

test("an id of the last 30 days or the next 5 minutes is taken, others are not", () => {
  const now = Date.parse("2026-11-22T12:00:00Z");
  const days = 86_400_000;
  expect([0, -29 * days, -30 * days, 299_000].map((off) => isTimely(makeUuid(now + off), now))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([-30 * days - 1000, 301_000, 400 * days].map((off) => isTimely(makeUuid(now + off), now))).toEqual([
    false,
    false,
    false,
  ]);
});

test("a choice is held against the purposes that the banner showed", () => {
  const given = (choices: Record<string, boolean>, action: Accepted["consent"]["action"] = "choose") =>
    mismatch({ choices, action }, purposes);
  expect(given({ required: true, analytics: true, marketing: false })).toBeNull();
  expect(given({ required: true, profiling: true })).toEqual({ choices: "unknown_purpose" });
  expect(given({ required: true, constructor: true })).toEqual({ choices: "unknown_purpose" });
  expect(given({ required: false, analytics: true })).toEqual({ choices: "required_purpose" });
  expect(given({ analytics: true })).toEqual({ choices: "required_purpose" });
});

test("accepting all with a no in it is refused, and so is rejecting all with a yes", () => {
  const some = { required: true, analytics: true, marketing: false };
  expect(mismatch({ choices: some, action: "accept_all" }, purposes)).toEqual({ action: "contradicts_choices" });
  expect(mismatch({ choices: some, action: "reject_all" }, purposes)).toEqual({ action: "contradicts_choices" });
  const silent = { required: true, analytics: true };
  expect(mismatch({ choices: silent, action: "accept_all" }, purposes)).toEqual({ action: "contradicts_choices" });
});

test("counters gain one row a counter, whatever the number of records", () => {
  const counted = countUp([
    choice("a", { required: true, analytics: true, marketing: false }),
    choice("b", { required: true, analytics: true, marketing: true }, "accept_all"),
    choice("c", { required: true, analytics: false }),
  ]);
  expect(counted.purposes).toEqual([
    { siteId: "s1", banner: 1, purpose: "analytics", granted: 2, refused: 1 },
    { siteId: "s1", banner: 1, purpose: "marketing", granted: 1, refused: 1 },
  ]);
  expect(counted.actions).toEqual([
    { siteId: "s1", banner: 1, action: "accept_all", count: 1 },
    { siteId: "s1", banner: 1, action: "choose", count: 2 },
  ]);
});

test("of two deliveries under one id the first counts, and leaves are counted per site", () => {
  const [one, two] = [choice("b", { required: true }), choice("a", { required: true })];
  const firsts = firstOfEach([one, two, choice("b", { required: true, analytics: true })]);
  expect(firsts).toEqual([two, one]);
  const other = { ...choice("c", { required: true }), site: { id: "s2", key: "mms" } };
  expect(place([...firsts, other], (siteId) => `batch of ${siteId}`).map(({ batch, leaf }) => [batch, leaf])).toEqual([
    ["batch of s1", 0],
    ["batch of s1", 1],
    ["batch of s2", 0],
  ]);
});

test("a caller has a bucket that fills again, and callers without end cost no memory without end", () => {
  const buckets = new Buckets({ size: 2, perSecond: 1, keys: 100 });
  expect([0, 0, 0, 1000, 1000].map((at) => buckets.take("one", at))).toEqual([true, true, false, true, false]);
  for (let i = 0; i < 10_000; i++) buckets.take(`caller ${i}`, 2000);
  expect(buckets.count).toBe(100);
});

test("whoever waits for a batch hears of it, also when it fails", async () => {
  provide({ LOG_LEVEL: "silent" });
  let fail = true;
  const batcher = new Batcher<number, number>(
    async (items) => {
      if (fail) throw new Error("the database is away");
      return items.map((item) => (item === 13 ? new Error("refused") : item * 2));
    },
    { rows: 3, ms: 1, waiting: 4 },
  );
  const failed = await Promise.allSettled([1, 2, 3, 4, 5].map((item) => batcher.add(item)));
  expect(failed.map((one) => one.status)).toEqual(Array(5).fill("rejected"));
  fail = false;
  const settled = await Promise.allSettled([1, 13, 3, 4].map((item) => batcher.add(item)));
  expect(settled.map((one) => (one.status === "fulfilled" ? one.value : "refused"))).toEqual([2, "refused", 6, 8]);
});

test("a full queue refuses instead of dropping", async () => {
  const batcher = new Batcher<number, number>(async (items) => items, { rows: 10, ms: 5, waiting: 2 });
  const settled = await Promise.allSettled([1, 2, 3].map((item) => batcher.add(item)));
  expect(settled.map((one) => one.status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
});

test("a banner lists each service once, under the purpose of its category", () => {
  const config = bannerConfig(
    {
      site: { key: "otc", controllerName: "A company" },
      months: 6,
      noticeAddress: "/notices/otc",
      purposes: [
        { key: "third-party", required: false, name: { en: "Others", de: "Andere" }, text: { en: "x", de: "x" } },
      ],
      cookies: [cookieOf("third_party", "Maps"), cookieOf("third_party", "Maps"), cookieOf("third_party", null)],
    },
    3,
  );
  expect(config.purposes[0]?.services.map((service) => service.company)).toEqual(["Maps", null]);
  expect(showsTheSame(config, { ...config, version: 9 })).toBe(true);
  expect(showsTheSame(config, { ...config, months: 12 })).toBe(false);
});

test("a category that no purpose asks for is named, so that no company is left out", () => {
  const cookies = [cookieOf("analytics", "A"), cookieOf("third_party", "B")];
  expect(unaskedCategories([{ key: "third-party" }], cookies)).toEqual(["analytics"]);
});

test("both banners of the demonstration ask for every cookie and stay below 6,000 bytes", () => {
  for (const { site, purposes: asked } of workspace.purposes) {
    const cookies = published(site);
    expect(unaskedCategories(asked, cookies)).toEqual([]);
    const about = { site: { key: site, controllerName: "T-Systems International GmbH" }, months: 6 };
    const config = bannerConfig({ ...about, noticeAddress: `/notices/${site}`, purposes: asked, cookies }, 1);
    expect(BannerConfig.parse(config)).toEqual(config);
    expect(configHash(config)).toMatch(/^[0-9a-f]{64}$/);
    expect(Buffer.byteLength(JSON.stringify(config))).toBeLessThanOrEqual(6_000);
  }
});

test("rates are shares of those who decided, day by day, with no holes", () => {
  const days = daysUpTo("2026-03-01", 3);
  expect(days).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
  const rates = ratesOf(
    "otc",
    days,
    [{ key: "analytics", name: { en: "Reach", de: "Reichweite" } }],
    [
      { day: "2026-02-27", purpose: "analytics", granted: 3, refused: 1 },
      { day: "2026-03-01", purpose: "analytics", granted: 0, refused: 4 },
    ],
    [
      { day: "2026-02-27", action: "accept_all", count: 3 },
      { day: "2026-02-27", action: "reject_all", count: 1 },
      { day: "2026-03-01", action: "withdraw", count: 4 },
    ],
  );
  expect(rates.decisions).toBe(8);
  expect(rates.actions).toEqual({ accept_all: 3, reject_all: 1, choose: 0, withdraw: 4 });
  expect(rates.totals.map((total) => shareOf(total))).toEqual([0.375]);
  expect(rates.days.map(({ purposes: [analytics] }) => analytics && shareOf(analytics))).toEqual([0.75, null, 0]);
});

test("a curve breaks where nobody decided, and a day alone is a dot", () => {
  expect(linePath([0.5, 1, null, 0, null])).toBe("M0 50L250 0M750 100");
  expect(lonePlaces([0.5, 1, null, 0, null])).toEqual([{ i: 3, x: 75, y: 100 }]);
  expect(linePath([null, null])).toBe("");
});
