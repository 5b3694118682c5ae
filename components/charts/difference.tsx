import { anchorOf, reachOf, ticksAround } from "./difference-axis";
import { Whisker } from "./whisker";

type Props = {
  rows: { key: string; label: string; value: number; low: number; high: number }[];
  /** What the axis is of, in words; printed under it. */
  label: string;
  format: (points: number) => string;
};

const rowHeight = 44;

/** Differences of shares around nought: a dot and its interval each. What does not touch the line differs. */
export function Difference({ rows, label, format }: Props) {
  const reach = reachOf(rows);
  const at = (value: number) => 50 + (value / reach) * 50;
  const place = (value: number) => `${at(value).toFixed(2)}%`;
  const ticks = ticksAround(reach);
  return (
    <div className="plotted">
      <svg className="plot even" width="100%" height={rows.length * rowHeight + 8} role="img" aria-label={label}>
        {ticks.map((tick) => (
          <line key={tick} className={tick ? "grid" : "nought"} x1={place(tick)} x2={place(tick)} y1="0" y2="100%" />
        ))}
        <line className="base" x1="0" x2="100%" y1="100%" y2="100%" />
        {rows.map(({ key, label: name, value, low, high }, n) => {
          const y = (n + 0.5) * rowHeight + 8;
          return (
            <g key={key}>
              <Whisker low={low} high={high} y={y} place={place} />
              <circle className="p1" cx={place(value)} cy={y} r="4" />
              <text className="over name" textAnchor={anchorOf(at(value))} x={place(value)} y={y}>
                {name}
              </text>
            </g>
          );
        })}
        {ticks.map((tick, n) => (
          <text
            key={tick}
            className={["x", n === 0 && "first", n === ticks.length - 1 && "last", n % 2 === 1 && "sparse"]
              .filter(Boolean)
              .join(" ")}
            x={place(tick)}
            y="100%"
          >
            {tick === 0 ? "0" : format(tick)}
          </text>
        ))}
        <text className="x title" x="50%" y="100%">
          {label}
        </text>
      </svg>
    </div>
  );
}
