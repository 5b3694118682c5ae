import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LintFinding } from "@/contracts/banner-review";
import { approveBanner, returnBanner } from "@/server/consent/banners/approval/service";
import { followNotice, proposeBanner } from "@/server/consent/banners/service";
import { getBannerDesk } from "@/server/consent/settings/service";
import { type Person, worker } from "@/server/platform/actor";
import { type BannerWorld, buildBanner, openBanners, takeProposed } from "../support/banner-desk";
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

const finding: LintFinding = {
  rule: "unequal_size",
  view: { variant: "house", language: "en", screen: "360x640", theme: "light" },
  measured: "accept 160×44, reject 96×32",
};
const states = async () => (await getBannerDesk(site.officer, site.siteKey)).versions.map((row) => row.state);

describe("who decides", () => {
  const refused = async (actor: Person, input: Parameters<typeof approveBanner>[1]) =>
    refusalOf(approveBanner(actor, input));

  it("nobody approves a proposal of her own, and an officer approves none", async () => {
    const input = await site.propose();
    const both: Person = {
      ...site.officer,
      grants: [...site.officer.grants, { role: "legal", controllerId: site.controllerId }],
    };
    expect((await site.version(1, both)).refusal).toBe("own_proposal");
    expect(await refused(both, input)).toMatchObject({ code: "forbidden", fields: { hash: "own_proposal" } });
    expect((await site.version(1, site.officer)).refusal).toBe("no_permission");
    expect(await refused(site.officer, input)).toMatchObject({ code: "forbidden" });
    expect(await states()).toEqual(["in_review"]);
  });

  it("nobody approves what she wrote, whoever proposes it; what another wrote after its approval she may", async () => {
    const also = (person: Person, role: "legal" | "officer"): Person => ({
      ...person,
      grants: [...person.grants, { role, controllerId: site.controllerId }],
    });
    const [writer, other] = [also(site.officer, "legal"), also(site.legal, "officer")];
    await followNotice(worker, site.siteId, false);
    const hash = await site.measure(1);
    const input = { site: site.siteKey, number: 1, hash };
    expect(await site.version(1, writer)).toMatchObject({ authorName: null, refusal: "own_proposal" });
    expect(await refused(writer, input)).toMatchObject({ code: "forbidden", fields: { hash: "own_proposal" } });
    await approveBanner(other, input);

    await site.save({ months: 9 }, other);
    await proposeBanner(other, site.asking);
    await site.measure(2);
    expect((await site.version(2, writer)).refusal).toBeNull();
    expect((await site.version(2, other)).refusal).toBe("own_proposal");
  });

  it("an approval is bound to the hash that was on the screen", async () => {
    const { hash, ...which } = await site.propose();
    const other = "0".repeat(64);
    expect(await refused(site.legal, { ...which, hash: other })).toMatchObject({
      code: "conflict",
      fields: { hash: "changed" },
      stored: { hash, state: "in_review" },
    });
  });

  it("what was not measured, what was measured of another banner, and what deceives cannot be approved", async () => {
    const input = await site.propose();
    await site.measure(1, [], { sha256: "f".repeat(64) });
    expect(await refused(site.legal, input)).toMatchObject({ code: "conflict", fields: { hash: "not_measured" } });
    await site.measure(1, [finding]);
    expect((await site.version(1)).refusal).toBe("deceptive");
    expect(await refused(site.legal, input)).toMatchObject({ code: "conflict", fields: { hash: "deceptive" } });
    await desk.owner`update banner_versions set report = null where site_id = ${site.siteId}`;
    expect(await refused(site.legal, input)).toMatchObject({ fields: { hash: "not_measured" } });
  });

  it("of two who approve at once one does", async () => {
    const input = await site.propose();
    const results = await Promise.allSettled([approveBanner(site.legal, input), approveBanner(site.legal, input)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await states()).toEqual(["published"]);
  });

  it("legal returns it with a comment, and then it cannot be approved", async () => {
    const input = await site.propose();
    await returnBanner(site.legal, { site: site.siteKey, number: 1, comment: "Say who." });
    expect(await site.version(1)).toMatchObject({ state: "returned", comment: "Say who." });
    expect(await refused(site.legal, input)).toMatchObject({ code: "conflict", fields: { hash: "not_in_review" } });
    const again = { site: site.siteKey, number: 1, comment: "Again." };
    expect(await refusalOf(returnBanner(site.legal, again))).toMatchObject({ code: "conflict" });
  });

  it("legal of another company finds nothing", async () => {
    const input = await site.propose();
    const { legal } = await buildBanner("Elsewhere");
    expect(await refused(legal, input)).toMatchObject({ code: "not_found" });
    expect(await refusalOf(site.version(1, legal))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(getBannerDesk(legal, site.siteKey))).toMatchObject({ code: "not_found" });
  });
});
