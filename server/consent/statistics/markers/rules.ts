import type { Marker, Span } from "@/contracts/statistics";

export type Change = Omit<Marker, "letter">;

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const rank = { banner: 0, demo: 0, notice: 1, vendor: 2 };

/** In their order, with a letter each; of more than 26 the newest. Several of a day stand beside each other. */
export function markersOf(changes: Change[], { from, to }: Span): Marker[] {
  return changes
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => (a.day === b.day ? rank[a.kind] - rank[b.kind] : a.day < b.day ? -1 : 1))
    .slice(-alphabet.length)
    .map((change, at) => ({ letter: alphabet[at] as string, ...change }));
}
