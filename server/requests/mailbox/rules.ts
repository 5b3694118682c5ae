import { isLoopback } from "@/env";

/** Where mail is fetched from: `imaps://user:password@host/folder`, the user's inbox without a folder. */
export type Mailbox = {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  /** Without it a password never crosses a network, only this machine's own loopback. */
  doSTARTTLS: boolean;
  auth: { user: string; pass: string };
  folder: string;
};

export function mailboxOf(url: string): Mailbox {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const secure = protocol === "imaps:";
  return {
    host: hostname,
    port: port ? Number(port) : secure ? 993 : 143,
    secure,
    doSTARTTLS: !secure && !isLoopback(hostname),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    folder: decodeURIComponent(pathname.slice(1)) || "INBOX",
  };
}

const [first, longest] = [5_000, 300_000];

/** Milliseconds to wait after the nth failure in a row: 5 s, then twice as long each time, five minutes at most. */
export const waitAfter = (failures: number) => Math.min(longest, first * 2 ** Math.max(0, failures - 1));
