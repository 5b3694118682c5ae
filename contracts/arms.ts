import type { Difference, Rate, Span, Tally } from "./statistics";

/** One variant: opt-ins of shown, accepted of answered, and how many of those who refused had to go to the second layer. */
export type Arm = { key: string; shown: number; optIn: Rate; accept: Rate; refusedLater: Rate };
/** A variant against the first: opt-in rate, p adjusted for the number of comparisons; `harder`: refusing became harder with it. */
export type ArmDifference = { key: string; difference: Difference; harder: boolean };

/** `planned`: banners shown that each variant needs; `daysLeft` at the slowest one's pace, null where there is none yet. */
export type Arms = {
  arms: Arm[];
  planned: number;
  daysLeft: number | null;
  /** Whether banners were shown in the planned shares; null before any was. */
  ratio: { p: number; holds: boolean } | null;
  against: ArmDifference[];
};

/** A banner as it did: from its first counted day to its last. `number` 0 and below are the demonstration's. */
export type VersionFigures = {
  number: number;
  span: Span;
  tally: Tally;
  accept: Rate;
  optIn: Rate;
  /** Against the version before: opt-in rate, and whether refusing became harder by the counters. */
  change: (Difference & { harder: boolean }) | null;
};
export type Versions = { versions: VersionFigures[]; trial: { banner: number; arms: Arms; days: number } | null };
