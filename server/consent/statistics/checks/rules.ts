import type { BeaconGap, Tally } from "@/contracts/statistics";
import { answeredOf } from "../measures/rules";

type Day = { day: string; tally: Tally };

/** Fewer than these are chance: a quiet Sunday is no dead beacon. */
const leastUsual = 50;
const leastViews = 100;

const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
/** Page loads on which the banner's script spoke up. */
const loadsOf = ({ shown, existed }: Tally) => shown + existed;

/**
 * Days on which the beacon cannot have told all: more answers than banners; nothing although the four weeks before had some
 * fifty a day; or far below what the site reports, measured by its own usual ratio (half of it), for many a visitor blocks beacons.
 * Days are whole and in order; `views` are the site's own page views.
 */
export function findGaps(days: Day[], views: Map<string, number>): BeaconGap[] {
  const ratios = days.flatMap(({ day, tally }) => {
    const reported = views.get(day) ?? 0;
    return reported >= leastViews ? [loadsOf(tally) / reported] : [];
  });
  const usualRatio = median(ratios);
  return days.flatMap(({ day, tally }, at): BeaconGap[] => {
    const [counted, answered] = [loadsOf(tally), answeredOf(tally)];
    if (answered > tally.shown + Math.max(5, tally.shown * 0.05))
      return [{ day, reason: "answers_without_banners", counted: tally.shown, expected: answered }];
    const usual = median(days.slice(Math.max(0, at - 28), at).map((one) => loadsOf(one.tally)));
    if (counted === 0 && usual >= leastUsual) return [{ day, reason: "nothing_counted", counted, expected: usual }];
    const reported = views.get(day) ?? 0;
    const expected = Math.round(reported * usualRatio);
    if (reported >= leastViews && counted < expected / 2)
      return [{ day, reason: "far_below_page_views", counted, expected }];
    return [];
  });
}
