import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evidenceEntries } from "@/db/schema";
import type { Person } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { enterCorrespondence } from "@/server/requests/correspondence/receiving/service";
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
