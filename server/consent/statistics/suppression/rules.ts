import type { Breakdown, Group, GroupDimension, Span, Tally } from "@/contracts/statistics";
import { addDays, mondayOf } from "@/server/platform/civil-days";
import { addTallies, emptyTally, recordsOf } from "../measures/rules";

/** A group of fewer is not shown by itself. */
export const leastGroup = 10;
/** A block ends here even where it breaks nothing down. */
const longestWeeks = 4;

export type ClassDay = { day: string; classes: Record<string, Tally> };
type Part = { classes: string[]; tally: Tally };
/** Whole weeks whose groups add up to the total of those days; once closed it never changes. */
export type Block = Span & { groups: Part[] };

const isFew = (count: number) => count > 0 && count < leastGroup;
export const isSmall = (tally: Tally): boolean => isFew(tally.shown) || isFew(recordsOf(tally));
const isNothing = (tally: Tally) => Object.values(tally).every((count) => count === 0);

const bySize = (one: Part, other: Part): number =>
  recordsOf(one.tally) - recordsOf(other.tally) ||
  one.tally.shown - other.tally.shown ||
  ((one.classes[0] ?? "") < (other.classes[0] ?? "") ? -1 : 1);

const merge = (parts: Part[]): Part => ({
  classes: parts.flatMap(({ classes }) => classes).sort(),
  tally: parts.map(({ tally }) => tally).reduce(addTallies, emptyTally()),
});

/** Small classes together; while they are small even so, the smallest of the others joins them. */
function groupsOf(classes: Map<string, Tally>): Part[] {
  const parts = [...classes].map(([name, tally]): Part => ({ classes: [name], tally }));
  const some = parts.filter(({ tally }) => !isNothing(tally)).sort(bySize);
  const apart = some.filter(({ tally }) => !isSmall(tally));
  const small = some.filter(({ tally }) => isSmall(tally));
  if (small.length === 0) return apart;
  let merged = merge(small);
  while (apart.length > 0 && isSmall(merged.tally)) merged = merge([merged, apart.shift() as Part]);
  return [...apart, merged];
}

/**
 * Complementary suppression by construction. Totals by day are public, so whatever is hidden of a class must not be what is left
 * of a total. A block is one finished week, or as many as it takes (four at most) for at least two groups that are each nothing or
 * ten and more; small classes stand together in it. Every answer about classes is a sum of such groups, so subtracting answers
 * gives sums of groups again, and never less than one. Blocks depend on nothing but the weeks they are of: later
 * days, other questions and other exports change none of them. `days` may also be weeks, under any of their days.
 */
export function closeBlocks(days: ClassDay[], today: string): Block[] {
  const weeks = new Map<string, ClassDay["classes"][]>();
  for (const { day, classes } of days) weeks.set(mondayOf(day), [...(weeks.get(mondayOf(day)) ?? []), classes]);
  const first = [...weeks.keys()].sort()[0];
  if (!first) return [];
  const blocks: Block[] = [];
  let from = first;
  let open = new Map<string, Tally>();
  for (let monday = first; addDays(monday, 7) <= today; monday = addDays(monday, 7)) {
    for (const classes of weeks.get(monday) ?? [])
      for (const [name, tally] of Object.entries(classes))
        open.set(name, addTallies(open.get(name) ?? emptyTally(), tally));
    const to = addDays(monday, 6);
    const groups = groupsOf(open);
    const isLong = addDays(from, longestWeeks * 7 - 1) <= to;
    const isClosed = groups.length !== 1 || (isLong && groups.every(({ tally }) => !isSmall(tally)));
    if (!isClosed) continue;
    blocks.push({ from, to, groups });
    from = addDays(monday, 7);
    open = new Map();
  }
  return blocks;
}

