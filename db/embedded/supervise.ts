import type { ChildProcess } from "node:child_process";
import { type LaunchOptions, launch } from "./launch";

const quick = 10_000;

/** Without its database a process can only refuse: it ends, and whoever watches over it sees that it did. */
function giveUp(reason: string): never {
  process.stderr.write(`Nachweis ends. ${reason}\n`);
  process.exit(1);
}

/**
 * Starts PostgreSQL, and again on the same port whenever it ends without being told to: whoever kills it, or the kernel for
 * want of memory, costs the time of its recovery. One that ends again and again ends the process.
 */
export async function supervise(options: LaunchOptions) {
  const first = await launch(options);
  let current = Promise.resolve(first.child);
  let isReleased = false;
  let quickEnds = 0;

  async function restart(): Promise<ChildProcess> {
    process.emitWarning("PostgreSQL ended without being told to, and is started again.");
    const { child } = await launch(options, first.port);
    watch(child);
    return child;
  }

  function watch(child: ChildProcess) {
    const since = Date.now();
    child.once("exit", () => {
      if (isReleased) return;
      quickEnds = Date.now() - since < quick ? quickEnds + 1 : 0;
      if (quickEnds > 20) giveUp("PostgreSQL ends again and again.");
      current = restart();
      current.catch((error: Error) => isReleased || giveUp(error.message));
    });
  }
  watch(first.child);

  /** No more watching; the process that runs now is the caller's to end. */
  const release = (): Promise<ChildProcess> => {
    isReleased = true;
    return current;
  };
  return { port: first.port, release };
}
