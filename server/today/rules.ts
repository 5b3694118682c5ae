import type { WaitingBanner } from "@/contracts/banner-review";
import { type TodayGroup, type TodayItem, todayGroups } from "@/contracts/today";

/** An account that nobody has used for a quarter is a door that nobody watches. */
export const unusedDays = 90;
export const unusedSince = (at: Date) => new Date(at.getTime() - unusedDays * 86_400_000);

/** A date that has passed is late, one that is near is soon; all else asks for a decision and has no date. */
export function groupOf(item: TodayItem): TodayGroup {
  if (item.kind === "request") return item.daysLeft < 0 ? "late" : "soon";
  if (item.kind === "complaints_due") return "soon";
  return item.kind === "vendors_review_due" ? "late" : "decide";
}

const daysLeft = (item: TodayItem) => (item.kind === "request" ? item.daysLeft : 0);

/** In groups, worst first; what has no date of its own keeps the order in which the rooms gave it. */
export function grouped(items: TodayItem[]): Record<TodayGroup, TodayItem[]> {
  const of = (group: TodayGroup) =>
    items.filter((item) => groupOf(item) === group).sort((a, b) => daysLeft(a) - daysLeft(b));
  return Object.fromEntries(todayGroups.map((group) => [group, of(group)])) as Record<TodayGroup, TodayItem[]>;
}

/** Long enough for the linter to have come to it, where it runs at all. */
const measuringMinutes = 10;

/** The one thing that keeps a site's banner from going on; the worst first. */
export function obstacleOf(banner: WaitingBanner, at: Date): TodayItem | null {
  const { site, siteName, unasked, open, returned } = banner;
  const of = { site, siteName };
  if (unasked.length > 0) return { kind: "banner_unasked", ...of, purposes: unasked };
  if (open) {
    const { number, findings, submittedAt } = open;
    if (findings !== null) return findings > 0 ? { kind: "banner_refused", ...of, number, findings } : null;
    const isLate = at.getTime() - Date.parse(submittedAt) > measuringMinutes * 60_000;
    return isLate || !banner.canMeasure ? { kind: "banner_unmeasured", ...of, number } : null;
  }
  return returned && { kind: "banner_returned", ...of, ...returned };
}
