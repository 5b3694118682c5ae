import { describe, expect, it } from "vitest";
import { BannerFace, BannerSnapshot } from "@/contracts/banners";
import { workspace } from "@/db/seed/workspace";
import { isThird, nameCountry } from "@/server/consent/faces/countries/rules";
import { contrast, inkOn } from "@/server/consent/faces/look/rules";
import { compileSnapshot, faceBytes, type Source, showsTheSame, snapshotHash } from "@/server/consent/faces/rules";
import { servicesOf, slugOf, unaskedCategories } from "@/server/consent/faces/services/rules";
import { houseVariant } from "@/server/consent/settings/rules";
import { cookieOf, first, snapshotOf, sourceOf } from "../support/banners";

const sites = workspace.sites.map(({ key }) => key);
const languages = ["en", "de"] as const;
const none = new Map();
const otc = snapshotOf("otc");
const withRows = (...cookies: ReturnType<typeof cookieOf>[]): Source => ({
  ...sourceOf("otc"),
  notice: { version: 1, cookies },
});

describe("both banners of the demonstration, in both languages", () => {
  it("ask for every cookie, and are what their schemas say", () => {
    for (const site of sites) {
      const { settings, notice } = sourceOf(site);
      expect(unaskedCategories(settings.purposes, notice.cookies)).toEqual([]);
      const snapshot = snapshotOf(site);
      expect(BannerSnapshot.parse(snapshot)).toEqual(snapshot);
      for (const language of languages) expect(BannerFace.parse(snapshot.faces[language]).language).toBe(language);
    }
  });

  it("weigh 6,000 bytes at most, and say on the first layer what fits on a small screen", () => {
    for (const site of sites)
      for (const { words, variants } of Object.values(snapshotOf(site).faces)) {
        const [{ title, text, accept, reject, choose }] = variants as [(typeof variants)[number]];
        const layer = [title, text, words.third, words.withdraw, accept, reject, choose].join(" ");
        expect(layer.length).toBeLessThanOrEqual(420);
      }
    for (const site of sites)
      for (const face of Object.values(snapshotOf(site).faces))
        expect(faceBytes(face).length).toBeLessThanOrEqual(6_000);
  });

  it("name consent, who asks, how many companies, where, for what, and how it is withdrawn", () => {
    const [en] = otc.faces.en.variants;
    expect(en?.text).toBe(
      "With your consent, T-Systems International GmbH and 9 companies store and read data on your device for: Surveys and buyer protection; Reach and needs-based design; Personal recommendations; Services of other companies.",
    );
    expect(otc.faces.en.words).toMatchObject({
      third: "Of these in third countries (USA): 4.",
      withdraw: "Withdraw at any time under “Cookie settings”.",
    });
    expect(otc.faces.de.variants[0]?.text).toMatch(/^Mit Ihrer Einwilligung .* 9 Unternehmen /);
    expect(otc.faces.de.words.third).toBe("Davon in Drittländern (USA): 4.");
  });

  it("say so where a notice leaves companies and countries out, and do not count the controller itself", () => {
    const { en, de } = snapshotOf("mms").faces;
    expect(en.variants[0]?.text).toContain("T-Systems Multimedia Solutions GmbH and companies not named store");
    expect(en.words.third).toBe("For some, no country is stated.");
    expect(de.purposes[1]?.summary).toBe("Unternehmen nicht genannt");
    expect(en.purposes[1]?.services.map(({ vendor, label }) => [vendor, label])).toEqual([
      ["t-systems-multimedia-solutions", "T-Systems Multimedia Solutions, country not stated"],
      ["unstated", "Company and country not stated"],
    ]);
  });
});

describe("third countries", () => {
  const third = (...cookies: ReturnType<typeof cookieOf>[]) =>
    Object.values(compileSnapshot(withRows(...cookies), first).faces).map(({ words }) => words.third);

  it("are said where companies are named, where they are not, and by three names at most", () => {
    expect(third(cookieOf())).toEqual(["", ""]);
    expect(third(cookieOf({ country: "USA" }))).toEqual([
      "Of these in third countries (USA): 1.",
      "Davon in Drittländern (USA): 1.",
    ]);
    expect(third(cookieOf({ company: null, country: "USA" }))).toEqual([
      "Some data go to third countries (USA).",
      "Einige Daten gehen in Drittländer (USA).",
    ]);
    const everywhere = ["USA", "India", "Japan", "Brazil"].map((country) => cookieOf({ company: country, country }));
    expect(third(...everywhere)[0]).toBe("Of these in third countries (USA, India, Japan …): 4.");
  });

  it("of what is required are no part of the question", () => {
    expect(third(cookieOf({ category: "required", country: "USA" }))).toEqual(["", ""]);
  });
});

