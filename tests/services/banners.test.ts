import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { otcPurposes } from "@/db/seed/otc/purposes";
import { approveBanner } from "@/server/consent/banners/approval/service";
import { followNotice, proposeBanner, publishFirst } from "@/server/consent/banners/service";
import { handlers } from "@/server/consent/handlers";
import { getBannerDesk } from "@/server/consent/settings/service";
import { noticePublished } from "@/server/events/jobs";
import { verifyEvidence } from "@/server/evidence/service";
import { worker } from "@/server/platform/actor";
import { type BannerWorld, buildBanner, openBanners, takeProposed } from "../support/banner-desk";
import { cookieOf } from "../support/banners";
import { refusalOf } from "../support/registers";

let desk: Awaited<ReturnType<typeof openBanners>>;
let site: BannerWorld;
beforeAll(async () => {
  desk = await openBanners();
});
afterAll(() => desk?.close());
beforeEach(async () => {
  site = await buildBanner("Muster GmbH");
  await takeProposed();
});

const maps = cookieOf();
const trackers = cookieOf({ name: "t", company: "Trackers Inc.", country: "USA", category: "marketing" });
const states = async () => (await getBannerDesk(site.officer, site.siteKey)).versions.map((row) => row.state);

describe("from the settings to the public", () => {
  it("an officer proposes, the banner is measured, and legal approves exactly what she saw", async () => {
    expect(await proposeBanner(site.officer, site.asking)).toEqual({ outcome: "proposed", number: 1 });
    expect(await takeProposed()).toEqual([{ siteKey: site.siteKey, number: 1 }]);
    expect(await site.version(1)).toMatchObject({ state: "in_review", refusal: "not_measured", asksAgain: true });
    const hash = await site.measure(1);
    const seen = await site.version(1);
    expect(seen).toMatchObject({ refusal: null, sha256: hash, authorName: site.officer.name, changes: [] });
    expect(seen.snapshot?.faces.de.words.settings).toBe("Cookie-Einstellungen");
    await approveBanner(site.legal, { site: site.siteKey, number: 1, hash });
    expect(await site.version(1)).toMatchObject({ state: "published", approverName: site.legal.name, since: 1 });
    expect(await site.acts()).toEqual(["consent.bannerSaved", "consent.bannerProposed", "consent.bannerPublished"]);
    expect((await verifyEvidence(worker)).breaches).toEqual([]);
  });

  it("a second one takes the place of the first, which stays as it was", async () => {
    await approveBanner(site.legal, await site.propose());
    await site.save({ months: 12 });
    await approveBanner(site.legal, await site.propose());
    expect(await states()).toEqual(["published", "superseded"]);
    expect((await site.version(1)).snapshot?.months).toBe(6);
    expect(await site.version(2)).toMatchObject({ asksAgain: false, since: 1, changes: [{ kind: "months_changed" }] });
  });

  it("what shows the same is not proposed again, neither against the one in force nor against the one that waits", async () => {
    const first = await site.propose();
    expect(await proposeBanner(site.officer, site.asking)).toEqual({ outcome: "unchanged", number: 1 });
    await approveBanner(site.legal, first);
    await site.publishNotice(2, [maps]);
    expect(await proposeBanner(worker, site.asking)).toEqual({ outcome: "unchanged", number: 1 });
    expect(await proposeBanner(site.officer, { ...site.asking, asksAgain: true })).toMatchObject({ number: 2 });
  });

  it("a newer proposal replaces one that waits, and going back to what is in force takes it away", async () => {
    await approveBanner(site.legal, await site.propose());
    await site.save({ months: 3 });
    await site.propose();
    await site.save({ months: 9 });
    await site.propose();
    expect(await states()).toEqual(["in_review", "replaced", "published"]);
    await site.save({ months: 6 });
    expect(await proposeBanner(site.officer, site.asking)).toEqual({ outcome: "unchanged", number: 1 });
    expect(await states()).toEqual(["replaced", "replaced", "published"]);
  });

  it("ten who propose at once make one proposal", async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => proposeBanner(site.officer, site.asking)));
    expect(made.filter(({ outcome }) => outcome === "proposed")).toHaveLength(1);
    expect(await states()).toEqual(["in_review"]);
  });
});

