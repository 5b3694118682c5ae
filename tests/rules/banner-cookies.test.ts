import { describe, expect, test } from "vitest";
import { type Answer, acceptAll, allowAlways, rejectAll } from "@/banner/choices";
import { findPlaces, forbiddenCookies, matchCookies } from "@/banner/cookies";
import { bannerFace } from "@/tests/support/banner-face";

const face = bannerFace();

const there = "session=1; shared=2; NID=3; VISITOR=4; _ga=5; _ga_X1=6; nachweis_consent=7; other=8";
const forbidden = (answer: Answer, of = face) => forbiddenCookies(of, answer, there).sort();

describe("the cookies of what is not allowed", () => {
  test("are those of each company without consent, and never one that an allowed company sets too", () => {
    expect(forbidden(rejectAll(face))).toEqual(["NID", "VISITOR", "_ga", "_ga_X1"]);
    expect(forbidden(acceptAll(face))).toEqual(["NID"]);
  });

  test("stay with a service that is allowed alone", () => {
    expect(forbidden(allowAlways(face, undefined, "third-party", "video"))).toEqual(["NID", "_ga", "_ga_X1"]);
  });

  test("never are all cookies, nor the decision, nor one that a pattern of an allowed or required service names", () => {
    const named = (...names: string[]) => names.map((name) => ({ name, use: "x" }));
    const broad = bannerFace();
    broad.purposes[1]!.services[0]!.cookies = named("*", " ", "**", "nachweis_consent", "*_consent", "s*");
    expect(forbidden(rejectAll(broad), broad)).toEqual(["NID", "VISITOR"]);
    broad.purposes[0]!.services[0]!.cookies = named("_ga_*", "session", "shared");
    broad.purposes[1]!.services[0]!.cookies = named("_ga*");
    expect(forbidden(rejectAll(broad), broad)).toEqual(["NID", "VISITOR", "_ga"]);
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
