import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { LintFinding } from "@/contracts/banner-review";
import { otcPurposes } from "@/db/seed/otc/purposes";
import { approveBanner, returnBanner } from "@/server/consent/banners/approval/service";
import { measureAgain, proposeBanner } from "@/server/consent/banners/service";
import type { Person } from "@/server/platform/actor";
import { findBrowser } from "@/server/platform/browser";
import { getToday } from "@/server/today/service";
import { type BannerWorld, buildBanner, openBanners, takeProposed } from "../support/banner-desk";

vi.mock("@/server/platform/browser", () => ({ findBrowser: vi.fn() }));

let desk: Awaited<ReturnType<typeof openBanners>>;
let site: BannerWorld;
beforeAll(async () => {
  desk = await openBanners();
});
afterAll(() => desk?.close());
beforeEach(async () => {
  vi.mocked(findBrowser).mockReturnValue("/usr/bin/chromium");
  site = await buildBanner("Muster GmbH");
});

const finding: LintFinding = {
  rule: "preticked",
  view: { variant: "house", language: "en", screen: "360x640", theme: "light" },
  measured: "marketing",
};
const banners = async (actor: Person) =>
  Object.values((await getToday(actor)).items)
    .flat()
    .filter(({ kind }) => kind.startsWith("banner_"));
const named = () => ({ site: site.siteKey, siteName: "Muster GmbH site" });

it("a banner that is measured and clean waits for legal, and not for whoever proposed it", async () => {
  await proposeBanner(site.officer, site.asking);
  expect(await banners(site.legal)).toEqual([]);
  expect(await banners(site.officer)).toEqual([]);
  const hash = await site.measure(1);
  expect(await banners(site.legal)).toEqual([
    { kind: "banner_in_review", ...named(), number: 1, submittedAt: expect.stringMatching(/^\d{4}-.*Z$/) },
  ]);
  const grants = [...site.officer.grants, { role: "legal" as const, controllerId: site.controllerId }];
  expect(await banners({ ...site.officer, grants })).toEqual([]);
  expect(await banners((await buildBanner("Elsewhere")).legal)).toEqual([]);
  await approveBanner(site.legal, { site: site.siteKey, number: 1, hash });
  expect(await banners(site.legal)).toEqual([]);
});

it("what the linter found is the officer's, and nothing that legal could decide on", async () => {
  await proposeBanner(site.officer, site.asking);
  await site.measure(1, [finding, finding]);
  expect(await banners(site.officer)).toEqual([{ kind: "banner_refused", ...named(), number: 1, findings: 2 }]);
  expect(await banners(site.legal)).toEqual([]);
});

it("what legal returned goes back to the officer with the comment, until she proposes again", async () => {
  await site.propose();
  await returnBanner(site.legal, { site: site.siteKey, number: 1, comment: "Say who." });
  expect(await banners(site.officer)).toEqual([
    { kind: "banner_returned", ...named(), number: 1, comment: "Say who." },
  ]);
  await proposeBanner(site.officer, site.asking);
  expect(await banners(site.officer)).toEqual([]);
});

it("without a browser nothing is measured: the officer is told, and asking again queues nothing", async () => {
  await proposeBanner(site.officer, site.asking);
  await takeProposed();
  vi.mocked(findBrowser).mockReturnValue(null);
  expect(await banners(site.officer)).toEqual([{ kind: "banner_unmeasured", ...named(), number: 1 }]);
  const which = { site: site.siteKey, number: 1 };
  expect(await measureAgain(site.officer, which)).toEqual({ outcome: "no_browser" });
  expect(await takeProposed()).toEqual([]);
  vi.mocked(findBrowser).mockReturnValue("/usr/bin/chromium");
  expect(await measureAgain(site.officer, which)).toEqual({ outcome: "queued" });
  expect(await takeProposed()).toEqual([{ siteKey: site.siteKey, number: 1 }]);
});

it("a purpose that published cookies need and that is missing is named", async () => {
  await site.save({ purposes: otcPurposes.slice(0, 2) });
  expect(await banners(site.officer)).toEqual([{ kind: "banner_unasked", ...named(), purposes: ["analytics"] }]);
});
