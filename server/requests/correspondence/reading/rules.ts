import { Parser } from "htmlparser2";
import PostalMime, { type Email } from "postal-mime";
import { mailLimits } from "@/contracts/correspondence";
import { EmailAddress } from "@/contracts/newsletter";
import { sniff } from "../../files/rules";

/** What is kept of a mail. Nothing of it is to be trusted: whoever wrote it chose each word, the sender's address too. */
export type ReadMail = {
  name: string;
  /** Null where the sender's is no address. */
  email: string | null;
  subject: string;
  text: string;
  cut: boolean;
  files: Uint8Array[];
  left: number;
  /** Ids of the mails that it answers. */
  answers: string[];
  automatic: boolean;
  /** When the last server took it, else when it says that it was written. */
  receivedAt: Date | null;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no line of text holds
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
/** Half a pair of surrogates is no character, and no database takes it. */
const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, "\ufffd");
const oneLine = (text: string, max: number) =>
  wellFormed(text)
    .replace(controls, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, max)
    .replace(/\p{Cs}/gu, "");
const lines = (text: string) =>
  wellFormed(text)
    .replaceAll("\0", "")
    .replace(/\r\n?/g, "\n")
    .replace(/\n{4,}/g, "\n\n\n")
    .trim();

const apart = new Set(["p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "blockquote", "table", "ul", "ol"]);
const unseen = new Set(["script", "style", "head", "title", "template"]);

/** The words of a page as a reader sees them; none of it runs, and nothing is fetched. */
export function textOfHtml(page: string): string {
  let [text, hidden] = ["", 0];
  const parser = new Parser({
    onopentagname: (name) => {
      if (unseen.has(name)) hidden += 1;
      if (apart.has(name)) text += "\n";
    },
    onclosetag: (name) => {
      if (unseen.has(name)) hidden -= 1;
      if (apart.has(name) && name !== "br") text += "\n";
    },
    ontext: (part) => {
      if (hidden === 0) text += part.replace(/\s+/g, " ");
    },
  });
  parser.end(page);
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const header = ({ headers }: Email, name: string) => headers.find(({ key }) => key === name)?.value ?? "";

/** RFC 3834, RFC 3464, and what older programs say instead. */
function isAutomatic(mail: Email): boolean {
  const submitted = header(mail, "auto-submitted").trim().toLowerCase();
  if (submitted !== "" && submitted !== "no") return true;
  if (/^(bulk|junk|list|auto[_-]reply)\b/i.test(header(mail, "precedence").trim())) return true;
  if (/^\s*multipart\/report\b/i.test(header(mail, "content-type"))) return true;
  return /^\s*<\s*>\s*$/.test(header(mail, "return-path"));
}

/** A Received header ends in its date (RFC 5321, 4.4); the topmost is that of the server where the mail came to rest. */
function dateOf(mail: Email): Date | null {
  const times = [header(mail, "received").split(";").at(-1) ?? "", mail.date ?? ""].map((text) => Date.parse(text));
  const time = times.find((one) => !Number.isNaN(one));
  return time === undefined ? null : new Date(time);
}

const idsIn = (text: string) => (text.match(/<[^<>\s]{3,250}>/g) ?? []).slice(-50);

const bytesOf = (content: ArrayBuffer | Uint8Array | string) =>
  typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);

/** Files that were sent along; pictures that stand in the text are part of it, as signatures have them. */
function filesOf({ attachments }: Email) {
  const sent = attachments.filter(({ related, disposition }) => !(related && disposition !== "attachment"));
  const kept = sent
    .map(({ content }) => bytesOf(content))
    .filter((bytes) => bytes.byteLength > 0 && sniff(bytes))
    .slice(0, mailLimits.files);
  return { files: kept, left: sent.length - kept.length };
}

/** `whole` is false where only the beginning of it was fetched. Throws nothing: a mail that no parser can read is kept as one without words, so that somebody looks into the mailbox. */
export async function readMail(raw: Uint8Array, whole = true): Promise<ReadMail> {
  const limits = { maxNestingDepth: 50, maxHeadersSize: 500_000, maxRfc822NestingDepth: 3 };
  const mail = await PostalMime.parse(raw, limits).catch(
    (): Email => ({ headers: [], headerLines: [], attachments: [] }),
  );
  const sender = mail.from?.address ?? "";
  const address = EmailAddress.safeParse(sender);
  const text = lines(mail.text?.trim() ? mail.text : textOfHtml(mail.html ?? ""));
  return {
    name: oneLine(mail.from?.name || sender, 200),
    email: address.success ? address.data : null,
    subject: oneLine(mail.subject ?? "", 300),
    text: wellFormed(text.slice(0, mailLimits.text)),
    cut: !whole || text.length > mailLimits.text,
    ...filesOf(mail),
    answers: [...new Set([...idsIn(mail.inReplyTo ?? ""), ...idsIn(mail.references ?? "")])],
    automatic: isAutomatic(mail),
    receivedAt: dateOf(mail),
  };
}

/** The number of a case, as our own subjects carry it. */
export const referenceIn = (subject: string): string | null => /\bR-\d{4}-\d{4,9}\b/.exec(subject)?.[0] ?? null;

/** A mail begins with a header (RFC 5322, 2.2); anything else would become one without words. */
export const isMail = (bytes: Uint8Array) =>
  /^[!-9;-~]+:[^\n]*\n/.test(Buffer.from(bytes.subarray(0, 2000)).toString("latin1"));
