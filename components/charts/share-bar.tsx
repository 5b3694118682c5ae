/** One whole: the share that is yes solid, the rest hatched. The numbers stand beside it in the table. */
export function ShareBar({ share }: { share: number }) {
  const yes = `${(share * 100).toFixed(2)}%`;
  const no = `${((1 - share) * 100).toFixed(2)}%`;
  return (
    <svg width="100%" height="12" aria-hidden="true">
      {share > 0 ? <rect className="b1" x="0" y="0.5" width={yes} height="11" /> : null}
      {share < 1 ? <rect className="b2" x={yes} y="0.5" width={no} height="11" /> : null}
    </svg>
  );
}
