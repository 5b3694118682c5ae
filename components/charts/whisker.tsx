type Props = { low: number; high: number; y: number; place: (value: number) => string };

const cap = 3;

/** An interval as a line with ends, paper around its ink so that it is seen on a bar as well. */
export function Whisker({ low, high, y, place }: Props) {
  const [from, to] = [place(low), place(high)];
  return ["halo", "whisker"].map((layer) => (
    <g key={layer} className={layer}>
      <line x1={from} x2={to} y1={y} y2={y} />
      <line x1={from} x2={from} y1={y - cap} y2={y + cap} />
      <line x1={to} x2={to} y1={y - cap} y2={y + cap} />
    </g>
  ));
}
