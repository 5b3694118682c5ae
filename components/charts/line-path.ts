/** A value between 0 and 1, or a gap. */
export type Value = number | null;
export type Band = { low: number; high: number } | null;
/** What an axis shows, in shares: 0.3 to 0.7. */
export type Range = { low: number; high: number };

const round = (value: number) => Math.round(value * 100) / 100;
/** Places in per cent of a square: the first point at the left edge, the last at the right. */
export const xOf = (i: number, count: number): number => round(count > 1 ? (i / (count - 1)) * 100 : 100);
export const yOf = (value: number, { low, high }: Range): number => round(100 - ((value - low) / (high - low)) * 100);

/** Points of a hundred between the outermost value and the edge, so that no line lies on it. */
const air = 2;
/** Above this many points of a hundred, a line every ten would be a fence. */
const most = 50;

/** Whole tens around the values, at least twenty points apart, within 0 and 1; near nought it starts there. */
export function niceRange(values: Value[]): Range {
  const known = values.flatMap((value) => (value === null ? [] : [round(value * 100)]));
  if (known.length === 0) return { low: 0, high: 1 };
  const [least, greatest] = [Math.min(...known), Math.max(...known)];
  let low = Math.max(0, Math.floor((least - air) / 10) * 10);
  let high = Math.min(100, Math.ceil((greatest + air) / 10) * 10);
  if (low <= 10) low = 0;
  if (high - low < 20) high = Math.min(100, low + 20);
  if (high - low < 20) low = high - 20;
  if (high - low > most) [low, high] = [Math.floor(low / 20) * 20, Math.ceil(high / 20) * 20];
  return { low: low / 100, high: high / 100 };
}

/** Every ten points, or every twenty where that would be more than six lines. */
export function ticksOf({ low, high }: Range): number[] {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  const step = to - from > most ? 20 : 10;
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => (from + i * step) / 100);
}

/** Runs of neighbours without a gap; none goes on over a break, so that a change is not smoothed over. */
export function runsOf(values: Value[], breaks: readonly number[] = []): number[][] {
  const runs: number[][] = [];
  for (const [i, value] of values.entries()) {
    if (value === null) continue;
    const last = runs.at(-1);
    if (last?.at(-1) === i - 1 && !breaks.includes(i)) last.push(i);
    else runs.push([i]);
  }
  return runs;
}

/** The line in a view box of 1000 by 100. */
export const linePath = (values: Value[], range: Range, breaks?: readonly number[]): string =>
  runsOf(values, breaks)
    .filter((run) => run.length > 1)
    .map((run) =>
      run
        .map((i, n) => `${n === 0 ? "M" : "L"}${round(xOf(i, values.length) * 10)} ${yOf(values[i] as number, range)}`)
        .join(""),
    )
    .join("");

/** An interval as the axis can show it. */
export const cut = (value: number, { low, high }: Range): number => Math.min(high, Math.max(low, value));

/** The area between the ends of intervals, a closed shape a run, cut at the axis. */
export function bandPath(bands: Band[], range: Range, breaks?: readonly number[]): string {
  const at = (i: number, end: "low" | "high") =>
    `${round(xOf(i, bands.length) * 10)} ${yOf(cut((bands[i] as { low: number; high: number })[end], range), range)}`;
  return runsOf(
    bands.map((band) => band?.low ?? null),
    breaks,
  )
    .filter((run) => run.length > 1)
    .map((run) => `M${[...run.map((i) => at(i, "high")), ...run.toReversed().map((i) => at(i, "low"))].join("L")}Z`)
    .join("");
}

/** Points without a neighbour, which a line cannot show. */
export const lonePoints = (values: Value[], breaks?: readonly number[]): number[] =>
  runsOf(values, breaks)
    .filter((run) => run.length === 1)
    .map(([i]) => i as number);
