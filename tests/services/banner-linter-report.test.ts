import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { provide } from "@/env";
import { approveBanner } from "@/server/consent/banners/approval/service";
import { proposeBanner } from "@/server/consent/banners/service";
import { canMeasure, measureBanner } from "@/server/consent/linter/service";
import { houseVariant } from "@/server/consent/settings/rules";
import { worker } from "@/server/platform/actor";
import { findBrowser } from "@/server/platform/browser";
import { type BannerWorld, buildBanner, openBanners } from "../support/banner-desk";
import { buildController, personWith, refusalOf } from "../support/registers";

let desk: Awaited<ReturnType<typeof openBanners>>;
let site: BannerWorld;
beforeAll(async () => {
  desk = await openBanners();
});
afterAll(() => desk?.close());
beforeEach(async () => {
  site = await buildBanner("Muster GmbH");
});
const given = findBrowser() ?? "";
afterEach(() => provide({ CHROMIUM_PATH: given }));

describe("what the linter found is kept with the version", { timeout: 150_000 }, () => {
  it("a clean report of exactly this hash lets legal approve, and the log says that it was measured", async () => {
    await proposeBanner(site.officer, site.asking);
    expect(await measureBanner(worker, site.siteKey, 1)).toEqual({ outcome: "measured" });
    const { report, refusal, sha256, snapshot } = await site.version(1);
    expect(report).toMatchObject({ sha256, build: snapshot?.build, views: 8, findings: [] });
    expect(report?.browser).toMatch(/^Chromium \d+\./);
    expect(refusal).toBeNull();
    expect(await site.acts()).toEqual(["consent.bannerSaved", "consent.bannerProposed", "consent.bannerMeasured"]);
  });

  it("words that persuade are found in each view of their variant, and nobody can approve them", async () => {
    const title = { en: "We value your privacy", de: "Ihre Wahl" };
    await site.save({
      variants: [
        { ...houseVariant, share: 50 },
        { ...houseVariant, key: "warm", share: 50, title },
      ],
    });
    await proposeBanner(site.officer, site.asking);
    await measureBanner(site.officer, site.siteKey, 1);
    const { report, refusal, sha256: hash } = await site.version(1);
    expect(report?.views).toBe(16);
    expect(new Set(report?.findings.map(({ rule }) => rule))).toEqual(new Set(["forbidden_heading"]));
    expect(new Set(report?.findings.map(({ view }) => `${view.variant} ${view.language}`))).toEqual(
      new Set(["warm en"]),
    );
    expect(report?.findings).toHaveLength(4);
    expect(refusal).toBe("deceptive");
    expect(await refusalOf(approveBanner(site.legal, { site: site.siteKey, number: 1, hash }))).toMatchObject({
      fields: { hash: "deceptive" },
    });
  });

  it("on a machine without a browser nothing is measured, and that is said", async () => {
    await proposeBanner(site.officer, site.asking);
    provide({ CHROMIUM_PATH: "/nowhere/chromium" });
    expect(canMeasure()).toBe(false);
    expect(await measureBanner(worker, site.siteKey, 1)).toEqual({ outcome: "no_browser" });
    expect((await site.version(1)).report).toBeNull();
  });

  it("marketing and legal measure nothing, and an officer of another company does not learn of the banner", async () => {
    await proposeBanner(site.officer, site.asking);
    for (const actor of [personWith("marketing", site.controllerId), site.legal])
      expect(await refusalOf(measureBanner(actor, site.siteKey, 1))).toMatchObject({ code: "forbidden" });
    const { controllerId } = await buildController("Other GmbH");
    const other = personWith("officer", controllerId);
    expect(await refusalOf(measureBanner(other, site.siteKey, 1))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(measureBanner(site.officer, site.siteKey, 7))).toMatchObject({ code: "not_found" });
  });
});
