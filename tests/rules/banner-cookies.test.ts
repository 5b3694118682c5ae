import { describe, expect, test } from "vitest";
import { acceptAll, allowAlways, rejectAll } from "@/banner/choices";
import { findPlaces, forbiddenCookies, matchCookies } from "@/banner/cookies";
import { bannerFace } from "@/tests/support/banner-face";

const face = bannerFace();

describe("the cookies of what is not allowed", () => {
  test("are those of each company without consent, and never one that an allowed company sets too", () => {
    expect(forbiddenCookies(face, rejectAll(face)).sort()).toEqual(["NID", "VISITOR", "_ga*"]);
    expect(forbiddenCookies(face, acceptAll(face))).toEqual(["NID"]);
  });

  test("stay with a service that is allowed alone", () => {
    expect(forbiddenCookies(face, allowAlways(face, undefined, "third-party", "video")).sort()).toEqual([
      "NID",
      "_ga*",
    ]);
  });

  test("never are all cookies, nor the decision", () => {
    const cookies = ["*", " ", "**", "nachweis_consent"].map((name) => ({ name, use: "x" }));
    const broad = bannerFace();
    broad.purposes[1]!.services[0]!.cookies = cookies;
    expect(forbiddenCookies(broad, rejectAll(broad))).toEqual(["VISITOR", "NID"]);
  });
});

describe("a pattern", () => {
  const cookies = "_ga=1; _ga_X1=2; ga=3; _gat.x=4; my_ga=5; other";

  test("stands for every name that begins with it", () => {
    expect(matchCookies(cookies, ["_ga*"])).toEqual(["_ga", "_ga_X1", "_gat.x"]);
  });

  test("without a star is one name, and its dots are dots", () => {
    expect(matchCookies(cookies, ["_ga"])).toEqual(["_ga"]);
    expect(matchCookies("_gat.x=1; _gatsx=2", ["_gat.x"])).toEqual(["_gat.x"]);
  });

  test("of brackets and signs breaks nothing", () => {
    expect(matchCookies("a(b=1; c=2", ["a(b", "[", "\\"])).toEqual(["a(b"]);
    expect(matchCookies("", ["_ga*"])).toEqual([]);
  });
});

test("a cookie is sought on the host and each host above it, on every path that leads to the page", () => {
  expect(findPlaces({ hostname: "www.shop.example", pathname: "/a/b" })).toEqual(
    ["", "; Domain=www.shop.example", "; Domain=shop.example", "; Domain=example"].flatMap((domain) =>
      ["/", "/a", "/a/", "/a/b", "/a/b/"].map((path) => `${domain}; Path=${path}`),
    ),
  );
});