describe("services", () => {
  it("a company in one country is one service with its cookies, under the purpose of its category", () => {
    const cookies = [cookieOf(), cookieOf({ name: "b" }), cookieOf({ country: "USA" }), cookieOf({ company: null })];
    const services = servicesOf("analytics", [...cookies, cookieOf({ category: "marketing" })], none);
    expect(services.map(({ frozen }) => [frozen.vendor, frozen.country, frozen.third, frozen.cookies.length])).toEqual([
      ["maps", "Germany", false, 2],
      ["maps-2", "USA", true, 1],
      ["unstated", "Germany", false, 1],
    ]);
  });

  it("a page names them by the vendor's registered name", () => {
    expect(["Google Inc.", "Müller & Söhne KG", "Écoute S.A.", "  ***  "].map(slugOf)).toEqual([
      "google-inc",
      "mueller-soehne-kg",
      "ecoute-s-a",
      "company",
    ]);
    expect(servicesOf("analytics", [cookieOf({ vendor: "Maps Ltd" })], none)[0]?.frozen).toMatchObject({
      vendor: "maps-ltd",
      company: "Maps",
    });
  });

  it("a transfer that rests on consent is asked by its own words, with company, country and risk", () => {
    const transfers = new Map([["Maps Ltd", [{ country: "US", mechanism: "consent_49_1_a" as const }]]]);
    const source = { ...withRows(cookieOf({ vendor: "Maps Ltd" }), cookieOf({ company: "Other" })), transfers };
    const { purposes, faces } = compileSnapshot(source, first);
    const [maps, other] = purposes.find(({ key }) => key === "analytics")?.services ?? [];
    expect([maps?.mechanism, maps?.third, other?.mechanism, other?.third]).toEqual([
      "consent_49_1_a",
      true,
      null,
      false,
    ]);
    const asked = (language: "en" | "de") =>
      faces[language].purposes.find(({ key }) => key === "analytics")?.services.map(({ transfer }) => transfer);
    expect(asked("en")).toEqual([expect.stringMatching(/^May Maps process .*: USA\?.*authorities.*remedy/), undefined]);
    expect(asked("de")?.[0]).toMatch(/^Darf Maps .*: USA\?.*Behörden.*Rechtsbehelf/);
  });

  it("a transfer on another basis is a third country, and nothing that is asked apart", () => {
    const transfers = new Map([["Maps Ltd", [{ country: "US", mechanism: "standard_clauses_46" as const }]]]);
    const [service] = servicesOf("analytics", [cookieOf({ vendor: "Maps Ltd" })], transfers);
    expect(service).toMatchObject({
      asks: false,
      abroad: "US",
      frozen: { third: true, mechanism: "standard_clauses_46" },
    });
  });

  it("rows that read the same are one row, and what is not stated is said to be", () => {
    const rows = [cookieOf({ name: null, purpose: "x" }), cookieOf({ name: null, purpose: "y" })];
    const { faces, purposes } = compileSnapshot(withRows(...rows, cookieOf({ technology: null })), first);
    expect(faces.de.purposes[2]?.services[0]?.cookies).toEqual([
      { name: null, use: "Cookie, 30 days" },
      { name: "a", use: "Technik und Dauer nicht genannt" },
    ]);
    expect(purposes[2]?.services[0]?.cookies).toHaveLength(3);
  });

  it("a category that no purpose asks for is named", () => {
    const cookies = [cookieOf(), cookieOf({ category: "third_party" })];
    expect(unaskedCategories([{ key: "third-party" }], cookies)).toEqual(["analytics"]);
  });
});

describe("countries", () => {
  it("are read as codes and as names of both languages, and said in the reader's", () => {
    expect(["DE", "Germany", "Deutschland", "Norway", "Island"].map(isThird)).toEqual(Array(5).fill(false));
    expect(["US", "USA", "Vereinigtes Königreich", "Switzerland", "the moon"].map(isThird)).toEqual(
      Array(5).fill(true),
    );
    expect(nameCountry("Netherlands", "de")).toBe("Niederlande");
    expect(nameCountry("US", "de")).toBe("USA");
    expect(nameCountry("the moon", "de")).toBe("the moon");
  });
});

describe("words and look of a site's own", () => {
  const own = {
    ...houseVariant,
    title: { en: "Your choice", de: "Ihre Wahl" },
    text: {
      en: "{who}, {companies}: {purposes}. Consent?",
      de: "{who}, {companies}: {purposes}. {other} Einwilligung?",
    },
  };

  it("are filled with who, companies and purposes, and nothing else", () => {
    const source = withRows(cookieOf());
    const settings = { ...source.settings, variants: [own], purposes: source.settings.purposes.slice(0, 3) };
    const { en, de } = compileSnapshot({ ...source, settings }, first).faces;
    expect(en.variants[0]).toMatchObject({
      title: "Your choice",
      text: "T-Systems International GmbH, 1 company: Surveys and buyer protection; Reach and needs-based design. Consent?",
      accept: "Accept all",
    });
    expect(de.variants[0]?.text).toContain("1 Unternehmen: Umfragen und Käuferschutz; Reichweite");
    expect(de.variants[0]?.text).toContain("{other} Einwilligung?");
  });

  it("the ink on a button can be read, whatever its fill", () => {
    for (const fill of ["#000000", "#ffffff", "#e20074", "#777777", "#00a0de", "#ffee00"])
      expect(contrast(fill, inkOn(fill))).toBeGreaterThanOrEqual(4.5);
    const { look } = compileSnapshot(
      {
        ...sourceOf("otc"),
        settings: { ...sourceOf("otc").settings, look: { ...sourceOf("otc").settings.look, dark: "#ffee00" } },
      },
      first,
    ).faces.en;
    expect(look).toEqual({ light: null, dark: { fill: "#ffee00", ink: "#000000" }, corner: 3, side: "left" });
  });
});

describe("the hash", () => {
  it("is the same for the same source, and another for any other word", () => {
    expect(snapshotHash(snapshotOf("otc"))).toBe(snapshotHash(otc));
    const source = sourceOf("otc");
    const longer = compileSnapshot({ ...source, settings: { ...source.settings, months: 12 } }, first);
    expect(snapshotHash(longer)).not.toBe(snapshotHash(otc));
    expect(showsTheSame(longer, otc)).toBe(false);
  });

  it("numbers, the script's build and a notice that says the same make no other banner", () => {
    const source = sourceOf("otc");
    const later = { ...source, build: "f".repeat(32), notice: { ...source.notice, version: 9 } };
    expect(showsTheSame(compileSnapshot(later, { version: 7, since: 3 }), otc)).toBe(true);
  });
});