describe("asking again", () => {
  beforeEach(async () => {
    await approveBanner(site.legal, await site.propose());
  });

  it("a new company makes earlier choices uninformed: everybody is asked again", async () => {
    await site.publishNotice(2, [maps, trackers]);
    await proposeBanner(worker, site.asking);
    const version = await site.version(2);
    expect(version).toMatchObject({ asksAgain: true, since: 2, authorName: null, reason: null });
    expect(version.changes).toContainEqual({
      ...{ kind: "company_added", material: true, purpose: "marketing", what: "Trackers Inc." },
    });
  });

  it("letting earlier choices stand against the rule needs a reason, which stays with the version", async () => {
    await site.publishNotice(2, [maps, trackers]);
    const asking = { ...site.asking, asksAgain: false };
    expect(await refusalOf(proposeBanner(site.officer, asking))).toMatchObject({ fields: { reason: "required" } });
    await proposeBanner(site.officer, { ...asking, reason: "Under the name before, it was there." });
    expect(await site.version(2)).toMatchObject({
      ...{ asksAgain: false, since: 1, reason: "Under the name before, it was there." },
    });
  });
});

describe("a notice", () => {
  it("is followed by a proposal of the process, which its officer may not approve either", async () => {
    await followNotice(worker, site.siteId, false);
    expect(await site.version(1)).toMatchObject({ state: "in_review", authorName: null });
    await site.measure(1);
    expect((await site.version(1, site.officer)).refusal).toBe("no_permission");
    expect((await site.version(1)).refusal).toBeNull();
  });

  it("is heard by the worker: its rows are noted, and what follows from them", async () => {
    const heard = handlers.find(({ job }) => job.name === noticePublished.name);
    const { siteId, siteKey } = site;
    await heard?.run({ siteId, siteKey, version: 2, cookies: [maps, trackers] });
    await heard?.run({ siteId, siteKey, version: 2, cookies: [maps, trackers] });
    expect(await states()).toEqual(["published"]);
    await heard?.run({ siteId, siteKey, version: 3, cookies: [maps] });
    expect(await states()).toEqual(["in_review", "published"]);
    expect((await site.version(2)).changes).toContainEqual(expect.objectContaining({ kind: "company_removed" }));
  });

  it("that comes late does not undo a newer one's rows", async () => {
    await site.publishNotice(3, [maps, trackers]);
    await site.publishNotice(2, [maps]);
    expect(await getBannerDesk(site.officer, site.siteKey)).toMatchObject({ notice: 3 });
  });

  it("whose category no purpose asks for is refused, named at the desk, and no failure of the process", async () => {
    await site.save({ purposes: otcPurposes.slice(0, 2) });
    expect(await refusalOf(proposeBanner(site.officer, site.asking))).toMatchObject({
      ...{ code: "invalid", fields: { purposes: "unasked" } },
    });
    await followNotice(worker, site.siteId, true);
    expect(await getBannerDesk(site.officer, site.siteKey)).toMatchObject({ unasked: ["analytics"], versions: [] });
  });

  it("publishes the very first banner of the demonstration at once, and no second one", async () => {
    await followNotice(worker, site.siteId, true);
    expect(await site.version(1)).toMatchObject({ state: "published", authorName: null, approverName: null });
    expect(await takeProposed()).toHaveLength(1);
    await site.publishNotice(2, [maps, trackers]);
    await followNotice(worker, site.siteId, true);
    expect(await states()).toEqual(["in_review", "published"]);
    expect(await publishFirst(worker, site.siteId)).toBeNull();
    expect(await refusalOf(publishFirst(site.officer, site.siteId))).toMatchObject({ code: "forbidden" });
  });

  it("is needed: without one there is nothing to propose", async () => {
    await desk.owner`update banners set notice = null, cookies = '[]' where site_id = ${site.siteId}`;
    expect(await proposeBanner(site.officer, site.asking)).toEqual({ outcome: "no_notice", number: null });
  });
});

describe("what was frozen", () => {
  it("stays so for every role of the database", async () => {
    await site.propose();
    const { owner } = desk;
    const change = (set: string) => owner.unsafe(`update banner_versions set ${set} where site_id = '${site.siteId}'`);
    for (const set of ["snapshot = '{}'", "sha256 = 'x'", "since = 9", "asks_again = false", "author_id = null"])
      await expect(change(set)).rejects.toThrow("a banner stays as it was frozen");
  });
});
