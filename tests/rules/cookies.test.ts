import { describe, expect, it } from "vitest";
import type { CookieStorage } from "@/contracts/cookies";
import { countryInWords, publishedTechnology, referenceErrors, technologyOf } from "@/server/cookies/rules";

const storage = (changes: Partial<CookieStorage>): CookieStorage => ({
  technique: "cookie",
  duration: "period",
  shortest: null,
  period: null,
  wording: null,
  ...changes,
});
const sixMonths = storage({ period: "P6M" });
const session = storage({ duration: "session" });
const unstated = storage({ duration: "not_stated" });

describe("the words of a cookie table", () => {
  it("are those that are printed, wherever there are some", () => {
    expect(technologyOf([storage({ period: "P6M", wording: "Cookie (6 Month)" })], "de")).toBe("Cookie (6 Month)");
    expect(
      technologyOf(
        [
          storage({ duration: "session", wording: "Session Cookie" }),
          storage({ period: "P12M", wording: "Login Cookie (12 Month)" }),
        ],
        "en",
      ),
    ).toBe("Session Cookie, Login Cookie (12 Month)");
  });

  it.each([
    [sixMonths, "Cookie, 6 months", "Cookie, 6 Monate"],
    [session, "Session cookie", "Session-Cookie"],
    [
      storage({ duration: "range", shortest: "P6M", period: "P20Y" }),
      "Cookies, 6 months to 20 years",
      "Cookies, 6 Monate bis 20 Jahre",
    ],
    [storage({ duration: "maximum", period: "P8M" }), "Cookie, up to 8 months", "Cookie, höchstens 8 Monate"],
    [
      storage({ technique: "local_storage", duration: "not_stated" }),
      "Local storage, duration not stated",
      "Local Storage, Dauer nicht angegeben",
    ],
    [storage({ technique: "session_storage", duration: "session" }), "Session storage", "Session Storage"],
    [
      storage({ technique: "sdk", duration: "session" }),
      "SDK, until the end of the session",
      "SDK, bis zum Ende der Sitzung",
    ],
    [storage({ technique: "pixel", period: "P1D" }), "Pixel, 1 day", "Zählpixel, 1 Tag"],
    [unstated, "not stated", "nicht angegeben"],
  ])("are made from the record where none are printed: %o", (record, english, german) => {
    expect(technologyOf([record], "en")).toBe(english);
    expect(technologyOf([record], "de")).toBe(german);
  });

  it("stand apart by semicolons where they have commas of their own", () => {
    expect(technologyOf([session, sixMonths], "en")).toBe("Session cookie; Cookie, 6 months");
  });

  it("are left out of a notice where nothing is stated", () => {
    expect(publishedTechnology([unstated], "en")).toBeNull();
    expect(publishedTechnology([unstated, sixMonths], "en")).toBe("not stated; Cookie, 6 months");
    expect(
      publishedTechnology(
        [storage({ technique: "local_storage", duration: "not_stated", wording: "Local memory" })],
        "en",
      ),
    ).toBe("Local memory");
  });
});

describe("a country in a notice", () => {
  it("has its name in the notice's language", () => {
    expect(countryInWords("IE", "de")).toBe("Irland");
    expect(countryInWords("NL", "en")).toBe("Netherlands");
    expect(countryInWords("US", "de")).toBe("USA");
  });
});

describe("what a cookie refers to", () => {
  const sites = [
    { id: "shop", controllerId: "a" },
    { id: "blog", controllerId: "b" },
  ];
  const check = (
    siteIds: string[],
    vendorId: string | null,
    vendor: { archivedAt: string | null } | null,
    stored: string | null = null,
  ) => referenceErrors({ siteIds, vendorId }, "a", sites, vendor, stored);

  it("belongs to the cookie's controller", () => {
    expect(check(["shop"], null, null)).toEqual({});
    expect(check(["shop", "blog"], null, null)).toEqual({ siteIds: "other_controller" });
    expect(check(["nowhere"], null, null)).toEqual({ siteIds: "other_controller" });
    expect(check(["shop"], "v", null)).toEqual({ vendorId: "other_controller" });
  });

  it("may be archived only if it stood there before", () => {
    const archived = { archivedAt: "2026-01-01T00:00:00Z" };
    expect(check(["shop"], "v", archived)).toEqual({ vendorId: "vendor_archived" });
    expect(check(["shop"], "v", archived, "v")).toEqual({});
  });
});
