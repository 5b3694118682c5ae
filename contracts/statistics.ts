import * as z from "zod/mini";
import { CivilDate, Id, Key, requiredText } from "./fields";

/**
 * What a counter's row is of. `all` has the hours of fourteen days and then days; `time`, how long an answer took, is counted by
 * day; classes of visitors by week, for nothing finer is told of them. There is no row of two classes at once: nobody can ask
 * for the tablets that speak German.
 */
export const tallyDimensions = ["all", "device", "browser", "language", "country", "pages", "time"] as const;
export const TallyDimension = z.enum(tallyDimensions);
export type TallyDimension = z.infer<typeof TallyDimension>;

/** What may narrow a page: classes of visitors. */
export const groupDimensions = ["device", "browser", "language", "country", "pages"] as const;
export const GroupDimension = z.enum(groupDimensions);
export type GroupDimension = z.infer<typeof GroupDimension>;

/** Seconds from the banner's appearance to the answer; a bucket is named by its end. */
export const answerTimes = ["2s", "5s", "10s", "30s", "60s", "longer"] as const;
export const AnswerTime = z.enum(answerTimes);
export type AnswerTime = z.infer<typeof AnswerTime>;

/** What a beacon tells, with nothing of who: names of counters. */
export const beaconEvents = ["shown", "left", "existed", "opened", "noticeRead"] as const;
export const BeaconEvent = z.enum(beaconEvents);
export type BeaconEvent = z.infer<typeof BeaconEvent>;

/**
 * One counter each. Of banners: `shown`, `askedAgain` (of those shown, to somebody whose choice counts no longer), `left`
 * (the page was left without an answer), `existed` (a page that asked nothing, a choice was there), `opened` (the settings,
 * from the first layer), `noticeRead` (its link). Of answers to a shown banner: `accepted` and `refused` by layer, `chosen` by what
 * was allowed. Of choices that answered none: `embedAllowed`; `acceptedLater`, `refusedLater` and `chosenLater` (in the settings, opened
 * again); `withdrawn`; `signalled` (GPC). Beacons move the first, and each record moves just one of the others, so that counters can
 * be held against records.
 */
export const beaconMeasures = ["shown", "askedAgain", "left", "existed", "opened", "noticeRead"] as const;
export const recordMeasures = [
  "acceptedFirst",
  "acceptedSecond",
  "refusedFirst",
  "refusedSecond",
  "chosenAll",
  "chosenSome",
  "chosenNone",
  "embedAllowed",
  "acceptedLater",
  "refusedLater",
  "chosenLater",
  "withdrawn",
  "signalled",
] as const;
export const measures = [...beaconMeasures, ...recordMeasures] as const;
export type Measure = (typeof measures)[number];
export type Tally = Record<Measure, number>;

/** Civil dates, both within. */
export type Span = { from: string; to: string };
/** Shares from 0 to 1. */
export type Interval = { low: number; high: number };

export const comparisons = ["before", "year", "none"] as const;
export const Comparison = z.enum(comparisons);
export type Comparison = z.infer<typeof Comparison>;

/** `device.phone`: one class of one dimension. */
export const GroupKey = z
  .string()
  .check(z.regex(/^(device|browser|language|country|pages)\.[A-Za-z0-9-]{1,40}$/, "group"));

const day = z.optional(CivilDate);
const days = z.number().check(z.int(), z.minimum(1), z.maximum(400));

/** A period by its two days, or the last so many. What an address says wrongly is not said at all. */
export const GetStatistics = z.object({
  site: Key,
  from: z.catch(day, undefined),
  to: z.catch(day, undefined),
  days: z.catch(days, 28),
  compare: z.catch(Comparison, "before"),
  group: z.catch(z.optional(GroupKey), undefined),
});
export type GetStatistics = z.infer<typeof GetStatistics>;

/** Each is a part of a whole; both are sums of measures, and messages say which in words. */
export const metricKeys = [
  "interactionRate",
  "noChoiceRate",
  "leftRate",
  "acceptRate",
  "denyRate",
  "customRate",
  "consentRate",
  "optInRate",
  "fullRate",
  "partialRate",
  "noneRate",
  "secondLayerRate",
  "openedRate",
  "noticeRate",
  "withdrawalRate",
  "askedAgainRate",
  "signalRate",
  "notNeededRate",
] as const;
export type MetricKey = (typeof metricKeys)[number];

/** `interval` is Wilson's at 95 %; null where the whole is nothing. */
export type Rate = { part: number; whole: number; share: number | null; interval: Interval | null };

