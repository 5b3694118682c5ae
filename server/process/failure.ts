/** The innermost cause in its first line: outer errors repeat statements, and a refused connection has no words but its code. */
export function sentenceOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return sentenceOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return sentenceOf(error.cause);
  const [line = ""] = error.message.trim().split("\n", 1);
  return line || ("code" in error ? String(error.code) : error.name);
}

/** The process does not start half: one sentence says why, and what had started is closed. */
export async function giveUp(error: unknown, closers: (() => Promise<unknown>)[]): Promise<never> {
  process.stderr.write(`Nachweis did not start. ${sentenceOf(error)}\n`);
  for (const close of closers) await close().catch(() => undefined);
  process.exit(1);
}
