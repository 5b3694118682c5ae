import { type Flag, groupFlags } from "./group-flags";

/** How near two letters may stand, in per cent of the width: in a wide plot, and on a phone. */
const rooms = { roomy: 5, narrow: 12 };

/** Letters over the plot, in a picture of their own: a picture that is read out as one may hold no links. */
export function Flags({ flags, count, height }: { flags: Flag[]; count: number; height: string }) {
  return (["roomy", "narrow"] as const).map((room) => (
    <svg key={room} className={`plot flags ${room}`} width="100%" height={height} role="presentation">
      {groupFlags(flags, count, rooms[room]).map(({ x, letter, href, label }) => (
        <a key={href} className={letter.length > 1 ? "flag wide" : "flag"} href={href} aria-label={label}>
          <rect className="reach" x={`${x}%`} y="0" />
          <rect x={`${x}%`} y="0" />
          <text x={`${x}%`} y="0">
            {letter}
          </text>
        </a>
      ))}
    </svg>
  ));
}
