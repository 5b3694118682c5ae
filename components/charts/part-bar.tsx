import { Whisker } from "./whisker";

type Props = {
  share: number;
  look: "yes" | "no" | "none";
  /** Draws what is left of the whole as a no. */
  rest?: boolean;
  /** What the share may as well be. */
  interval?: { low: number; high: number } | null;
};

const looks = { yes: "b1", no: "b2", none: "b3" };
const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** One share of a whole in a table cell: solid for yes, hatched for no, outlined for none. The number stands beside it. */
export function PartBar({ share, look, rest, interval }: Props) {
  return (
    <svg className="part" width="100%" height="12" aria-hidden="true">
      {share > 0 ? <rect className={looks[look]} x="0.5" y="0.5" width={percent(share)} height="11" /> : null}
      {rest && share < 1 ? (
        <rect className="b2" x={percent(share)} y="0.5" width={percent(1 - share)} height="11" />
      ) : null}
      {interval ? <Whisker {...interval} y={6} place={percent} /> : null}
    </svg>
  );
}
