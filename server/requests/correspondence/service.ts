import type {
  FileCorrespondence,
  KeepComplaint,
  ListCorrespondence,
  MakeRequest,
  OpenedCorrespondence,
  ReadAttachment,
} from "@/contracts/correspondence";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { civilDate, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { AppError, found } from "@/server/platform/errors";
import { type Tools, transact } from "@/server/platform/transact";
import { getSite, listControllers } from "@/server/sites/queries";
import { openCase } from "../arrivals/opening/service";
import { personId } from "../cases/rules";
import { fileName, sniff } from "../files/rules";
import { countUnread } from "../queries";
import { isSameOpening, receiptProblem, soonUntil } from "../rules";
import { fileReply } from "./filing/service";
import { byReference } from "./matching/queries";
import * as queries from "./queries";
import { type Content, openContent, wordsOf } from "./rules";

export async function listCorrespondence(actor: Actor, input: ListCorrespondence) {
  const scope = authorize(actor, "requests:read");
  return {
    page: await queries.listCorrespondence(database(), scope, input, civilDate(now())),
    mailboxes: await queries.listMailboxes(database(), scope),
  };
}

/** What waits, complaints whose day is near or over, and watched mailboxes that cannot be read. */
export async function countOpen(actor: Actor) {
  const scope = authorize(actor, "requests:read");
  const mailboxes = await queries.listMailboxes(database(), scope);
  return {
    ...(await queries.countWaiting(database(), scope, soonUntil(civilDate(now())))),
    replies: await countUnread(database(), scope),
    unread: mailboxes.filter(({ problem }) => problem !== null).length,
  };
}

/** Whom something can have been written to. */
export async function listAddressees(actor: Actor) {
  const scope = authorize(actor, "requests:receive");
  const controllers = await listControllers(database(), scope);
  return controllers.filter(({ archivedAt }) => !archivedAt).map(({ id, name }) => ({ id, name }));
}

/** From here on its reader has seen who wrote, and the log says so. */
export async function openCorrespondence(actor: Actor, id: string): Promise<OpenedCorrespondence> {
  const scope = authorize(actor, "requests:read");
  return transact(actor, async ({ tx, record }) => {
    const stored = await queries.getCorrespondence(tx, id);
    assertInScope(scope, [stored.controllerId]);
    const [content, at, reader] = [openContent(stored), now(), personId(actor)];
    const again = stored.openedBy === reader && isSameOpening(stored.openedAt, at);
    if (content && !again) {
      await queries.changeCorrespondence(tx, id, { openedBy: reader, openedAt: at.toISOString() });
      record({ act: "requests.correspondenceOpened", about: id });
    }
    return {
      ...queries.rowOf(stored, civilDate(at)),
      words: content && shown(content),
      sites: await queries.sitesFor(tx, stored.controllerId),
      language: stored.language,
      handled: stored.handledAt ? { at: stored.handledAt, by: stored.handledByName } : null,
    };
  });
}

/** Names of files are their sender's choice and say nothing that one can rely on. */
function shown({ files, ...words }: Content) {
  const attachments = files.map((base64, index) => {
    const bytes = Buffer.from(base64, "base64");
    return { number: index + 1, type: sniff(bytes) ?? "application/octet-stream", size: bytes.byteLength };
  });
  return { ...words, attachments };
}

export async function readAttachment(actor: Actor, { id, number }: ReadAttachment) {
  const scope = authorize(actor, "requests:read");
  return transact(actor, async ({ tx, record }) => {
    const stored = await queries.getCorrespondence(tx, id);
    assertInScope(scope, [stored.controllerId]);
    const base64 = found(openContent(stored)?.files[number - 1]);
    const type = found(sniff(Buffer.from(base64, "base64")));
    record({ act: "requests.attachmentRead", about: id, data: { number } });
    return { name: fileName(stored.receivedOn, number, type), type, base64 };
  });
}

type Waiting = Tools & { stored: queries.StoredCorrespondence; content: Content };

/** One act on what still waits: of two at once the second is told that it is done. */
async function handle<T>(actor: Actor, id: string, act: string, work: (desk: Waiting) => Promise<T>): Promise<T> {
  const scope = authorize(actor, "requests:edit");
  return transact(actor, async (tools) => {
    const stored = await queries.getCorrespondence(tools.tx, id, true);
    assertInScope(scope, [stored.controllerId]);
    const content = openContent(stored);
    if (stored.state !== "waiting" || !content) throw new AppError("conflict", { state: "handled" });
    await queries.changeCorrespondence(tools.tx, id, { handledBy: personId(actor), handledAt: now().toISOString() });
    const result = await work({ ...tools, stored, content });
    tools.record({ act: `requests.${act}`, about: id });
    return result;
  });
}

const goneHere = { wrapped: null, sealed: null };
const bytesOf = ({ files }: Content) => files.map((base64) => new Uint8Array(Buffer.from(base64, "base64")));

/** The day on which it came is that of the mail; somebody may know that it came earlier by another door. */
export async function makeRequest(actor: Actor, { id, siteId, receivedOn, ...asked }: MakeRequest) {
  authorize(actor, "requests:edit");
  return handle(actor, id, "requestMade", async ({ stored, content, ...tools }) => {
    const problem = receiptProblem(receivedOn, civilDate(now()));
    if (problem) throw new AppError("invalid", { receivedOn: problem });
    // By another door it may have come earlier; the mail itself was there on its day.
    if (receivedOn > stored.receivedOn) throw new AppError("invalid", { receivedOn: "after_mail" });
    const site = await getSite(tools.tx, siteId);
    if (site.controllerId !== stored.controllerId) throw new AppError("invalid", { siteId: "unknown" });
    const byMail = stored.way === "mailbox" || stored.way === "file";
    const channel = byMail ? ("mail" as const) : (stored.way as Exclude<typeof stored.way, "mailbox" | "file">);
    const words = { message: wordsOf(content, false), files: bytesOf(content) };
    const opened = await openCase(actor, tools, site, { ...asked, ...words, channel, receivedOn });
    const made = { state: "request" as const, requestId: opened.id, suggestedBy: null, ...goneHere };
    await queries.changeCorrespondence(tools.tx, id, made);
    return { id: opened.id, reference: opened.reference };
  });
}

/** Into the case that somebody names. What another than its person wrote says who that was. */
export async function fileCorrespondence(actor: Actor, { id, reference }: FileCorrespondence) {
  authorize(actor, "requests:edit");
  return handle(actor, id, "correspondenceFiled", async ({ stored, content, ...tools }) => {
    const named = await byReference(tools.tx, stored.controllerId, reference);
    if (!named) throw new AppError("invalid", { reference: "unknown" });
    const from = [content.name, content.email && `<${content.email}>`].filter(Boolean).join(" ");
    const text = [from, wordsOf(content, false)].join("\n\n");
    const reply = { text, files: bytesOf(content), receivedOn: stored.receivedOn, correspondenceId: id };
    await fileReply(actor, tools, named.id, reply);
    await queries.changeCorrespondence(tools.tx, id, { state: "filed", requestId: named.id, ...goneHere });
    return { id: named.id };
  });
}

/** Art. 77 GDPR: no month of ours runs; an authority sets a day of its own. */
export async function keepComplaint(actor: Actor, { id, answerBy }: KeepComplaint) {
  authorize(actor, "requests:edit");
  return handle(actor, id, "complaintKept", async ({ tx, stored }) => {
    if (answerBy && answerBy < stored.receivedOn) throw new AppError("invalid", { answerBy: "before_receipt" });
    await queries.changeCorrespondence(tx, id, { state: "complaint", answerBy });
    return { id };
  });
}

export async function closeComplaint(actor: Actor, id: string) {
  const scope = authorize(actor, "requests:edit");
  return transact(actor, async ({ tx, record }) => {
    const stored = await queries.getCorrespondence(tx, id, true);
    assertInScope(scope, [stored.controllerId]);
    if (stored.state !== "complaint") throw new AppError("conflict", { state: "handled" });
    const closed = { state: "closed" as const, handledBy: personId(actor), handledAt: now().toISOString() };
    await queries.changeCorrespondence(tx, id, closed);
    record({ act: "requests.complaintClosed", about: id });
    return { id };
  });
}

/** Nobody needs it: its words are erased at once. */
export async function discardCorrespondence(actor: Actor, id: string) {
  authorize(actor, "requests:edit");
  return handle(actor, id, "correspondenceDiscarded", async ({ tx }) => {
    const nothing = { state: "discarded" as const, requestId: null, suggestedBy: null, ...goneHere };
    await queries.changeCorrespondence(tx, id, nothing);
    return { id };
  });
}
