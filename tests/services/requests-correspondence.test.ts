import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ListCorrespondence } from "@/contracts/correspondence";
import { correspondence, evidenceEntries, mails } from "@/db/schema";
import { type Person, worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { transact } from "@/server/platform/transact";
import { withdrawClaim } from "@/server/requests/claims/service";
import { enterCorrespondence, receiveMail, uploadMail } from "@/server/requests/correspondence/receiving/service";
import * as service from "@/server/requests/correspondence/service";
import { getRequest } from "@/server/requests/service";
import { acknowledge } from "@/server/requests/thread/service";
import { actsOf, makePerson, openCase, openRequests, sendLetters } from "../support/requests";

let desk: Awaited<ReturnType<typeof openRequests>>;
let officer: Person;
beforeAll(async () => {
  desk = await openRequests();
  officer = await makePerson("officer");
});
afterAll(() => desk.close());

type Mail = { from?: string; subject?: string; text?: string; headers?: string[]; controllerId?: string };

const eml = ({ from = "Max Wolf <max@person.example>", subject = "My data", text = "Tell me.", headers = [] }: Mail) =>
  [`From: ${from}`, `Subject: ${subject}`, ...headers, "", text].join("\r\n");
const upload = (mail: Mail, actor = officer) =>
  uploadMail(actor, {
    controllerId: mail.controllerId ?? desk.muster.controllerId,
    raw: Buffer.from(eml(mail)).toString("base64"),
  });
const rowOf = async (id: string) => {
  const [row] = await database().select().from(correspondence).where(eq(correspondence.id, id));
  return row;
};
const list = async (actor = officer) =>
  (await service.listCorrespondence(actor, ListCorrespondence.parse({}))).page.rows;

const erika = "erika@person.example";
/** A case whose person got a letter by mail; gives the letter's Message-ID. */
async function withLetter(email = erika) {
  const request = await openCase(officer, "muster", { email });
  await acknowledge(officer, { ...(await request.current()), text: "It has arrived.", way: "mail" });
  await sendLetters();
  const letter = (await request.look()).thread.find(({ kind }) => kind === "acknowledgement");
  const [row] = await database()
    .select()
    .from(mails)
    .where(eq(mails.about, letter?.id ?? ""));
  return { request, messageId: row?.messageId ?? "" };
}

describe("a mail that came in", () => {
  it("waits, names nobody in its list, and is opened with an entry in the log", async () => {
    const { id, outcome } = await upload({ text: "Tell me what you hold of me." });
    expect(outcome).toBe("waits");
    const row = (await list()).find((one) => one.id === id);
    expect(JSON.stringify(row)).not.toMatch(/max|wolf|data/i);
    expect(JSON.stringify(await rowOf(id))).not.toMatch(/person\.example|Tell me/);
    const opened = await service.openCorrespondence(officer, id);
    expect(opened.words).toMatchObject({
      name: "Max Wolf",
      email: "max@person.example",
      text: "Tell me what you hold of me.",
    });
    await service.openCorrespondence(officer, id);
    expect(await actsOf(id)).toEqual(["correspondenceArrived", "correspondenceOpened"]);
  });

  it("is kept once, however often it is given", async () => {
    const mail = { subject: "Twice", headers: ["Message-ID: <twice@person.example>"] };
    const [first, second] = await Promise.all([upload(mail), upload(mail)]);
    expect(first?.id).toBe(second?.id);
    expect([first?.outcome, second?.outcome].sort()).toEqual(["known", "waits"]);
  });

  it("becomes a case with its own words and files, and keeps nothing here", async () => {
    const { id } = await upload({
      subject: "Art. 15",
      text: "Which data do you hold?",
      from: "Eva Neu <eva@person.example>",
    });
    const asked = {
      rights: ["access_15" as const],
      name: "Eva Neu",
      email: "eva@person.example",
      language: "de" as const,
    };
    const made = await service.makeRequest(officer, {
      id,
      siteId: desk.muster.siteId,
      receivedOn: "2026-10-30",
      ...asked,
    });
    const request = await getRequest(officer, made.id);
    expect(request).toMatchObject({ channel: "mail", receivedOn: "2026-10-30", dueOn: "2026-11-30" });
    expect(request.thread[0]).toMatchObject({ kind: "request", text: "Art. 15\n\nWhich data do you hold?" });
    expect(await rowOf(id)).toMatchObject({ state: "request", requestId: made.id, wrapped: null, sealed: null });
    expect((await service.openCorrespondence(officer, id)).words).toBeNull();
    await expect(service.discardCorrespondence(officer, id)).rejects.toMatchObject({ code: "conflict" });
  });

  it("with a file and no words keeps its file in the case", async () => {
    const part = ["--b", "Content-Type: application/pdf", "Content-Disposition: attachment", "", "%PDF-1.7 x", "--b--"];
    const headers = ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b"];
    const { id } = await upload({ subject: "", text: part.join("\r\n"), headers });
    const asked = { rights: ["access_15" as const], name: "Scanner", email: null, language: "de" as const };
    const made = await service.makeRequest(officer, {
      id,
      siteId: desk.muster.siteId,
      receivedOn: "2026-10-30",
      ...asked,
    });
    const request = await getRequest(officer, made.id);
    expect(request.thread).toMatchObject([{ kind: "request", files: [{ type: "application/pdf" }] }]);
  });

  it("is no request of a later day than its own", async () => {
    const { id } = await upload({ subject: "Old", headers: ["Date: Mon, 02 Mar 2026 10:00:00 +0000"] });
    const asked = { rights: ["access_15" as const], name: "Max", email: null, language: "de" as const };
    const at = (receivedOn: string) =>
      service.makeRequest(officer, { id, siteId: desk.muster.siteId, receivedOn, ...asked });
    await expect(at("2026-03-20")).rejects.toMatchObject({ fields: { receivedOn: "after_mail" } });
    await at("2026-03-01");
  });

  it("makes no case at another controller's site, and none in the future", async () => {
    const { id } = await upload({ subject: "Where" });
    const asked = { id, rights: ["access_15" as const], name: "Max", email: null, language: "de" as const };
    const at = (siteId: string, receivedOn: string) => service.makeRequest(officer, { ...asked, siteId, receivedOn });
    await expect(at(desk.other.siteId, "2026-10-30")).rejects.toMatchObject({ fields: { siteId: "unknown" } });
    await expect(at(desk.muster.siteId, "2099-01-01")).rejects.toMatchObject({
      fields: { receivedOn: "in_the_future" },
    });
    expect((await rowOf(id))?.state).toBe("waiting");
  });
});

describe("an answer to a letter of a case", () => {
  it("from the address of the case goes into its thread by itself", async () => {
    const { request, messageId } = await withLetter();
    const part = ["--b", "Content-Type: application/pdf", "Content-Disposition: attachment", "", "%PDF-1.7 x", "--b--"];
    const { id, outcome } = await upload({
      from: `Erika <${erika}>`,
      subject: "Re: Ihre Anfrage",
      headers: [`In-Reply-To: ${messageId}`, "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b"],
      text: ["--b", "Content-Type: text/plain", "", "It concerns my account.", ...part].join("\r\n"),
    });
    expect(outcome).toBe("filed");
    const reply = (await request.look()).thread.find(({ kind }) => kind === "reply");
    expect(reply).toMatchObject({ text: "It concerns my account.", way: "mail" });
    expect(reply?.files).toMatchObject([{ type: "application/pdf", name: `${request.reference}-01.pdf` }]);
    expect(await rowOf(id)).toMatchObject({ state: "filed", requestId: request.id, sealed: null });
    expect(await actsOf(request.id)).toContain("replied");
    expect((await request.look()).identity).toBe("unproven");
  });

  type Told = [string, Mail & { messageId?: string }, "letter" | "number"];
  const waiting: Told[] = [
    ["from another address", { from: "Else <else@person.example>" }, "letter"],
    ["by a program", { headers: ["Auto-Submitted: auto-replied"] }, "letter"],
    [
      "with a file that is not kept",
      {
        headers: ["Content-Type: multipart/mixed; boundary=b"],
        text: ["--b", "Content-Type: text/html", "Content-Disposition: attachment", "", "<html>", "--b--"].join("\r\n"),
      },
      "letter",
    ],
    ["by its number alone", { messageId: "" }, "number"],
  ];
  it("after the case was closed waits: it may ask for something new", async () => {
    const { request, messageId } = await withLetter("late@person.example");
    await withdrawClaim(officer, { ...(await request.claimOf("access_15")), comment: "By phone." });
    const { outcome } = await upload({ from: "late@person.example", headers: [`In-Reply-To: ${messageId}`] });
    expect(outcome).toBe("waits");
  });

  it("that was filed by itself waits on the day of its officer until the case is opened", async () => {
    const reader = await makePerson("officer", desk.muster.controllerId);
    const { request, messageId } = await withLetter("day@person.example");
    const replies = async () => (await service.countOpen(reader)).replies;
    const before = await replies();
    const raw = Buffer.from(eml({ from: "day@person.example", headers: [`In-Reply-To: ${messageId}`] }));
    const arrived = { controllerId: desk.muster.controllerId, way: "mailbox" as const, raw };
    await transact(worker, (tools) => receiveMail(worker, tools, arrived, new Date()));
    expect(await replies()).toBe(before + 1);
    await getRequest(reader, request.id);
    expect(await replies()).toBe(before);
  });

  it.each(waiting)("%s waits, with the case suggested", async (_, { messageId, ...changes }, by) => {
    const written = await withLetter();
    const answers = messageId === undefined ? [`References: ${written.messageId}`] : [];
    const subject = messageId === undefined ? "Hello" : `Re: ${written.request.reference}`;
    const from = by === "number" ? "Else <else@person.example>" : `Erika <${erika}>`;
    const mail = { from, subject, ...changes, headers: [...(changes.headers ?? []), ...answers] };
    const { id, outcome } = await upload(mail);
    expect(outcome).toBe("waits");
    expect((await list()).find((row) => row.id === id)).toMatchObject({
      request: { reference: written.request.reference },
      suggestedBy: by,
    });
    await service.fileCorrespondence(officer, { id, reference: written.request.reference });
    const reply = (await written.request.look()).thread.find(({ kind }) => kind === "reply");
    expect(reply?.text).toContain("@person.example>");
  });

  it("of one controller is not suggested at another", async () => {
    const { request, messageId } = await withLetter();
    const subject = request.reference;
    const mail = { from: `Erika <${erika}>`, subject, headers: [`In-Reply-To: ${messageId}`] };
    const { id } = await upload({ ...mail, controllerId: desk.other.controllerId });
    expect((await list()).find((row) => row.id === id)?.request).toBeNull();
    await expect(service.fileCorrespondence(officer, { id, reference: request.reference })).rejects.toMatchObject({
      fields: { reference: "unknown" },
    });
  });
});

describe("a complaint", () => {
  it("knows no month, stands by the day that the authority set, and can be closed", async () => {
    const { id } = await enterCorrespondence(officer, {
      controllerId: desk.muster.controllerId,
      way: "letter",
      receivedOn: "2026-11-02",
      name: "Sächsische Datenschutz- und Transparenzbeauftragte",
      email: null,
      subject: "Hearing",
      text: "Please comment on the complaint.",
    });
    await service.keepComplaint(officer, { id, answerBy: "2026-11-20" });
    expect((await list())[0]).toMatchObject({ id, state: "complaint", answerBy: "2026-11-20" });
    await service.closeComplaint(officer, id);
    expect((await list()).some((row) => row.id === id)).toBe(false);
    expect((await service.openCorrespondence(officer, id)).words?.text).toBe("Please comment on the complaint.");
    expect((await actsOf(id)).sort()).toEqual([
      "complaintClosed",
      "complaintKept",
      "correspondenceArrived",
      "correspondenceOpened",
    ]);
  });
});

describe("who may see it", () => {
  it("is the officer of its controller alone", async () => {
    const { id } = await upload({ subject: "Mine" });
    const stranger = await makePerson("officer", desk.other.controllerId);
    expect((await list(stranger)).some((row) => row.id === id)).toBe(false);
    for (const act of [service.openCorrespondence, service.discardCorrespondence, service.closeComplaint])
      await expect(act(stranger, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(upload({ subject: "Theirs" }, stranger)).rejects.toMatchObject({ code: "not_found" });
    const marketing = await makePerson("marketing");
    await expect(service.openCorrespondence(marketing, id)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("the officer again who uploads what was discarded", async () => {
    const mail = { from: "Oops <oops@person.example>", subject: "By mistake" };
    const first = await upload(mail);
    await service.discardCorrespondence(officer, first.id);
    const again = await upload(mail);
    expect([again.outcome, again.id === first.id]).toEqual(["waits", false]);
    expect((await service.openCorrespondence(officer, again.id)).words?.subject).toBe("By mistake");
  });

  it("nobody after it was discarded, and the log names no sender", async () => {
    const { id } = await upload({ from: "Spam <spam@person.example>", subject: "Buy" });
    await service.discardCorrespondence(officer, id);
    expect(await rowOf(id)).toMatchObject({ state: "discarded", sealed: null, wrapped: null });
    const entries = await database().select().from(evidenceEntries);
    expect(JSON.stringify(entries)).not.toMatch(/person\.example|Spam|Max Wolf/);
  });
});
