import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { SaveBanner } from "@/contracts/banners";
import { consentPurposes } from "@/db/schema";
import { otcPurposes } from "@/db/seed/otc/purposes";
import { approveBanner } from "@/server/consent/banners/approval/service";
import { findSettings } from "@/server/consent/settings/queries";
import { defaultSettings } from "@/server/consent/settings/rules";
import { getBannerDesk, listBannerSites, listUnnoted, noteNotice, saveBanner } from "@/server/consent/settings/service";
import { worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { createPolicy, publishFirst } from "@/server/policies/service";
import { createSite } from "@/server/sites/service";
import { type BannerWorld, buildBanner, openBanners } from "../support/banner-desk";
import { cookieOf } from "../support/banners";
import { personWith, refusalOf } from "../support/registers";

let desk: Awaited<ReturnType<typeof openBanners>>;
let site: BannerWorld;
beforeAll(async () => {
  desk = await openBanners();
});
afterAll(() => desk?.close());
beforeEach(async () => {
  site = await buildBanner("Muster GmbH");
});

const stored = async () => (await findSettings(database(), site.siteId)).settings;

describe("the settings of a banner", () => {
  it("start with the house's own, which anybody could have typed", async () => {
    const { id: siteId } = await createSite(worker, {
      ...{ key: `bare-${Date.now()}`, controllerId: site.controllerId, name: "Bare", address: null, language: "en" },
    });
    const { settings, notice } = await findSettings(database(), siteId);
    expect([settings, notice]).toEqual([defaultSettings(), null]);
    const input = { ...defaultSettings(otcPurposes), siteId };
    expect(SaveBanner.parse(input)).toEqual(input);
  });

  it("are saved whole: purposes keep their rows by their keys, and their order", async () => {
    const ids = new Map(
      (await database().select().from(consentPurposes)).map(({ siteId, key, id }) => [`${siteId}/${key}`, id]),
    );
    const [required, functional, analytics] = otcPurposes as [
      (typeof otcPurposes)[number],
      (typeof otcPurposes)[number],
      (typeof otcPurposes)[number],
    ];
    const reworded = { ...analytics, name: { en: "Counting", de: "Zählen" }, signals: [] };
    expect(await site.save({ purposes: [reworded, required, { ...functional, key: "fresh" }], months: 3 })).toEqual({
      version: 2,
    });
    const settings = await stored();
    expect(settings).toMatchObject({ months: 3, version: 2 });
    expect(settings.purposes).toEqual([reworded, required, { ...functional, key: "fresh" }]);
    const now = (await database().select().from(consentPurposes)).filter(({ siteId }) => siteId === site.siteId);
    for (const key of ["analytics", "required"])
      expect(now.find((row) => row.key === key)?.id).toBe(ids.get(`${site.siteId}/${key}`));
  });

  it("keep their history, and an entry in the site's log", async () => {
    await site.save({ months: 12 });
    const rows = await desk.owner`
      select "row" ->> 'months' as months from history where "of" = 'banners' and record = ${site.siteId} order by lower(valid)`;
    expect([...new Set(rows.map(({ months }) => months))]).toEqual(["6", "12"]);
    expect(await site.acts()).toEqual(["consent.bannerSaved", "consent.bannerSaved"]);
  });

  it("of an older version are a conflict that shows what is stored; of five at once one is saved", async () => {
    const settings = await stored();
    const conflict = await refusalOf(saveBanner(site.officer, { ...settings, siteId: site.siteId, version: 0 }));
    expect(conflict).toMatchObject({ code: "conflict", stored: { version: 1, months: 6 } });
    const saved = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((months) => saveBanner(site.officer, { ...settings, siteId: site.siteId, months })),
    );
    expect(saved.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await stored()).version).toBe(2);
  });

  it("are edited by officers of their company and nobody else, and read by all who see banners", async () => {
    const settings = { ...(await stored()), siteId: site.siteId };
    for (const role of ["legal", "marketing", "auditor", "administrator"] as const)
      expect(await refusalOf(saveBanner(personWith(role), settings))).toMatchObject({ code: "forbidden" });
    const stranger = (await buildBanner("Elsewhere")).officer;
    expect(await refusalOf(saveBanner(stranger, settings))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(getBannerDesk(stranger, site.siteKey))).toMatchObject({ code: "not_found" });
    for (const role of ["marketing", "auditor"] as const)
      expect((await getBannerDesk(personWith(role, site.controllerId), site.siteKey)).siteId).toBe(site.siteId);
    expect(await refusalOf(listBannerSites(personWith("administrator")))).toMatchObject({ code: "forbidden" });
  });
});

describe("the desk of a banner", () => {
  it("says what a new version would change against the one in force, and nothing before there is one", async () => {
    expect(await getBannerDesk(site.legal, site.siteKey)).toMatchObject({ notice: 1, pending: null, unasked: [] });
    await approveBanner(site.legal, await site.propose());
    expect((await getBannerDesk(site.legal, site.siteKey)).pending).toEqual([]);
    await site.publishNotice(2, [cookieOf(), cookieOf({ company: "Other" })]);
    const { pending, notice } = await getBannerDesk(site.legal, site.siteKey);
    expect(notice).toBe(2);
    expect(pending).toContainEqual({ kind: "company_added", material: true, purpose: "analytics", what: "Other" });
  });

  it("lists the sites of the reader's companies with what is in force and what waits", async () => {
    await approveBanner(site.legal, await site.propose());
    await site.save({ months: 3 });
    await site.propose();
    const other = await buildBanner("Elsewhere");
    expect(await listBannerSites(site.legal)).toEqual([
      { siteId: site.siteId, siteKey: site.siteKey, siteName: "Muster GmbH site", published: 1, open: 2 },
    ]);
    expect(await listBannerSites(other.officer)).toMatchObject([{ published: null, open: null }]);
  });
});

describe("a notice that was published before banners were made from notices", () => {
  it("is found once, and its purposes get the signals that they stand for", async () => {
    const { id: siteId } = await createSite(worker, {
      ...{ key: `old-${Date.now()}`, controllerId: site.controllerId, name: "Old", address: null, language: "en" },
    });
    const { id } = await createPolicy(worker, {
      ...{ siteId, language: "en", title: "Notice", intro: null, revisedOn: "2021-03-22" },
      sections: [{ key: "only", number: "1", heading: "Only", body: "Text." }],
    });
    await desk.owner`insert into consent_purposes (site_id, key, required, name_en, name_de, text_en, text_de, position)
      values (${siteId}, 'marketing', false, 'Ads', 'Werbung', 'x', 'x', 0)`;
    expect(await listUnnoted(worker)).toEqual([]);
    await publishFirst(worker, id);
    const found = await listUnnoted(worker);
    expect(found).toMatchObject([{ siteId, version: 1, cookies: [] }]);
    for (const notice of found) await noteNotice(worker, notice);
    expect(await listUnnoted(worker)).toEqual([]);
    const { settings } = await findSettings(database(), siteId);
    expect(settings).toMatchObject({ version: 1, months: 6 });
    expect(settings.purposes[0]?.signals).toEqual(["ad_storage", "ad_user_data", "ad_personalization"]);
  });
});
