import { setTimeout } from "node:timers/promises";

const milliseconds = 200;

/**
 * Less is done for an address that is known than for a new one. An answer that takes the same time for both
 * does not tell which it was; a refusal, which never depends on the address, comes at once.
 */
export async function inEvenTime<T>(work: Promise<T>): Promise<T> {
  const [result] = await Promise.all([work, setTimeout(milliseconds)]);
  return result;
}
