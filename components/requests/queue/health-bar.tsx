import type { RightHealth } from "@/contracts/requests";

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** Late, due soon and on track as parts of one bar; the numbers stand beside it. */
export function HealthBar({ health: { late, soon, onTrack } }: { health: RightHealth }) {
  const all = late + soon + onTrack;
  const parts = [
    { key: "late", from: 0, count: late },
    { key: "soon", from: late, count: soon },
    { key: "track", from: late + soon, count: onTrack },
  ];
  return (
    <svg className="health" width="100%" height="12" aria-hidden="true">
      {parts
        .filter(({ count }) => count > 0)
        .map(({ key, from, count }) => (
          <rect key={key} className={key} x={percent(from / all)} width={percent(count / all)} y="0.5" height="11" />
        ))}
    </svg>
  );
}
