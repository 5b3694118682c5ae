/** How far an axis may reach, in shares: round numbers of points. */
const reaches = [0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** The least round reach on both sides of nought that holds every interval. */
export function reachOf(intervals: { low: number; high: number }[]): number {
  const most = Math.max(0, ...intervals.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  return reaches.find((reach) => most <= reach) ?? 1;
}

/** Ends and halves of the axis, nought between them. */
export const ticksAround = (reach: number): number[] => [-reach, -reach / 2, 0, reach / 2, reach];

/** Where a label holds on to its place, in per cent, so that it stays on the paper. */
export const anchorOf = (place: number): "start" | "middle" | "end" =>
  place < 25 ? "start" : place > 75 ? "end" : "middle";
