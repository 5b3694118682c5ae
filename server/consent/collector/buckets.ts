import { hash, randomBytes } from "node:crypto";

/**
 * Who may ask how often, in this process: a bucket of `size` tokens per caller that fills again by `perSecond`. Callers are
 * known by a hash under a salt of this process, which nobody can turn back once it is gone.
 * Bounded: beyond `keys` the one that was quiet longest is forgotten, so a million callers cost no more memory.
 */
export class Buckets {
  readonly #levels = new Map<string, { tokens: number; at: number }>();
  readonly #salt = randomBytes(32).toString("base64");

  constructor(private readonly limit: { size: number; perSecond: number; keys: number }) {}

  /** Takes a token at a time in milliseconds; false where none is left. */
  take(caller: string, at: number): boolean {
    const { size, perSecond, keys } = this.limit;
    const key = hash("sha256", this.#salt + caller, "base64");
    const level = this.#levels.get(key);
    const tokens = level ? Math.min(size, level.tokens + (Math.max(0, at - level.at) * perSecond) / 1000) : size;
    const enough = tokens >= 1;
    if (level) this.#levels.delete(key);
    this.#levels.set(key, { tokens: enough ? tokens - 1 : tokens, at });
    if (this.#levels.size > keys) this.#levels.delete(this.#levels.keys().next().value as string);
    return enough;
  }

  get count(): number {
    return this.#levels.size;
  }
}
