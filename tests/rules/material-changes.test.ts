import { describe, expect, it } from "vitest";
import type { BannerSettings } from "@/contracts/banners";
import type { PublishedCookie } from "@/contracts/cookies";
import { askingOf, bannerChanges, bannerRefusal } from "@/server/consent/banners/rules";
import { compileSnapshot, type Source } from "@/server/consent/faces/rules";
import type { Transfers } from "@/server/consent/faces/services/rules";
import { houseVariant } from "@/server/consent/settings/rules";
import { cookieOf, first, sourceOf } from "../support/banners";

const source = sourceOf("otc");
const own = cookieOf({ category: "required", company: "Own", name: "session" });
const maps = cookieOf({ vendor: "Maps Ltd" });
type Setup = { settings?: Partial<BannerSettings>; cookies?: PublishedCookie[]; transfers?: Transfers };

const frozen = ({ settings = {}, cookies = [own, maps], transfers = new Map() }: Setup = {}) => {
  const setup: Source = {
    ...source,
    settings: { ...source.settings, ...settings },
    notice: { version: 1, cookies },
    transfers,
  };
  return compileSnapshot(setup, first);
};
const changesTo = (setup: Setup, before: Setup = {}) =>
  bannerChanges(frozen(before), frozen(setup)).map(({ kind, material, purpose, what }) =>
    `${kind}${material ? "!" : ""} ${purpose ?? ""} ${what ?? ""}`.trim(),
  );
const [required, functional, ...others] = source.settings.purposes as [
  BannerSettings["purposes"][number],
  BannerSettings["purposes"][number],
  ...BannerSettings["purposes"],
];
const purposes = (...some: BannerSettings["purposes"]) => ({ settings: { purposes: some } });
const us = (mechanism: "consent_49_1_a" | "adequacy_45"): Transfers =>
  new Map([["Maps Ltd", [{ country: "US", mechanism }]]]);

describe("what makes an earlier choice uninformed", () => {
  it("a purpose more, unless it is required", () => {
    const fresh = { ...functional, key: "fresh" };
    expect(changesTo(purposes(required, functional, ...others, fresh))).toContain("purpose_added! fresh");
    const needed = { ...required, key: "needed" };
    expect(changesTo(purposes(required, functional, ...others, needed))).toContain("purpose_added needed");
  });

  it("a purpose that says something else, in any language", () => {
    const other = { ...functional, text: { ...functional.text, de: "Etwas anderes." } };
    expect(changesTo(purposes(required, other, ...others))).toEqual(["purpose_reworded! functional"]);
    const renamed = { ...required, name: { en: "Needed", de: "Nötig" } };
    expect(changesTo(purposes(renamed, functional, ...others))).toEqual(["purpose_reworded required"]);
  });

  it("a purpose that becomes optional, for nobody was asked, and one that becomes required, for some said no", () => {
    expect(changesTo(purposes({ ...required, required: false }, functional, ...others))).toContain(
      "purpose_added! required",
    );
    expect(changesTo(purposes(required, { ...functional, required: true }, ...others))).toContain(
      "purpose_reworded! functional",
    );
  });

  it("a company more under an optional purpose, and not under a required one", () => {
    const other = cookieOf({ company: "Other" });
    expect(changesTo({ cookies: [own, maps, other] })).toContain("company_added! analytics Other");
    const needed = { ...other, category: "required" as const };
    const changes = changesTo({ cookies: [own, maps, needed] });
    expect(changes).toContain("company_added required Other");
    expect(changes.filter((one) => one.includes("!"))).toEqual([]);
  });

  it("a company that moves to a third country, by the notice or by the vendors' register", () => {
    expect(changesTo({ cookies: [own, { ...maps, country: "USA" }] })).toContain("third_country_added! analytics Maps");
    expect(changesTo({ transfers: us("adequacy_45") })).toContain("third_country_added! analytics Maps");
    const abroad = { cookies: [own, { ...maps, country: "USA" }] };
    expect(changesTo({ cookies: [own, { ...maps, country: "India" }] }, abroad)).toContain(
      "third_country_added! analytics Maps",
    );
    expect(changesTo({}, abroad).filter((one) => one.includes("!"))).toEqual([]);
  });

  it("a transfer that rests on consent from now on", () => {
    const changes = changesTo({ transfers: us("consent_49_1_a") }, { transfers: us("adequacy_45") });
    expect(changes).toEqual(["transfer_added! analytics Maps"]);
  });
});

