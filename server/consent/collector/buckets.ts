/**
 * Who may ask how often, in this process: a bucket of `size` tokens per key that fills again by `perSecond`.
 * Bounded: beyond `keys` the one that was quiet longest is forgotten, so a million callers cost no more memory.
 */
export class Buckets {
  readonly #levels = new Map<string, { tokens: number; at: number }>();

  constructor(private readonly limit: { size: number; perSecond: number; keys: number }) {}

  /** Takes a token at a time in milliseconds; false where none is left. */
  take(key: string, at: number): boolean {
    const { size, perSecond, keys } = this.limit;
    const level = this.#levels.get(key) ?? { tokens: size, at };
    const tokens = Math.min(size, level.tokens + (Math.max(0, at - level.at) * perSecond) / 1000);
    const enough = tokens >= 1;
    this.#levels.delete(key);
    this.#levels.set(key, { tokens: enough ? tokens - 1 : tokens, at });
    if (this.#levels.size > keys) this.#levels.delete(this.#levels.keys().next().value as string);
    return enough;
  }

  get count(): number {
    return this.#levels.size;
  }
}
