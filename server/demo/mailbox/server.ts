import type { AddressInfo } from "node:net";
import PostalMime, { type Address } from "postal-mime";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";
import { env } from "@/env";
import { worker } from "@/server/platform/actor";
import { readBytes } from "@/server/platform/http/body";
import { setDemoMailServer } from "@/server/platform/mail";
import { transact } from "@/server/platform/transact";
import { receiveMail } from "@/server/requests/correspondence/receiving/service";
import { findDesk } from "./queries";
import { keepMail } from "./store";

const largest = 1_000_000;
const addressOf = (one: Address | undefined) => one?.address ?? "";

/** A mail to the company itself goes where its mailbox would be read. */
async function deliver(raw: Uint8Array): Promise<void> {
  const controllerId = await findDesk();
  if (!controllerId) throw new Error("nobody to write to");
  await transact(worker, (tools) => receiveMail(worker, tools, { controllerId, way: "mailbox", raw }, new Date()));
}

async function receive(stream: SMTPServerDataStream, recipients: string[]): Promise<string> {
  const raw = await readBytes(stream, largest);
  if (recipients.includes(env().MAIL_FROM)) await deliver(raw);
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
    onData: (stream, { envelope }, done) =>
      receive(
        stream,
        envelope.rcptTo.map(({ address }) => address),
      ).then(
        (said) => done(null, said),
        // What is wrong here may be right in a minute: whoever sends tries again.
        (error: Error) => done(Object.assign(error, { responseCode: 451 })),
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