describe("what leaves an earlier choice standing", () => {
  it("purposes and companies that go", () => {
    expect(changesTo(purposes(required, ...others))).toContain("purpose_removed functional");
    expect(changesTo({ cookies: [own] })).toContain("company_removed analytics Maps");
    expect(changesTo({ cookies: [own] }).filter((one) => one.includes("!"))).toEqual([]);
  });

  it("cookies of a company that was named already", () => {
    expect(changesTo({ cookies: [own, maps, { ...maps, name: "b" }] })).toEqual(["cookie_added analytics b"]);
    expect(changesTo({ cookies: [own, { ...maps, technology: "Cookie, 90 days" }] })).toEqual([
      "cookie_changed analytics a",
    ]);
    expect(changesTo({}, { cookies: [own, maps, { ...maps, name: "b" }] })).toEqual(["cookie_removed analytics b"]);
  });

  it("words, look, months and signals of a site's own", () => {
    const variants = [{ ...houseVariant, title: { en: "Your choice", de: "Ihre Wahl" } }];
    expect(changesTo({ settings: { variants } })).toEqual(["wording_changed"]);
    expect(changesTo({ settings: { look: { ...source.settings.look, side: "right" } } })).toEqual(["look_changed"]);
    expect(changesTo({ settings: { months: 12 } })).toEqual(["months_changed"]);
    expect(changesTo({ settings: { mode: "advanced" } })).toEqual(["signals_changed"]);
    expect(changesTo({})).toEqual([]);
  });
});

describe("whether everybody is asked again", () => {
  const [material] = bannerChanges(frozen(), frozen({ cookies: [own, maps, cookieOf({ company: "Other" })] }));
  const changes = material ? [material] : [];

  it("follows the rule, unless somebody wishes otherwise; against it downward wants a reason", () => {
    expect(askingOf(true, changes, null)).toEqual({ asksAgain: true, againstRule: false });
    expect(askingOf(true, changes, false)).toEqual({ asksAgain: false, againstRule: true });
    expect(askingOf(true, [], null)).toEqual({ asksAgain: false, againstRule: false });
    expect(askingOf(true, [], true)).toEqual({ asksAgain: true, againstRule: false });
  });

  it("a first banner asks everybody, whatever is wished", () => {
    expect(askingOf(false, [], false)).toEqual({ asksAgain: true, againstRule: false });
  });
});

describe("why a version cannot be approved", () => {
  const sha256 = "a".repeat(64);
  const report = { measuredAt: "", sha256, build: "", browser: "", views: 8, findings: [] };
  const ready = { state: "in_review" as const, mayApprove: true, isOwn: false, sha256, report };
  const view = { variant: "house", language: "en", screen: "360x640", theme: "light" } as const;

  it("is said by the first reason, and there is none for a clean one", () => {
    expect(bannerRefusal(ready)).toBeNull();
    expect(bannerRefusal({ ...ready, state: "replaced" })).toBe("not_in_review");
    expect(bannerRefusal({ ...ready, mayApprove: false, isOwn: true })).toBe("no_permission");
    expect(bannerRefusal({ ...ready, isOwn: true })).toBe("own_proposal");
    expect(bannerRefusal({ ...ready, report: null })).toBe("not_measured");
    expect(bannerRefusal({ ...ready, report: { ...report, sha256: "b" } })).toBe("not_measured");
    const findings = [{ rule: "preticked" as const, view, measured: "marketing" }];
    expect(bannerRefusal({ ...ready, report: { ...report, findings } })).toBe("deceptive");
  });
});
