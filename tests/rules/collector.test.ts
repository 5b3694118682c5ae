import fc from "fast-check";
import { expect, test } from "vitest";
import { makeUuid } from "@/banner/uuid";
import { provide } from "@/env";
import { growTrees, recordText } from "@/server/consent/batches/rules";
import { Batcher } from "@/server/consent/collector/batcher";
import { Buckets } from "@/server/consent/collector/buckets";
import { askedBy, mismatch, misplaced } from "@/server/consent/collector/fit";
import { isOwn } from "@/server/consent/collector/origin";
import { Recent } from "@/server/consent/collector/recent";
import { type Accepted, answersText, firstOfEach, isTimely, timeOf } from "@/server/consent/collector/rules";
import { leafHash, merkleRoot } from "@/server/evidence/merkle/rules";
import { canonicalize } from "@/server/platform/crypto";

const asked = askedBy({
  purposes: [
    { key: "required", required: true, services: [] },
    { key: "analytics", required: false, services: [{ vendor: "mapp" }] },
    { key: "marketing", required: false, services: [{ vendor: "youtube" }] },
  ],
  faces: { en: { variants: [{ key: "calm" }], pages: [{ key: "api" }] } },
});

const choice = (
  id: string,
  choices: Record<string, boolean>,
  action: Accepted["consent"]["action"] = "choose",
): Accepted => ({
  site: { id: "s1", key: "otc" },
  consent: { id, site: "otc", banner: 1, action, language: "en", choices, device: "phone", browser: "safari" },
  optional: ["analytics", "marketing"],
});

test("an id's time is read as it was written", () => {
  expect(timeOf(makeUuid(1_795_000_000_123))).toBe(1_795_000_000_123);
});

test("an id of the last 30 days or the next 5 minutes is taken, others are not", () => {
  const now = Date.parse("2026-11-22T12:00:00Z");
  const days = 86_400_000;
  const timely = (off: number) => isTimely(makeUuid(now + off), now);
  expect([0, -29 * days, -30 * days, 299_000].map(timely)).toEqual([true, true, true, true]);
  expect([-30 * days - 1000, 301_000, 400 * days].map(timely)).toEqual([false, false, false]);
});

test("a choice is held against the purposes that the banner showed", () => {
  const given = (choices: Record<string, boolean>) => mismatch({ choices, action: "choose" }, asked);
  expect(given({ required: true, analytics: true, marketing: false })).toBeNull();
  expect(given({ required: true, profiling: true })).toEqual({ choices: "unknown_purpose" });
  expect(given({ required: true, constructor: true })).toEqual({ choices: "unknown_purpose" });
  expect(given({ required: false, analytics: true })).toEqual({ choices: "required_purpose" });
  expect(given({ analytics: true })).toEqual({ choices: "required_purpose" });
});

test("only services and variants that the banner named can be answered", () => {
  const all = { required: true, analytics: true, marketing: true };
  const given = (more: object) =>
    mismatch({ choices: all, action: "choose", ...more }, asked) ?? misplaced(more, asked);
  expect(given({ services: { "marketing.youtube": true, "analytics.mapp": false }, variant: "calm" })).toBeNull();
  expect(given({ services: { "marketing.vimeo": true } })).toEqual({ services: "unknown_service" });
  expect(given({ services: { "analytics.youtube": true } })).toEqual({ services: "unknown_service" });
  expect(given({ variant: "loud" })).toEqual({ variant: "unknown" });
  expect(["api", "other", "blog"].map((pages) => given({ pages }))).toEqual([null, null, { pages: "unknown" }]);
});

test("a banner from before faces were kept is answered by its purposes alone", () => {
  const earlier = askedBy({
    purposes: [
      { key: "required", required: true, services: [{}] },
      { key: "analytics", required: false },
    ],
  });
  const given = (more: object) =>
    mismatch({ choices: { required: true, analytics: true }, action: "accept_all", ...more }, earlier) ??
    misplaced(more, earlier);
  expect(given({})).toBeNull();
  expect(given({ services: { "required.undefined": true } })).toEqual({ services: "unknown_service" });
  expect(given({ variant: "calm" })).toEqual({ variant: "unknown" });
});

