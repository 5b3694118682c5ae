import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { AnswerRequest, ListRequests, type RequestReceipt } from "@/contracts/requests";
import { evidenceEntries, requestEvents, requests } from "@/db/schema";
import { visitor } from "@/server/platform/actor";
import * as clock from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import * as service from "@/server/requests/service";
import { refusalOf } from "../support/registers";
import { letter, makePerson, openRequests, send } from "../support/requests";

let desk: Awaited<ReturnType<typeof openRequests>>;
beforeAll(async () => {
  desk = await openRequests();
});
afterAll(() => desk.close());

const list = (changes: Record<string, string> = {}) => ListRequests.parse(changes);
const entriesAbout = (about: string) =>
  database()
    .select({ act: evidenceEntries.act, canonical: evidenceEntries.canonical })
    .from(evidenceEntries)
    .where(eq(evidenceEntries.about, about))
    .orderBy(evidenceEntries.seq);

async function submit(site: string, changes = {}): Promise<RequestReceipt & { id: string }> {
  const receipt = await service.submitRequest(visitor, letter(site, changes));
  const [row] = await database()
    .select({ id: requests.id })
    .from(requests)
    .where(eq(requests.reference, receipt.reference));
  return { ...receipt, id: row?.id ?? "" };
}

describe("a rights request", () => {
  it("goes from the door to the closed case, and each act is in the log without the person", async () => {
    const officer = await makePerson("officer");
    const response = await send(letter("muster"));
    expect(response.status).toBe(201);
    const receipt = (await response.json()) as RequestReceipt;
    const [row] = (await service.listRequests(officer, list({ q: receipt.reference }))).rows;
    expect(row).toMatchObject({
      reference: receipt.reference,
      dueOn: receipt.dueOn,
      state: "received",
      siteName: "muster site",
    });
    expect(JSON.stringify(row)).not.toMatch(/erika/i);

    const id = row?.id ?? "";
    const opened = await service.getRequest(officer, id);
    expect(opened).toMatchObject({ name: "Erika Mustermann", message: "Which data do you hold of me?", version: 1 });
    expect(opened.trace.find((step) => step.rule === "months_later")?.calendar).toBe("DE-SN");
    const { version } = await service.startRequest(officer, { id, version: 1 });
    await service.answerRequest(officer, { id, version, outcome: "fulfilled", answer: "Here are your data." });
    const closed = await service.getRequest(officer, id);
    expect(closed).toMatchObject({
      state: "answered",
      outcome: "fulfilled",
      answer: "Here are your data.",
      urgency: "answered",
    });
    expect(closed.events.map(({ kind }) => kind)).toEqual(["answered", "started", "opened", "submitted"]);
    expect(closed.events.map(({ actorName }) => actorName)).toEqual([officer.name, officer.name, officer.name, null]);

    const entries = await entriesAbout(id);
    expect(entries.map(({ act }) => act)).toEqual([
      "requests.submitted",
      "requests.opened",
      "requests.started",
      "requests.answered",
    ]);
    expect(entries.map(({ canonical }) => canonical).join()).not.toMatch(/erika|which data|here are/i);
  });

  it("counts from the civil day at the seat: 23:30 in London is the next day in Berlin", async () => {
    const at = vi.spyOn(clock, "now").mockReturnValue(new Date("2026-01-31T23:30:00Z"));
    const receipt = await service.submitRequest(visitor, letter("muster"));
    at.mockRestore();
    expect(receipt).toMatchObject({ receivedOn: "2026-02-01", dueOn: "2026-03-02" });
  });

  it("shows its receipt to whoever holds the address, and to nobody who guesses the number", async () => {
    const { reference, page, dueOn } = await submit("muster");
    const proof = new URL(page, "http://localhost").searchParams.get("proof") ?? "";
    expect(page).not.toMatch(/erika|person\.example/i);
    expect(await service.getReceipt(visitor, { site: "muster", reference, proof })).toMatchObject({
      reference,
      dueOn,
      right: "access_15",
    });
    for (const wrong of [{ proof: "a".repeat(43) }, { site: "other" }, { reference: "R-2026-9999" }]) {
      const refused = await refusalOf(service.getReceipt(visitor, { site: "muster", reference, proof, ...wrong }));
      expect(refused.code).toBe("not_found");
    }
  });

  it("that came by letter counts from its own day, at the earliest from 2018 and at the latest from today", async () => {
    const officer = await makePerson("officer");
    const { site: _, ...fields } = letter("muster", { right: "erasure_17" });
    const enter = (receivedOn: string) =>
      service.enterRequest(officer, { ...fields, email: null, siteId: desk.muster.siteId, receivedOn });
    expect(await enter("2026-10-18")).toMatchObject({ receivedOn: "2026-10-18", dueOn: "2026-11-19" });
    expect((await refusalOf(enter("2999-01-01"))).fields).toEqual({ receivedOn: "in_the_future" });
    expect((await refusalOf(enter("1026-10-18"))).fields).toEqual({ receivedOn: "too_early" });
  });
});

