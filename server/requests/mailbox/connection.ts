import { ImapFlow } from "imapflow";
import { worker } from "@/server/platform/actor";
import type { Mailbox } from "./rules";
import { readMailbox } from "./service";

const aMinute = 60_000;

export const clientOf = ({ folder: _, ...server }: Mailbox): ImapFlow =>
  new ImapFlow({
    ...server,
    // Its lines would name senders and subjects.
    logger: false,
    ...{ connectionTimeout: 20_000, greetingTimeout: 10_000, socketTimeout: 6 * aMinute, maxIdleTime: 4 * aMinute },
  });

/** What the server says of its own accord, kept until somebody asks for it. */
function listenTo(client: ImapFlow) {
  let wake = () => {};
  const heard = { over: false, news: false };
  const on = (what: keyof typeof heard) => () => {
    heard[what] = true;
    wake();
  };
  client.on("exists", on("news"));
  client.on("close", on("over"));
  // An error without a listener would end the process; the connection closes after it.
  client.on("error", () => undefined);
  return {
    isOver: () => heard.over,
    /** Until something came, the connection ended, or a while passed: a server that forgets to speak is asked. */
    async wait(): Promise<void> {
      if (!heard.news && !heard.over) {
        const timer = setTimeout(() => wake(), 5 * aMinute);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        clearTimeout(timer);
      }
      heard.news = false;
    },
  };
}

/** One connection, until it ends: reads, waits for the server to say that something came, and reads again. */
export async function stay(
  client: ImapFlow,
  mailbox: Mailbox,
  owner: { controllerId: string; account: string },
  onRead: () => void,
): Promise<void> {
  const server = listenTo(client);
  await client.connect();
  await client.mailboxOpen(mailbox.folder, { readOnly: true });
  while (!server.isOver()) {
    await readMailbox(worker, client, owner);
    onRead();
    // Not awaited: it lasts until the next command, or until the connection ends.
    void client.idle().catch(() => undefined);
    await server.wait();
  }
}
