import { CurveAxes, type Word } from "./curve-axes";
import { CurveKey } from "./curve-key";
import { Flags } from "./flags";
import type { Flag } from "./group-flags";
import { type Band, bandPath, linePath, niceRange, type Range, type Value, xOf, yOf } from "./line-path";
import { LonePoints } from "./lone-points";
import { spreadLabels } from "./spread-labels";

export type Series = { label: string; end: string; values: Value[]; bands?: Band[] };

type Props = {
  /** One to three; told apart by end label, dash and strength of ink. */
  series: Series[];
  /** What the curves say, for whoever does not see them. */
  label: string;
  /** Words under the axis; `sparse` ones leave first where there is no room. */
  words: Word[];
  /** What changed, as letters over the plot. */
  flags?: Flag[];
  /** Points that no line leads to; those of the flags, if nothing else is said. */
  breaks?: readonly number[];
  range?: Range;
  height?: number;
};

/** Two lines of a label, in px, and the height that the plot has where it is least. */
const label = { height: 36, plot: 224 };

/** Shares over time. Drawn on the server; strokes keep their width at any size, type keeps its own. */
export function Curve({ series, label: said, words, flags = [], breaks, range: asked, height = 288 }: Props) {
  const count = series[0]?.values.length ?? 0;
  const range = asked ?? niceRange(series.flatMap(({ values }) => values));
  const broken = breaks ?? flags.map(({ at }) => at);
  const tall = `${height / 16}rem`;
  const ended = series
    .map((one, n) => ({ ...one, n, last: one.values.findLastIndex((value) => value !== null) }))
    .filter(({ last }) => last >= 0);
  const ends = spreadLabels(
    ended.map(({ values, last }) => yOf(values[last] as number, range)),
    (label.height / Math.min(height, label.plot)) * 100,
  );
  return (
    <div className="plotted">
      <CurveKey series={series} />
      <svg className="plot" width="100%" height={tall} role="img" aria-label={said}>
        <CurveAxes range={range} words={words} count={count} />
        <svg width="100%" height="100%" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
          {series.map(({ label: name, bands = [] }) => (
            <path key={name} className="band" d={bandPath(bands, range, broken)} />
          ))}
          {series.map(({ label: name, values }, n) => (
            <path key={name} className={`s${n + 1}`} d={linePath(values, range, broken)} />
          ))}
        </svg>
        {[...new Set(flags.map(({ at }) => `${xOf(at, count)}%`))].map((x) => (
          <line key={x} className="event" x1={x} x2={x} y1="-7" y2="100%" />
        ))}
        {series.map(({ label: name, values, bands }, n) => (
          <LonePoints key={name} values={values} bands={bands} range={range} breaks={broken} look={n + 1} />
        ))}
        {ended.map(({ label: name, end, last }, n) => (
          <text key={name} className="end" x={`${xOf(last, count)}%`} y={`${ends[n]}%`}>
            {name}
            <tspan x={`${xOf(last, count)}%`} dy="1.3em">
              {end}
            </tspan>
          </text>
        ))}
      </svg>
      {flags.length > 0 ? <Flags flags={flags} count={count} height={tall} /> : null}
    </div>
  );
}
