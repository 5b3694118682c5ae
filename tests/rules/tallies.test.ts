import fc from "fast-check";
import { expect, test } from "vitest";
import { answerTime } from "@/banner/answer-time";
import { consentActions, consentLayers } from "@/contracts/consent";
import { answerTimes, groupDimensions, type TallyDimension } from "@/contracts/statistics";
import { countryOf } from "@/server/consent/collector/classes";
import type { Accepted } from "@/server/consent/collector/rules";
import { countBeacons, countUp, measureOf } from "@/server/consent/collector/tallies/rules";

const friday = { day: "2026-11-27", hour: 14 };
const monday = "2026-11-23";
const optional = ["analytics", "marketing"];
const record = (consent: Partial<Accepted["consent"]>): Accepted => ({
  site: { id: "s1", key: "otc" },
  consent: {
    ...{ id: "a", site: "otc", banner: 1, action: "choose", language: "en", device: "phone", browser: "safari" },
    choices: { required: true, analytics: true, marketing: false },
    ...consent,
  },
  optional,
});

test("an answer counts by its layer and by what it allows; what answers no banner is counted apart", () => {
  const all = { analytics: true, marketing: true };
  const none = { analytics: false, marketing: false };
  const some = { analytics: true, marketing: false };
  const of = (one: object) => measureOf({ choices: some, action: "choose", ...one }, optional);
  expect(of({ action: "accept_all", layer: "first" })).toBe("acceptedFirst");
  expect(of({ action: "accept_all", layer: "settings", took: "5s" })).toBe("acceptedSecond");
  expect(of({ action: "accept_all", layer: "settings" })).toBe("acceptedLater");
  expect(of({ action: "reject_all" })).toBe("refusedFirst");
  expect(of({ action: "reject_all", layer: "settings", took: "longer" })).toBe("refusedSecond");
  expect(of({ action: "reject_all", layer: "settings" })).toBe("refusedLater");
  const chosen = [all, some, none].map((choices) => of({ layer: "settings", took: "30s", choices }));
  expect(chosen).toEqual(["chosenAll", "chosenSome", "chosenNone"]);
  expect(of({ layer: "settings" })).toBe("chosenLater");
  expect(of({ layer: "embed" })).toBe("embedAllowed");
  expect(of({ action: "withdraw", layer: "settings", took: "2s" })).toBe("withdrawn");
  expect(of({ action: "gpc", layer: "signal" })).toBe("signalled");
});

test("a choice is counted once in all, by the hour, and once in each class that is known, by the week", () => {
  const { tallies, answers } = countUp([record({ took: "5s", layer: "settings" })], friday);
  expect(tallies.map(({ dimension, day, hour, class: name, counts }) => [dimension, day, hour, name, counts])).toEqual([
    ["all", friday.day, 14, "", { chosenSome: 1 }],
    ["browser", monday, -1, "safari", { chosenSome: 1 }],
    ["device", monday, -1, "phone", { chosenSome: 1 }],
    ["language", monday, -1, "en", { chosenSome: 1 }],
    ["time", friday.day, -1, "5s", { chosenSome: 1 }],
  ]);
  expect(answers.filter(({ dimension }) => dimension === "all")).toMatchObject([
    { key: "analytics", granted: 1, refused: 0 },
    { key: "marketing", granted: 0, refused: 1 },
  ]);
});

const visitor = fc.record({
  action: fc.constantFrom(...consentActions),
  layer: fc.constantFrom(...consentLayers),
  device: fc.constantFrom("desktop" as const, "phone" as const),
  browser: fc.constantFrom("chrome" as const, "other" as const),
  country: fc.constantFrom("DE", "unknown"),
  pages: fc.constantFrom("docs", "other"),
  variant: fc.constantFrom("calm", "short"),
});

test("each record is in just one counter of each dimension, whoever comes", () => {
  fc.assert(
    fc.property(fc.array(visitor, { minLength: 1, maxLength: 60 }), (visitors) => {
      const { tallies, answers } = countUp(visitors.map(record), friday);
      const sumOf = (of: TallyDimension) =>
        tallies
          .filter(({ dimension }) => dimension === of)
          .flatMap(({ counts }) => Object.values(counts))
          .reduce((sum, count) => sum + count, 0);
      for (const dimension of ["all", ...groupDimensions] as const) expect(sumOf(dimension)).toBe(visitors.length);
      for (const dimension of ["all", ...groupDimensions] as const)
        for (const key of optional) {
          const rows = answers.filter((row) => row.dimension === dimension && row.key === key);
          expect(rows.reduce((sum, { granted, refused }) => sum + granted + refused, 0)).toBe(visitors.length);
        }
    }),
  );
});

test("a beacon counts what it tells, and somebody asked again is also somebody who was shown a banner", () => {
  const place = { siteId: "s1", banner: 2, variant: "calm" };
  const rows = countBeacons(
    [place, { ...place, again: true }, { ...place, event: "left" }, { ...place, event: "existed", variant: undefined }],
    friday,
  );
  expect(rows.map(({ variant, counts }) => [variant, counts])).toEqual([
    ["", { existed: 1 }],
    ["calm", { shown: 2, askedAgain: 1, left: 1 }],
  ]);
});

test("how long an answer took is told in buckets, each below its end", () => {
  expect([0, 1999, 2000, 9999, 59_999, 60_000, 9e9].map(answerTime)).toEqual([
    ...["2s", "2s", "5s", "10s", "60s", "longer", "longer"],
  ]);
  expect(new Set([0, 2000, 5000, 10_000, 30_000, 60_000].map(answerTime))).toEqual(new Set(answerTimes));
});

test("a country is what the edge says, or unknown; without an edge there is none", () => {
  expect(["DE", "XX", "T1", "de", "Germany", undefined].map(countryOf)).toEqual([
    ...["DE", "unknown", "unknown", "unknown", "unknown"],
    undefined,
  ]);
});
