import { stack } from "./stack";

type Bucket = { label: string; total: string; parts: number[] };

/** Few columns of three parts: solid, hatched and outlined, from the foot. The numbers stand in the table beside it. */
export function Histogram({ buckets, label, height = 160 }: { buckets: Bucket[]; label: string; height?: number }) {
  const columns = stack(buckets.map(({ parts }) => parts));
  const width = 100 / Math.max(1, buckets.length);
  return (
    <div className="plotted">
      <svg className="plot even" width="100%" height={`${height / 16}rem`} role="img" aria-label={label}>
        {columns.map((parts, n) => {
          const { label: name, total } = buckets[n] as Bucket;
          const middle = `${(n + 0.5) * width}%`;
          return (
            <g key={name}>
              {parts.map(({ y, height: tall }, look) =>
                tall > 0 ? (
                  <rect
                    // biome-ignore lint/suspicious/noArrayIndexKey: the place in the stack is what a part is
                    key={look}
                    className={`b${look + 1}`}
                    x={`${(n + 0.18) * width}%`}
                    width={`${width * 0.64}%`}
                    y={`${y}%`}
                    height={`${tall}%`}
                  />
                ) : null,
              )}
              <text className="over" textAnchor="middle" x={middle} y={`${Math.min(100, ...parts.map(({ y }) => y))}%`}>
                {total}
              </text>
              <text className={n % 2 === 1 ? "x low" : "x"} x={middle} y="100%">
                {name}
              </text>
            </g>
          );
        })}
        <line className="base" x1="0" x2="100%" y1="100%" y2="100%" />
      </svg>
    </div>
  );
}
