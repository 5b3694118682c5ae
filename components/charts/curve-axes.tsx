import { type Range, ticksOf, xOf, yOf } from "./line-path";

export type Word = { at: number; text: string; sparse?: boolean };

/** Lines and per cents at the left, words under the plot. The foot of the plot is a firmer line. */
export function CurveAxes({ range, words, count }: { range: Range; words: Word[]; count: number }) {
  const ticks = ticksOf(range);
  const classOf = ({ at, sparse }: Word) =>
    ["x", count > 1 && at === 0 && "first", at === count - 1 && "last", sparse && "sparse"].filter(Boolean).join(" ");
  return (
    <>
      {ticks.map((tick) => (
        <line
          key={tick}
          className={tick === range.low ? "base" : "grid"}
          x1="0"
          x2="100%"
          y1={`${yOf(tick, range)}%`}
          y2={`${yOf(tick, range)}%`}
        />
      ))}
      {ticks.map((tick) => (
        <text key={tick} className="y" x="0" y={`${yOf(tick, range)}%`}>
          {Math.round(tick * 100)}
          {tick === ticks.at(-1) ? "\u00a0%" : ""}
        </text>
      ))}
      {words.map((word) => (
        <text key={word.at} className={classOf(word)} x={`${xOf(word.at, count)}%`} y="100%">
          {word.text}
        </text>
      ))}
    </>
  );
}
