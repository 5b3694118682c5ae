import { type Band, cut, lonePoints, type Range, type Value, xOf, yOf } from "./line-path";

type Props = { values: Value[]; bands?: Band[]; range: Range; breaks: readonly number[]; look: number };

/** Points without a neighbour: a dot, and its interval as a line, since there is no band to be drawn. */
export function LonePoints({ values, bands = [], range, breaks, look }: Props) {
  return lonePoints(values, breaks).map((i) => {
    const [x, band] = [`${xOf(i, values.length)}%`, bands[i]];
    const y = (value: number) => `${yOf(cut(value, range), range)}%`;
    return (
      <g key={i}>
        {band ? <line className="lone" x1={x} x2={x} y1={y(band.low)} y2={y(band.high)} /> : null}
        <circle className={`p${look}`} cx={x} cy={y(values[i] as number)} r="3" />
      </g>
    );
  });
}
