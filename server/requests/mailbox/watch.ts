import { setTimeout as sleep } from "node:timers/promises";
import type { ImapFlow } from "imapflow";
import { hmac } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { log } from "@/server/platform/log";
import { clientOf, stay } from "./connection";
import { findOwner, keepProblem } from "./queries";
import { mailboxOf, waitAfter } from "./rules";

const problemOf = (error: unknown) =>
  (error as { authenticationFailed?: boolean }).authenticationFailed ? ("refused" as const) : ("unreachable" as const);

/**
 * Watches the mailbox for as long as the process runs, and comes back after each failure. It says in the database how far it
 * has read and what hinders it, for the desk to show.
 */
export function watchMailbox(url: string, controllerKey: string | undefined): { stop(): Promise<void> } {
  const [mailbox, stopped] = [mailboxOf(url), new AbortController()];
  const { host, auth, folder } = mailbox;
  let client: ImapFlow | undefined;

  async function once(onRead: () => void): Promise<void> {
    const controllerId = await findOwner(database(), controllerKey);
    if (!controllerId) throw new Error("IMAP_CONTROLLER names no controller of this desk");
    const account = hmac("requests.mailbox", `${host} ${auth.user} ${folder}`);
    client = clientOf(mailbox);
    try {
      await stay(client, mailbox, { controllerId, account }, onRead);
    } catch (error) {
      if (stopped.signal.aborted) return;
      const problem = problemOf(error);
      log().warn({ problem }, "mailbox");
      await keepProblem(database(), controllerId, account, problem);
    } finally {
      client.close();
    }
  }

  async function watch(): Promise<void> {
    let failures = 0;
    while (!stopped.signal.aborted) {
      await once(() => {
        failures = 0;
      }).catch((error: unknown) =>
        log().error({ error: error instanceof Error ? error.message : "unknown" }, "mailbox"),
      );
      failures += 1;
      await sleep(waitAfter(failures), undefined, { signal: stopped.signal, ref: false }).catch(() => undefined);
    }
  }

  const watching = watch();
  return {
    async stop() {
      stopped.abort();
      client?.close();
      await watching;
    },
  };
}
