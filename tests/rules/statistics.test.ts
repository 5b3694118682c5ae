import { expect, test } from "vitest";
import { measures, type Tally } from "@/contracts/statistics";
import { findGaps } from "@/server/consent/statistics/checks/rules";
import { markersOf } from "@/server/consent/statistics/markers/rules";
import { emptyTally } from "@/server/consent/statistics/measures/rules";
import { readLines } from "@/server/consent/statistics/page-views/rules";
import { comparedSpan, curveOf, hoursOf, metricsOf, spanOf } from "@/server/consent/statistics/rules";
import { versionsOf } from "@/server/consent/statistics/versions/rules";
import { cleanQuery } from "@/server/consent/statistics/views/rules";
import { isSettled, piecesOf, windowOf } from "@/server/consent/statistics/windows/rules";
import { daysOf, mondayOf } from "@/server/platform/civil-days";

const today = "2026-11-27";

test("a period is the last days with today, or two days in their order, none of them ahead", () => {
  expect(spanOf({ days: 28 }, today)).toEqual({ from: "2026-10-31", to: today });
  expect(spanOf({ from: "2026-11-09", to: "2026-11-02", days: 28 }, today)).toEqual({
    from: "2026-11-02",
    to: "2026-11-09",
  });
  expect(spanOf({ from: "2026-11-20", to: "2027-01-01", days: 28 }, today)).toEqual({ from: "2026-11-20", to: today });
  expect(spanOf({ from: "2026-11-20", days: 28 }, today)).toEqual({ from: "2026-11-20", to: today });
  expect(spanOf({ from: "2020-01-01", to: today, days: 28 }, today).from).toBe("2025-10-24");
});

test("a period is held against as many days before it, or the same weekdays a year earlier", () => {
  const span = { from: "2026-11-02", to: "2026-11-08" };
  expect(comparedSpan(span, "before")).toEqual({ from: "2026-10-26", to: "2026-11-01" });
  expect(comparedSpan(span, "year")).toEqual({ from: "2025-11-03", to: "2025-11-09" });
  expect(comparedSpan(span, "none")).toBeNull();
});

const tally = (changes: Partial<Tally>): Tally => ({ ...emptyTally(), ...changes });

test("each rate is the part of the whole that its definition says", () => {
  const counted = tally(Object.fromEntries(measures.map((measure, i) => [measure, 2 ** i])));
  const shares = Object.fromEntries(
    metricsOf({ ...counted, shown: 4_000 }, null).map(({ key, part, whole }) => [key, [part, whole]]),
  );
  const bit = (...names: (typeof measures)[number][]) => names.reduce((sum, name) => sum + counted[name], 0);
  const accepted = bit("acceptedFirst", "acceptedSecond");
  const refused = bit("refusedFirst", "refusedSecond");
  const chosen = bit("chosenAll", "chosenSome", "chosenNone");
  const answered = accepted + refused + chosen;
  const optIns = accepted + bit("chosenAll", "chosenSome");
  expect(shares).toEqual({
    interactionRate: [answered, 4_000],
    noChoiceRate: [4_000 - answered, 4_000],
    leftRate: [bit("left"), 4_000],
    acceptRate: [accepted, answered],
    denyRate: [refused, answered],
    customRate: [chosen, answered],
    consentRate: [optIns, answered],
    optInRate: [optIns, 4_000],
    fullRate: [accepted + bit("chosenAll"), answered],
    partialRate: [bit("chosenSome"), answered],
    noneRate: [refused + bit("chosenNone"), answered],
    secondLayerRate: [bit("acceptedSecond", "refusedSecond") + chosen, answered],
    openedRate: [bit("opened"), 4_000],
    noticeRate: [bit("noticeRead"), 4_000],
    withdrawalRate: [bit("withdrawn"), optIns],
    askedAgainRate: [bit("askedAgain"), 4_000],
    signalRate: [bit("signalled"), answered + bit("signalled")],
    notNeededRate: [bit("existed"), bit("existed") + 4_000],
  });
});

test("a curve has a point a day, and a point a week where days would be lines over lines; a day without a row is a gap", () => {
  const short = curveOf({ from: "2026-11-20", to: "2026-11-22" }, [
    { day: "2026-11-21", ...tally({ shown: 4, acceptedFirst: 1 }) },
  ]);
  expect(short.unit).toBe("day");
  expect(short.points.map(({ optIn }) => optIn.share)).toEqual([null, 0.25, null]);
  const long = curveOf({ from: "2026-06-03", to: today }, [
    { day: "2026-06-03", ...tally({ shown: 3 }) },
    { day: "2026-06-07", ...tally({ shown: 4 }) },
  ]);
  expect(long.unit).toBe("week");
  expect(long.points[0]).toMatchObject({ from: "2026-06-03", to: "2026-06-07", tally: { shown: 7 } });
  expect(long.points.at(-1)).toMatchObject({ from: "2026-11-23", to: today });
  expect(
    hoursOf(today, [{ hour: 1, ...tally({ shown: 2 }) }], 2).points.map((point) => [point.hour, point.tally.shown]),
  ).toEqual([
    [0, 0],
    [1, 2],
    [2, 0],
  ]);
});

