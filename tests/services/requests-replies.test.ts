import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Person, worker } from "@/server/platform/actor";
import { transact } from "@/server/platform/transact";
import { withdrawClaim } from "@/server/requests/claims/service";
import { receiveMail } from "@/server/requests/correspondence/receiving/service";
import * as service from "@/server/requests/correspondence/service";
import { getRequest } from "@/server/requests/service";
import * as incoming from "../support/incoming";
import { actsOf, makePerson, openRequests } from "../support/requests";

let desk: Awaited<ReturnType<typeof openRequests>>;
let officer: Person;
beforeAll(async () => {
  desk = await openRequests();
  officer = await makePerson("officer");
});
afterAll(() => desk.close());

const upload = (mail: incoming.Mail & { controllerId?: string }, actor = officer) =>
  incoming.upload(actor, mail.controllerId ?? desk.muster.controllerId, mail);
const rowOf = incoming.storedMail;
const list = (actor = officer) => incoming.openMails(actor);
const erika = "erika@person.example";
const withLetter = (email = erika) => incoming.withLetter(officer, email);

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

  type Told = [string, incoming.Mail & { messageId?: string }, "letter" | "number"];
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
    const raw = Buffer.from(incoming.eml({ from: "day@person.example", headers: [`In-Reply-To: ${messageId}`] }));
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
