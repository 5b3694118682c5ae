import { createTransport, type Transporter } from "nodemailer";
import MailComposer from "nodemailer/lib/mail-composer";
import { EmailAddress } from "@/contracts/newsletter";
import { env, isDemo } from "@/env";
import { sha256 } from "./crypto";
import { singleton } from "./singleton";

export type Mail = {
  messageId: string;
  /** One address: whoever is to get two mails is sent two mails. */
  to: string;
  fromName?: string;
  subject: string;
  text: string;
  html: string;
  language: string;
  /** Of the row, not of the try: a mail that is sent again is the same mail, byte for byte. */
  date: Date;
  headers?: Record<string, string>;
};

type Sent = { response: string; sha256: string };

type Post = { url?: string; transport?: Transporter; demoUrl?: string | null };
const post = () => singleton("mail", (): Post => ({}));

/** The demonstration's mails go to its own server, whatever SMTP_URL says: no real address ever gets one. */
export function setDemoMailServer(url: string | null): void {
  post().demoUrl = url;
}

/** Where the demonstration's mails go. */
export function demoMailServer(): string {
  const url = post().demoUrl;
  if (!url) throw new Error("the demonstration's mail server is not started");
  return url;
}

function serverUrl(): string {
  const url = isDemo() ? demoMailServer() : env().SMTP_URL;
  if (!url) throw new Error("SMTP_URL is missing");
  return url;
}

function transport(): Transporter {
  const kept = post();
  const url = serverUrl();
  if (!kept.transport || kept.url !== url) {
    kept.url = url;
    kept.transport = createTransport({
      url,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
  return kept.transport;
}

/** What follows a line break in a header is a header of somebody else's choice. */
function assertOneLine(values: string[]): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose
  if (values.some((value) => /[\r\n\u0000]/.test(value))) throw new Error("a mail header holds a line break");
}

export async function buildMail(mail: Mail): Promise<Buffer> {
  const { messageId, to, fromName = "", subject, text, html, language, date, headers = {} } = mail;
  assertOneLine([messageId, to, fromName, subject, language, ...Object.entries(headers).flat()]);
  if (!EmailAddress.safeParse(to).success) throw new Error("the recipient is not one address");
  if (Object.keys(headers).some((name) => !/^[A-Za-z][A-Za-z0-9-]*$/.test(name)))
    throw new Error("a mail header's name is not one");
  const composer = new MailComposer({
    from: { name: fromName, address: env().MAIL_FROM },
    to: { name: "", address: to },
    subject,
    text,
    html,
    messageId,
    date,
    headers: { "Content-Language": language, "Auto-Submitted": "auto-generated", ...headers },
    // Parts are told apart by a line that would otherwise be random.
    ...{ baseBoundary: sha256(messageId).slice(0, 32) },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const built = await composer.compile().build();
  // SMTP ends each line with CRLF; what is hashed is what arrives.
  return Buffer.from(`${built.toString("latin1")}\n`.replace(/\r?\n/g, "\r\n"), "latin1");
}

/** Hands the mail to the server and returns its answer with the hash of the bytes that went out. */
export async function sendMail(mail: Mail): Promise<Sent> {
  const raw = await buildMail(mail);
  const info = await transport().sendMail({ envelope: { from: env().MAIL_FROM, to: [mail.to] }, raw });
  return { response: String(info.response), sha256: sha256(raw) };
}

/** A refusal for good (5xx): trying again would only annoy; the answer without what it repeats of the address. */
export function permanentRefusal(error: unknown): string | null {
  const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
  return code >= 500 && code < 600 ? `${code}` : null;
}
