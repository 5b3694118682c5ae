import { linePath, lonePlaces, placesOf, type Value } from "./line-path";

type Props = {
  values: Value[];
  /** What the curve says, for whoever does not see it. */
  label: string;
  from: string;
  to: string;
  /** The last value in words, at the end of the line. */
  end: string;
  height?: number;
};

const ticks = [0, 50, 100];

/** A share over time, from 0 to 100 %. Drawn on the server; strokes keep their width at any size. */
export function Curve({ values, label, from, to, end, height = 128 }: Props) {
  const last = placesOf(values).at(-1);
  return (
    <svg className="plot" width="100%" height={height} role="img" aria-label={label}>
      <svg width="100%" height="100%" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
        {ticks.map((tick) => (
          <line key={tick} className={tick === 0 ? "base" : "grid"} x1="0" x2="1000" y1={100 - tick} y2={100 - tick} />
        ))}
        <path className="s1" d={linePath(values)} />
      </svg>
      {lonePlaces(values).map(({ i, x, y }) => (
        <circle key={i} className="fill-chart-1" cx={`${x}%`} cy={`${y}%`} r="2.5" />
      ))}
      {ticks.map((tick) => (
        <text key={tick} className="y" x="0" y={`${100 - tick}%`}>
          {tick === 100 ? "100 %" : tick}
        </text>
      ))}
      <text className="x first" x="0%" y="100%">
        {from}
      </text>
      <text className="x" x="100%" y="100%">
        {to}
      </text>
      {last ? (
        <text className="end" x={`${last.x}%`} y={`${last.y}%`}>
          {end}
        </text>
      ) : null}
    </svg>
  );
}