describe("numbers", () => {
  it("have no gaps under twenty submissions at once, also when some of them fail", async () => {
    // Past the schema, so that it fails when its number is already taken.
    const unstorable = { name: "a\u0000b" };
    const first = await submit("muster");
    const sent = Array.from({ length: 20 }, (_, index) =>
      service.submitRequest(visitor, letter("muster", index % 4 === 3 ? unstorable : {})),
    );
    const settled = await Promise.allSettled(sent);
    const numbers = settled.flatMap((result) =>
      result.status === "fulfilled" ? [Number(result.value.reference.slice(7))] : [],
    );
    const start = Number(first.reference.slice(7));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, index) => start + 1 + index));
  });
});

describe("who sees a request", () => {
  it("is never marketing, legal, an auditor, an administrator or a visitor", async () => {
    const { id } = await submit("muster");
    const actors = [
      visitor,
      ...(await Promise.all(
        (["marketing", "legal", "auditor", "administrator"] as const).map((role) => makePerson(role)),
      )),
    ];
    for (const actor of actors) {
      const attempts = [
        service.listRequests(actor, list()),
        service.listAllRequests(actor, list()),
        service.getRequest(actor, id),
        service.startRequest(actor, { id, version: 1 }),
        service.answerRequest(actor, { id, version: 1, outcome: "refused", answer: "No." }),
        service.listSiteOptions(actor),
      ];
      for (const attempt of attempts) expect((await refusalOf(attempt)).code).toBe("forbidden");
    }
  });

  it("is not the officer of the other controller: for her it is not there", async () => {
    const { id, reference } = await submit("muster");
    const other = await makePerson("officer", desk.other.controllerId);
    await submit("other");
    const { rows, total } = await service.listRequests(other, list());
    expect(rows.every((row) => row.siteName === "other site")).toBe(true);
    expect(total).toBe(rows.length);
    expect((await service.listAllRequests(other, list())).some((row) => row.reference === reference)).toBe(false);
    expect((await service.listSiteOptions(other)).map(({ key }) => key)).toEqual(["other"]);
    expect((await refusalOf(service.getRequest(other, id))).code).toBe("not_found");
    expect((await refusalOf(service.startRequest(other, { id, version: 1 }))).code).toBe("not_found");
    const { site: _, ...fields } = letter("muster");
    const entering = service.enterRequest(other, { ...fields, siteId: desk.muster.siteId, receivedOn: "2026-01-05" });
    expect((await refusalOf(entering)).code).toBe("not_found");
    expect((await entriesAbout(id)).map(({ act }) => act)).toEqual(["requests.submitted"]);
  });

  it("is told by the log: once for a visit and its reloads, again for another person", async () => {
    const { id } = await submit("muster");
    const [first, second] = [await makePerson("officer"), await makePerson("officer", desk.muster.controllerId)];
    for (const reader of [first, first, second]) await service.getRequest(reader, id);
    const opened = await database()
      .select({ by: requestEvents.actorId })
      .from(requestEvents)
      .where(eq(requestEvents.requestId, id));
    expect(
      opened
        .map(({ by }) => by)
        .filter(Boolean)
        .sort(),
    ).toEqual([first.id, second.id].sort());
  });
});

describe("an answer", () => {
  it("on an old version is refused, shows what is stored, and changes nothing", async () => {
    const { id } = await submit("muster");
    const officer = await makePerson("officer");
    await service.answerRequest(officer, { id, version: 1, outcome: "fulfilled", answer: "Done." });
    const refused = await refusalOf(
      service.answerRequest(officer, { id, version: 1, outcome: "refused", answer: "No." }),
    );
    expect(refused).toMatchObject({ code: "conflict", stored: { outcome: "fulfilled", answer: "Done.", version: 2 } });
    expect((await refusalOf(service.startRequest(officer, { id, version: 2 }))).code).toBe("conflict");
    expect((await entriesAbout(id)).map(({ act }) => act)).toEqual(["requests.submitted", "requests.answered"]);
  });

  it("of two officers at once counts once", async () => {
    const { id } = await submit("muster");
    const officers = [await makePerson("officer"), await makePerson("officer")];
    const answers = officers.map((officer) =>
      service.answerRequest(officer, { id, version: 1, outcome: "fulfilled", answer: officer.name }),
    );
    const settled = await Promise.allSettled(answers);
    expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("that refuses needs words", () => {
    expect(AnswerRequest.safeParse({ id: randomUUID(), version: 1, outcome: "refused", answer: "  \n " }).success).toBe(
      false,
    );
  });
});

describe("the queue", () => {
  it("puts open cases first by due date, and filters", async () => {
    const officer = await makePerson("officer");
    const done = await submit("muster", { right: "objection_marketing_21_2" });
    await service.answerRequest(officer, { id: done.id, version: 1, outcome: "fulfilled", answer: "Stopped." });
    const open = await submit("muster", { right: "objection_marketing_21_2" });
    const { rows } = await service.listRequests(officer, list({ right: "objection_marketing_21_2" }));
    expect(rows.map(({ reference }) => reference)).toEqual([open.reference, done.reference]);
    expect(rows[0]).toMatchObject({ urgency: "soon", daysLeft: 0, dueOn: open.receivedOn });
    const openOnly = await service.listRequests(officer, list({ state: "open", pageSize: "100" }));
    expect(openOnly.rows.every((row) => row.answeredAt === null)).toBe(true);
    const dates = openOnly.rows.map((row) => row.dueOn);
    expect(dates).toEqual([...dates].sort());
  });
});