/**
 * `differs`: the two-proportion test at 5 % says so. `same`: it does not. `too_few`: either side is smaller than what it takes
 * to see three points, so that no verdict is given.
 */
export const verdicts = ["differs", "same", "too_few"] as const;
export type Verdict = (typeof verdicts)[number];
/** Second minus first, in shares, with Newcombe's interval. */
export type Difference = { difference: number; interval: Interval; p: number; verdict: Verdict };

export type Metric = Rate & { key: MetricKey; before: Rate | null; change: Difference | null };

/** Points without anything have no shares: a curve shows them as gaps. */
export type CurvePoint = Span & { hour: number | null; tally: Tally; accept: Rate; optIn: Rate };
export type Curve = { unit: "hour" | "day" | "week" | "block"; points: CurvePoint[] };

export const markerKinds = ["banner", "notice", "vendor", "demo"] as const;
export type MarkerKind = (typeof markerKinds)[number];
/**
 * What changed on a day. `detail`: the number of a banner or notice, names of vendors; of the demonstration, its invented banner's
 * number (0 and below). `href` opens what changed, for those who may read there.
 */
export type Marker = { letter: string; day: string; kind: MarkerKind; detail: string; href: string | null };

export type AnswerRate = Rate & { key: string; name: { en: string; de: string }; before: Rate | null };

/**
 * One line of a breakdown: a class, or several of which one alone would have been fewer than ten. `blocks`: in how many of the
 * breakdown's blocks it stood for itself; in the others its visitors are among the last line's.
 */
export type Group = { classes: string[]; blocks: number; tally: Tally };
/** `span` holds whole blocks only, and may be wider or older than what was asked; null where no block is closed yet. */
export type Breakdown = { dimension: GroupDimension; asked: Span; span: Span | null; blocks: number; groups: Group[] };

/** One site's page of figures. `asked` is the period as chosen; `span` what is shown: whole blocks where a group narrows it. */
export type Statistics = {
  site: { key: string; name: string };
  asked: Span;
  span: Span | null;
  group: { dimension: GroupDimension; class: string } | null;
  compared: Span | null;
  tally: Tally;
  before: Tally | null;
  metrics: Metric[];
  curve: Curve;
  markers: Marker[];
  purposes: AnswerRate[];
  services: AnswerRate[];
  times: { time: AnswerTime; accepted: number; refused: number; chosen: number }[];
  pageGroups: string[];
  /** True where invented figures of the demonstration are among these. */
  demo: boolean;
};

/** A breakdown as a page shows it. */
export type GroupRates = Omit<Breakdown, "groups"> & {
  rows: { classes: string[]; blocks: number; accept: Rate; optIn: Rate }[];
};

export const GetBreakdown = z.object({
  ...GetStatistics.shape,
  by: z.catch(GroupDimension, "device"),
});
export type GetBreakdown = z.infer<typeof GetBreakdown>;

export const GetVersions = z.object({ site: Key });
export type GetVersions = z.infer<typeof GetVersions>;

/** A day on which what was counted cannot be all. */
export type BeaconGap = {
  day: string;
  reason: "answers_without_banners" | "nothing_counted" | "far_below_page_views";
  counted: number;
  expected: number;
};
export type Checks = {
  gaps: BeaconGap[];
  pageViews: { reported: number; counted: number; days: number } | null;
};

/** Records of a period beside what the counters say of them; `different` names the days on which they are not equal. */
export type RecordCheck = {
  span: Span;
  records: number;
  counters: number;
  different: { day: string; banner: number; records: number; counters: number }[];
};

/** "2026-11-01 1234": a civil day and its page views. */
export const pageViewLine = /^\s*(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))[\s;,]+(\d{1,9})\s*$/;
const linesOf = (text: string) => text.split("\n").filter((line) => line.trim() !== "");

/** One day a line; at most 400 of them. */
export const ReportPageViews = z.object({
  site: Key,
  lines: z.string().check(
    z.maxLength(20_000),
    z.refine((text) => linesOf(text).length > 0, "required"),
    z.refine((text) => linesOf(text).length <= 400, "too_many_lines"),
    z.refine((text) => linesOf(text).every((line) => pageViewLine.test(line)), "day_and_number"),
  ),
});
export type ReportPageViews = z.infer<typeof ReportPageViews>;

/** The address of a question, as it stands after the question mark. Only what a page understands is kept. */
export const SaveView = z.object({ name: requiredText(60), query: z.string().check(z.maxLength(300)) });
export type SaveView = z.infer<typeof SaveView>;
export type SavedView = { id: string; name: string; query: string };
export const RemoveView = z.object({ id: Id });
export type RemoveView = z.infer<typeof RemoveView>;
