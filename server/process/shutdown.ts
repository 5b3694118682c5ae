import type { Server } from "node:http";

let stopping = false;
/** A start that is stopped fails in whatever step it was: that is no failure to speak of. */
export const isStopping = () => stopping;

/**
 * Closes what has been opened, the last first, once, on SIGTERM or SIGINT. Said at the very start: whoever stops a
 * process that is still starting must not find its database running on.
 */
export function stopGracefully(closers: (() => Promise<unknown>)[]): void {
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    for (let close = closers.shift(); close; close = closers.shift()) await close().catch(() => undefined);
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

/** Takes nobody new, lets those inside finish for three seconds. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 3_000).unref();
  await closed;
}