test("weeks begin on Mondays, and their windows of four are the same for everybody", () => {
  expect(["2026-11-22", "2026-11-23", "2026-11-29"].map(mondayOf)).toEqual(["2026-11-16", "2026-11-23", "2026-11-23"]);
  const windows = ["2026-11-02", "2026-11-29", "2026-11-30", "2023-12-31"].map(windowOf);
  expect(new Set(windows.map((day) => new Date(day).getUTCDay()))).toEqual(new Set([1]));
  expect(windowOf(windows[0] as string)).toBe(windows[0]);
  expect(windowOf("2024-01-28")).toBe("2024-01-01");
  expect(windowOf("2024-01-29")).toBe("2024-01-29");
});

test("what changed in a period has a letter each, in its order, the banner of a day before its vendors", () => {
  const change = (kind: "banner" | "vendor", day: string) => ({ kind, day, detail: "1", href: null });
  const marked = markersOf(
    [
      change("vendor", "2026-11-05"),
      change("banner", "2026-11-05"),
      change("banner", "2026-10-01"),
      change("vendor", "2026-11-02"),
    ],
    { from: "2026-11-01", to: today },
  );
  expect(marked.map(({ letter, kind, day }) => `${letter} ${kind} ${day}`)).toEqual([
    "A vendor 2026-11-02",
    "B banner 2026-11-05",
    "C vendor 2026-11-05",
  ]);
});

test("a beacon that fell silent is noticed, a quiet Sunday is not", () => {
  const days = (...shown: number[]) =>
    shown.map((count, i) => ({ day: `2026-11-${String(i + 1).padStart(2, "0")}`, tally: tally({ shown: count }) }));
  expect(findGaps(days(80, 90, 70, 0), new Map())).toEqual([
    { day: "2026-11-04", reason: "nothing_counted", counted: 0, expected: 80 },
  ]);
  expect(findGaps(days(8, 9, 7, 0), new Map())).toEqual([]);
  const odd = [{ day: "2026-11-01", tally: tally({ shown: 10, refusedFirst: 30 }) }];
  expect(findGaps(odd, new Map())).toMatchObject([{ reason: "answers_without_banners", counted: 10, expected: 30 }]);
  const views = new Map(days(80, 90, 70, 20).map(({ day }) => [day, 200]));
  expect(findGaps(days(80, 90, 80, 20), views)).toMatchObject([{ day: "2026-11-04", reason: "far_below_page_views" }]);
});

test("page views are read a day a line, the later of one day, and no day that is none", () => {
  expect(readLines("2026-11-01 12\n\n2026-11-02;7\n2026-11-01, 13")).toEqual(
    new Map([
      ["2026-11-01", 13],
      ["2026-11-02", 7],
    ]),
  );
  expect(readLines("2026-06-31 12")).toBeNull();
});

test("a saved view is a question and nothing else", () => {
  expect(cleanQuery("by=country&site=otc&next=//evil.example&group=device.phone&x=<script>")).toBe(
    "site=otc&group=device.phone&by=country",
  );
});

test("a banner is held against the one before, over the whole life of both", () => {
  const arm = (banner: number, variant: string, from: string, to: string, counts: Partial<Tally>) => ({
    ...{ banner, variant, from, to },
    ...tally(counts),
  });
  const versions = versionsOf([
    arm(1, "house", "2026-01-01", "2026-03-01", { shown: 9_000, acceptedFirst: 4_000, refusedFirst: 3_000 }),
    arm(2, "", "2026-03-01", "2026-03-02", { signalled: 3 }),
    arm(2, "house", "2026-03-02", "2026-05-01", {
      shown: 9_000,
      acceptedFirst: 5_000,
      refusedFirst: 500,
      refusedSecond: 1_500,
    }),
  ]);
  expect(versions.map(({ number, span }) => [number, span.from, span.to])).toEqual([
    [2, "2026-03-01", "2026-05-01"],
    [1, "2026-01-01", "2026-03-01"],
  ]);
  expect(versions[0]?.change).toMatchObject({ verdict: "differs", harder: true });
  expect(versions[1]?.change).toBeNull();
});

test("what is read of a period is all of it once, and only yesterday and today again", () => {
  const span = { from: "2026-06-20", to: "2026-11-27" };
  const pieces = piecesOf(span, "2026-11-27");
  expect(pieces.flatMap(daysOf)).toEqual(daysOf(span));
  expect(pieces.filter((piece) => !isSettled(piece, "2026-11-27"))).toEqual([{ from: "2026-11-26", to: "2026-11-27" }]);
  expect(piecesOf({ from: "2026-11-27", to: "2026-11-27" }, "2026-11-27")).toHaveLength(1);
  expect(piecesOf(span, "2027-03-01").every((piece) => isSettled(piece, "2027-03-01"))).toBe(true);
});