test("accepting all with a no in it is refused, and so is any yes in rejecting all or in a browser's signal", () => {
  const wrong = { action: "contradicts_choices" };
  const none = { required: true, analytics: false, marketing: false };
  const some = { ...none, analytics: true };
  expect(mismatch({ choices: some, action: "accept_all" }, asked)).toEqual(wrong);
  expect(mismatch({ choices: { required: true, analytics: true }, action: "accept_all" }, asked)).toEqual(wrong);
  for (const action of ["reject_all", "gpc"] as const) {
    expect(mismatch({ choices: none, action }, asked)).toBeNull();
    expect(mismatch({ choices: none, action, services: { "marketing.youtube": false } }, asked)).toBeNull();
    expect(mismatch({ choices: some, action }, asked)).toEqual(wrong);
    expect(mismatch({ choices: none, action, services: { "marketing.youtube": true } }, asked)).toEqual(wrong);
  }
});

test("a page speaks for its own site, below it and with www, and so do the desk's own pages", () => {
  const desk = "https://desk.example/";
  const own = (origin: string | undefined, address: string | null = "https://www.shop.example/de/") =>
    isOwn(origin, address, desk);
  expect([
    own("https://www.shop.example"),
    own("https://shop.example"),
    own("http://shop.example:8080"),
    own("https://blog.shop.example"),
    own("https://desk.example"),
    own(undefined),
    own("https://anything.example", null),
  ]).toEqual(Array(7).fill(true));
  expect([
    own("https://other.example"),
    own("https://myshop.example"),
    own("https://shop.example.evil.example"),
    own("https://blog.desk.example"),
    own("null"),
  ]).toEqual(Array(5).fill(false));
});

test("of two deliveries under one id the first counts, and each site has a tree of its own", () => {
  const [one, two] = [choice("b", { required: true }), choice("a", { required: true })];
  const firsts = firstOfEach([one, two, choice("b", { required: true, analytics: true })]);
  expect(firsts).toEqual([two, one]);
  const other = { ...choice("c", { required: true }), site: { id: "s2", key: "mms" } };
  const trees = growTrees([...firsts, other], 5, () => "batch");
  expect(trees.map(({ site, members }) => [site.key, members])).toEqual([
    ["otc", [two, one]],
    ["mms", [other]],
  ]);
  const leaves = [two, one].map((record) => leafHash(recordText(record, 5)));
  expect(trees[0]).toMatchObject({ leaves, root: merkleRoot(leaves) });
});

const key = fc.stringMatching(/^[a-z][a-z0-9-]{1,39}$/);
const answers = (keys: fc.Arbitrary<string>) => fc.dictionary(keys, fc.boolean(), { maxKeys: 8 });
const content = fc.record({
  id: fc.uuid({ version: 7 }),
  banner: fc.integer({ min: 1, max: 1_000_000 }),
  variant: fc.option(key),
  action: fc.constantFrom("accept_all", "choose", "gpc"),
  layer: fc.option(fc.constantFrom("first", "settings", "embed", "signal")),
  language: fc.constantFrom("en", "de"),
  device: fc.constantFrom("desktop", "phone", "tablet", "other"),
  browser: fc.constantFrom("chrome", "other"),
  choices: answers(key),
  services: answers(fc.stringMatching(/^[a-z][a-z0-9-]{1,39}\.[a-z0-9][a-z0-9-]{0,59}$/)),
}) as fc.Arbitrary<Parameters<typeof recordText>[0]["consent"]>;

test("a leaf's text is canonical JSON, byte for byte", () => {
  fc.assert(
    fc.property(content, key, fc.nat(), (consent, site, at) => {
      const written = recordText({ site: { key: site }, consent }, at);
      expect(written).toBe(canonicalize({ v: 2, site, at, ...consent }));
      expect(answersText(consent.choices)).toBe(canonicalize(consent.choices));
    }),
  );
});

test("a record from before there were classes keeps the text of its leaf", () => {
  const [id, site] = ["0190a0e0-0000-7000-8000-000000000001", "otc"];
  const consent = { id, banner: 3, action: "choose", language: "de", choices: { b: true, aa: false } } as const;
  const asStored = { ...consent, variant: null, layer: null, device: null, browser: null, services: {} };
  for (const one of [consent, asStored])
    expect(recordText({ site: { key: site }, consent: one }, 7)).toBe(canonicalize({ v: 1, site, at: 7, ...consent }));
});

test("a million callers and a million ids cost no more memory than the last of them", () => {
  const buckets = new Buckets({ size: 2, perSecond: 1, keys: 100 });
  expect([0, 0, 0, 1000, 1000].map((at) => buckets.take("one", at))).toEqual([true, true, false, true, false]);
  const recent = new Recent(100);
  for (let i = 0; i < 1_000_000; i++) recent.add(`id ${i}`);
  for (let i = 0; i < 100_000; i++) buckets.take(`caller ${i}`, 2000);
  expect([buckets.count, recent.count, recent.has("id 999999"), recent.has("id 0")]).toEqual([100, 100, true, false]);
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
