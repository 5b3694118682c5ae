import type { Difference, Rate } from "./statistics";

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
