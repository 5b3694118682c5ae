export type Dice = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): small, fast, and the same numbers for the same seed everywhere. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a, so that a text begins a row of numbers. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** How many of `n` do what each does with a likelihood of `p`: drawn from the normal curve that a binomial comes near. */
export function some(dice: Dice, n: number, p: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice());
  const drawn = Math.round(n * p + Math.sqrt(Math.max(0, n * p * (1 - p))) * normal);
  return Math.min(n, Math.max(0, drawn));
}

/** A total over weights, one after the other, so that the parts add up to it. */
export function split(dice: Dice, total: number, weights: readonly number[]): number[] {
  if (total === 0) return weights.map(() => 0);
  let left = total;
  let rest = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, i) => {
    const part = i === weights.length - 1 ? left : some(dice, left, rest > 0 ? weight / rest : 0);
    left -= part;
    rest -= weight;
    return part;
  });
}

/** A total over boxes of given sizes, none of which takes more than it holds; together they hold at least the total. */
export function fill(dice: Dice, total: number, sizes: readonly number[]): number[] {
  if (total === 0) return sizes.map(() => 0);
  let left = total;
  let room = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => {
    const least = Math.max(0, left - (room - size));
    const part = Math.max(least, Math.min(size, left, some(dice, left, room > 0 ? size / room : 0)));
    left -= part;
    room -= size;
    return part;
  });
}
