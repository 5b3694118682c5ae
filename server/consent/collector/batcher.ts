import { AppError, isAppError } from "@/server/platform/errors";
import { stackOf } from "@/server/platform/http/answer";
import { log } from "@/server/platform/log";

type Waiter<In, Out> = { item: In; resolve(out: Out): void; reject(error: unknown): void };
type Limits = { rows: number; ms: number; waiting: number };

/**
 * Gathers what comes within a few milliseconds and stores it together, one batch after the other. Each caller
 * hears once its own item is stored, or that it is not: nothing is dropped in silence, and nobody waits for ever.
 */
export class Batcher<In, Out> {
  #waiting: Waiter<In, Out>[] = [];
  #timer: NodeJS.Timeout | undefined;
  #busy = false;

  /** `store` answers for each item in its order: a result, or the refusal of that one item. */
  constructor(
    private readonly store: (items: In[]) => Promise<(Out | Error)[]>,
    private readonly limits: Limits,
  ) {}

  add(item: In): Promise<Out> {
    if (this.#waiting.length >= this.limits.waiting) return Promise.reject(new AppError("unavailable"));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (this.#waiting.length >= this.limits.rows) void this.#flush();
      else this.#timer ??= setTimeout(() => void this.#flush(), this.limits.ms);
    });
  }

  async #flush(): Promise<void> {
    if (this.#busy) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const batch = this.#waiting.splice(0, this.limits.rows);
    if (batch.length === 0) return;
    this.#busy = true;
    try {
      const results = await this.store(batch.map(({ item }) => item));
      for (const [i, { resolve, reject }] of batch.entries()) {
        const result = results[i] ?? new AppError("unavailable");
        if (result instanceof Error) reject(result);
        else resolve(result);
      }
    } catch (error) {
      if (!isAppError(error))
        log().error(
          { rows: batch.length, error: error instanceof Error ? error.name : "unknown", stack: stackOf(error) },
          "batch failed",
        );
      for (const { reject } of batch) reject(new AppError("unavailable"));
    } finally {
      this.#busy = false;
      // What came meanwhile has waited long enough.
      if (this.#waiting.length > 0) void this.#flush();
    }
  }
}
