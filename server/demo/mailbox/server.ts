import type { AddressInfo } from "node:net";
import PostalMime, { type Address } from "postal-mime";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";
import { readBytes } from "@/server/platform/http/body";
import { setDemoMailServer } from "@/server/platform/mail";
import { keepMail } from "./store";

const largest = 1_000_000;
const addressOf = (one: Address | undefined) => one?.address ?? "";

async function receive(stream: SMTPServerDataStream): Promise<string> {
  const raw = await readBytes(stream, largest);
  const mail = await PostalMime.parse(raw);
  const { id } = keepMail({
    receivedAt: new Date().toISOString(),
    from: mail.from?.name || addressOf(mail.from),
    to: (mail.to ?? []).map(addressOf).join(", "),
    subject: mail.subject ?? "",
    messageId: mail.messageId ?? "",
    text: mail.text ?? "",
    html: mail.html ?? "",
    raw,
  });
  return `kept as ${id}`;
}

/** A real SMTP server on this machine's own loopback, which delivers to nobody. */
export async function startMailbox(): Promise<{ port: number; stop(): Promise<void> }> {
  const server = new SMTPServer({
    name: "mailbox.localhost",
    banner: "the demonstration's mailbox",
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: largest,
    onData: (stream, _session, done) =>
      receive(stream).then(
        (said) => done(null, said),
        (error: Error) => done(error),
      ),
  });
  // A client that hangs up is no reason to end the process.
  server.on("error", () => undefined);
  const port = await new Promise<number>((resolve, reject) => {
    const listening = server.listen(0, "127.0.0.1", () => resolve((listening.address() as AddressInfo).port));
    listening.once("error", reject);
  });
  setDemoMailServer(`smtp://127.0.0.1:${port}`);
  return {
    port,
    stop: () => {
      setDemoMailServer(null);
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