/** The blocks that a period touches; where it touches none, the newest before it, or else the first after it. */
export function blocksFor(blocks: Block[], { from, to }: Span): Block[] {
  const inside = blocks.filter((block) => block.to >= from && block.from <= to);
  if (inside.length > 0) return inside;
  const nearest = blocks.filter((block) => block.to < from).at(-1) ?? blocks.find((block) => block.from > to);
  return nearest ? [nearest] : [];
}

const spanOf = (blocks: Block[]): Span | null => {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first && last ? { from: first.from, to: last.to } : null;
};

/** One line a class that stood for itself, over the blocks in which it did; what was merged in any block is one last line. */
export function breakdownOf(dimension: GroupDimension, blocks: Block[], asked: Span): Breakdown {
  const chosen = blocksFor(blocks, asked);
  const apart = new Map<string, Group>();
  const together: Group = { classes: [], blocks: 0, tally: emptyTally() };
  for (const { classes, tally } of chosen.flatMap(({ groups }) => groups)) {
    const [name = ""] = classes;
    if (classes.length > 1) {
      together.classes = [...new Set([...together.classes, ...classes])].sort();
      together.blocks += 1;
      together.tally = addTallies(together.tally, tally);
      continue;
    }
    const known = apart.get(name) ?? { classes: [name], blocks: 0, tally: emptyTally() };
    apart.set(name, { ...known, blocks: known.blocks + 1, tally: addTallies(known.tally, tally) });
  }
  const groups = [...apart.values()].sort(bySize).reverse();
  return {
    dimension,
    asked,
    span: spanOf(chosen),
    blocks: chosen.length,
    groups: together.blocks > 0 ? [...groups, together] : groups,
  };
}

/** One class over the blocks in which it stood for itself; null where it never did. */
export function groupOf(blocks: Block[], asked: Span, name: string) {
  const chosen = blocksFor(blocks, asked);
  const points = chosen.flatMap(({ from, to, groups }) => {
    const own = groups.find(({ classes }) => classes.length === 1 && classes[0] === name);
    return own ? [{ from, to, tally: own.tally }] : [];
  });
  const span = spanOf(chosen);
  if (!span || points.length === 0) return null;
  const tally = points.map((point) => point.tally).reduce(addTallies, emptyTally());
  return { span, blocks: points.length, of: chosen.length, tally, points };
}

type Answer = { granted: number; refused: number };
export type AnswerDay = { day: string; classes: Record<string, Record<string, Answer>> };

/**
 * Yes and no by key for one class, or for all that are broken down (null). Totals by day are public for each key too, so a block
 * counts for a key only where every group of it has no answers to that key, or ten and more.
 */
export function answersOf(
  blocks: Block[],
  days: AnswerDay[],
  asked: Span,
  name: string | null,
): Record<string, Answer & { blocks: number }> {
  const found: Record<string, Answer & { blocks: number }> = {};
  for (const { from, to, groups } of blocksFor(blocks, asked)) {
    const inside = days.filter(({ day }) => day >= from && day <= to);
    const keys = new Set(inside.flatMap(({ classes }) => Object.values(classes).flatMap(Object.keys)));
    for (const key of keys) {
      const sumOf = (classes: string[]): Answer => {
        const own = inside.flatMap((day) => classes.flatMap((each) => day.classes[each]?.[key] ?? []));
        return own.reduce((sum, one) => ({ granted: sum.granted + one.granted, refused: sum.refused + one.refused }), {
          granted: 0,
          refused: 0,
        });
      };
      const sums = groups.map(({ classes }) => ({ classes, ...sumOf(classes) }));
      if (sums.some(({ granted, refused }) => isFew(granted + refused))) continue;
      const own = sums.filter(({ classes }) => name === null || (classes.length === 1 && classes[0] === name));
      if (own.length === 0) continue;
      const known = found[key] ?? { granted: 0, refused: 0, blocks: 0 };
      found[key] = {
        granted: known.granted + own.reduce((sum, one) => sum + one.granted, 0),
        refused: known.refused + own.reduce((sum, one) => sum + one.refused, 0),
        blocks: known.blocks + 1,
      };
    }
  }
  return found;
}
