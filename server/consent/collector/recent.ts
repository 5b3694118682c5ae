/** The last keys of many, in bounded memory: the oldest goes when there is no room. */
export class Recent {
  readonly #keys = new Set<string>();

  constructor(private readonly most: number) {}

  add(key: string): void {
    this.#keys.add(key);
    if (this.#keys.size > this.most) this.#keys.delete(this.#keys.values().next().value as string);
  }

  has = (key: string): boolean => this.#keys.has(key);

  get count(): number {
    return this.#keys.size;
  }
}
