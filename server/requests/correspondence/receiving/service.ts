import type { CorrespondenceWay, EnterCorrespondence, UploadMail } from "@/contracts/correspondence";
import { mailLimits } from "@/contracts/correspondence";
import { correspondence } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { civilDate, now } from "@/server/platform/clock";
import { hmac, sha256 } from "@/server/platform/crypto";
import { AppError } from "@/server/platform/errors";
import { type Tools, transact } from "@/server/platform/transact";
import { getController } from "@/server/sites/queries";
import { receiptProblem } from "../../rules";
import { findCaseKey, makeId } from "../../sealing/queries";
import { fileReply } from "../filing/service";
import { findMatch, type Match, ownerOfLetter } from "../matching/queries";
import { isMail, type ReadMail, readMail } from "../reading/rules";
import { sealContent, wordsOf } from "../rules";
import { findKept, forgetFingerprint } from "./queries";

type Arrived = {
  controllerId: string;
  way: Extract<CorrespondenceWay, "mailbox" | "file">;
  raw: Uint8Array;
  whole?: boolean;
  /** False where it was tried and could not be kept with its words. */
  isReadable?: boolean;
};
type Kept = { outcome: "waits" | "filed" | "known"; id: string };

/**
 * A mail as it came, kept once however often it is given; `at` is when its server took it, where that is known. An answer to a
 * letter of ours from the address of its case goes into that case; everything else waits for somebody to look at it.
 */
export async function receiveMail(actor: Actor, tools: Tools, arrived: Arrived, at: Date | null): Promise<Kept> {
  authorize(actor, "requests:receive");
  const { way, raw, whole, isReadable = true } = arrived;
  const mail = isReadable ? await readMail(raw, whole) : unreadable;
  // Somebody who uploads a mail does it at her own controller; a mailbox may get answers to letters of all of them.
  const owner = way === "mailbox" ? await ownerOfLetter(tools.tx, mail.answers) : null;
  const controllerId = owner ?? arrived.controllerId;
  const fingerprint = hmac("requests.correspondence", `${controllerId} ${sha256(raw)}`);
  const known = await findKept(tools.tx, fingerprint);
  // Whoever uploads what was discarded wants it after all; a mailbox that is read again does not.
  if (known?.state === "discarded" && way === "file") await forgetFingerprint(tools.tx, known.id);
  else if (known) return { outcome: "known", id: known.id };
  const received = at ?? mail.receivedAt ?? now();
  const match = await findMatch(tools.tx, controllerId, mail);
  const row = { controllerId, way, fingerprint, automatic: mail.automatic, receivedAt: received.toISOString() };
  return keep(actor, tools, { ...row, receivedOn: civilDate(received) }, mail, match);
}

type Row = Omit<typeof correspondence.$inferInsert, "id">;

/** What stands in place of a mail that cannot be kept as it is: somebody looks into the mailbox. */
const unreadable: ReadMail = {
  ...{ name: "", email: null, subject: "", text: "", cut: true, files: [], left: 0 },
  ...{ answers: [], automatic: false, receivedAt: null },
};

/** What is not kept whole is looked at first, and so is what comes after the answer: it may ask for something new. */
const isReply = ({ automatic, left, cut }: ReadMail, match: Match | null) =>
  match?.by === "letter" && match.fromPerson && match.isOpen && !automatic && left === 0 && !cut;

async function keep(
  actor: Actor,
  { tx, record, ...rest }: Tools,
  row: Row,
  mail: ReadMail,
  match: Match | null,
): Promise<Kept> {
  const id = await makeId(tx);
  const { requestId, by: suggestedBy } = match ?? { requestId: null, by: null };
  const data = { way: row.way, automatic: mail.automatic, ...(suggestedBy && { suggestedBy }) };
  record({ act: "requests.correspondenceArrived", about: id, data });
  if (requestId && isReply(mail, match) && (await findCaseKey(tx, requestId))) {
    const filed = { state: "filed" as const, handledAt: now().toISOString() };
    await tx.insert(correspondence).values({ ...row, id, requestId, suggestedBy, ...filed });
    const reply = { text: wordsOf(mail, true), files: mail.files, receivedOn: row.receivedOn, correspondenceId: id };
    await fileReply(actor, { tx, record, ...rest }, requestId, reply);
    return { outcome: "filed", id };
  }
  const { name, email, subject, text, cut, left } = mail;
  const files = mail.files.map((bytes) => Buffer.from(bytes).toString("base64"));
  const sealed = sealContent(id, { name, email, subject, text, cut, left, files });
  await tx.insert(correspondence).values({ ...row, id, requestId, suggestedBy, ...sealed });
  return { outcome: "waits", id };
}

/** A mail that somebody saved as a file. */
export async function uploadMail(actor: Actor, { controllerId, raw }: UploadMail): Promise<Kept> {
  const scope = authorize(actor, "requests:receive");
  assertInScope(scope, [controllerId]);
  const bytes = Buffer.from(raw, "base64");
  if (bytes.byteLength > mailLimits.bytes) throw new AppError("invalid", { raw: "too_long" });
  if (!isMail(bytes)) throw new AppError("invalid", { raw: "no_mail" });
  return transact(actor, async (tools) => {
    await getController(tools.tx, controllerId);
    return receiveMail(actor, tools, { controllerId, way: "file", raw: bytes }, null);
  });
}

/** By hand: what an authority writes comes by letter. */
export async function enterCorrespondence(actor: Actor, input: EnterCorrespondence): Promise<Kept> {
  const scope = authorize(actor, "requests:receive");
  const { controllerId, way, receivedOn, subject, ...words } = input;
  assertInScope(scope, [controllerId]);
  const problem = receiptProblem(receivedOn, civilDate(now()));
  if (problem) throw new AppError("invalid", { receivedOn: problem });
  return transact(actor, async (tools) => {
    await getController(tools.tx, controllerId);
    const whole = { subject: subject ?? "", cut: false, files: [], left: 0, answers: [], automatic: false };
    const mail = { ...words, ...whole, receivedAt: null };
    const match = await findMatch(tools.tx, controllerId, mail);
    return keep(actor, tools, { controllerId, way, receivedOn, receivedAt: now().toISOString() }, mail, match);
  });
}
