import { xOf } from "./line-path";

/** What changed at a point: a letter that leads to the list below. */
export type Flag = { at: number; letter: string; href: string; label: string };
export type FlagBox = { x: number; letter: string; href: string; label: string };

/** Boxes in per cent of the width; those nearer than `least` share one, which leads to the first of them. */
export function groupFlags(flags: Flag[], count: number, least: number): FlagBox[] {
  const groups: Flag[][] = [];
  for (const flag of [...flags].sort((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    if (group?.[0] && xOf(flag.at, count) - xOf(group[0].at, count) < least) group.push(flag);
    else groups.push([flag]);
  }
  return groups.map((group) => {
    const [first, last] = [group[0] as Flag, group.at(-1) as Flag];
    if (first === last) return { ...first, x: xOf(first.at, count) };
    const letter = `${first.letter}–${last.letter}`;
    return {
      x: (xOf(first.at, count) + xOf(last.at, count)) / 2,
      letter,
      href: first.href,
      label: `${letter}. ${group.map(({ label }) => label).join("; ")}`,
    };
  });
}
