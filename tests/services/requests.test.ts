import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ListRequests, type RequestReceipt } from "@/contracts/requests";
import { evidenceEntries, requestEvents, requests } from "@/db/schema";
import { visitor } from "@/server/platform/actor";
import * as clock from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { enterRequest, getReceipt, submitRequest } from "@/server/requests/arrivals/service";
import { withdrawClaim } from "@/server/requests/claims/service";
import { proveIdentity } from "@/server/requests/identity/service";
import * as service from "@/server/requests/service";
import { refusalOf } from "../support/registers";
import { letter, makePerson, openCase, openRequests, send } from "../support/requests";

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
  const receipt = await submitRequest(visitor, letter(site, changes), { channel: "form" });
  const [row] = await database()
    .select({ id: requests.id })
    .from(requests)
    .where(eq(requests.reference, receipt.reference));
  return { ...receipt, id: row?.id ?? "" };
}

describe("a rights request", () => {
  it("is in the queue without the person, and its opening is in the log", async () => {
    const officer = await makePerson("officer");
    const response = await send(letter("muster", { rights: ["access_15", "objection_marketing_21_2"] }));
    expect(response.status).toBe(201);
    const receipt = (await response.json()) as RequestReceipt;
    const [row] = (await service.listRequests(officer, list({ q: receipt.reference }))).rows;
    expect(row).toMatchObject({
      ...{ reference: receipt.reference, identity: "unproven", siteName: "muster site", closedAt: null },
      // The objection is due on the day of receipt, and it is the first of the two.
      ...{ dueOn: receipt.receivedOn, daysLeft: 0, urgency: "soon" },
      claims: [
        { right: "access_15", state: "received", outcome: null },
        { right: "objection_marketing_21_2", state: "received", outcome: null },
      ],
    });
    expect(JSON.stringify(row)).not.toMatch(/erika/i);
    const opened = await service.getRequest(officer, row?.id ?? "");
    expect(opened).toMatchObject({
      person: { name: "Erika Mustermann", email: "erika@person.example" },
      thread: [{ kind: "request", direction: "in", way: "api", text: "Which data do you hold of me?" }],
      channel: "api",
    });
    expect(opened.claimsInFull[0]?.trace.find((step) => step.rule === "months_later")?.calendar).toBe("DE-SN");
    expect(opened.claimsInFull.map(({ dueOn }) => dueOn > receipt.receivedOn)).toEqual([true, false]);
    const entries = await entriesAbout(opened.id);
    expect(entries.map(({ act }) => act)).toEqual(["requests.submitted", "requests.opened"]);
    expect(entries.map(({ canonical }) => canonical).join()).not.toMatch(/erika|which data/i);
  });

  it("counts from the civil day at the seat: 23:30 in London is the next day in Berlin", async () => {
    const at = vi.spyOn(clock, "now").mockReturnValue(new Date("2026-01-31T23:30:00Z"));
    const receipt = await submitRequest(visitor, letter("muster"), { channel: "form" });
    at.mockRestore();
    expect(receipt).toMatchObject({ receivedOn: "2026-02-01", dueOn: "2026-03-02" });
  });

  it("shows its receipt to whoever holds the address, and to nobody who guesses the number", async () => {
    const { reference, page, dueOn } = await submit("muster");
    const proof = new URL(page, "http://localhost").searchParams.get("proof") ?? "";
    expect(page).not.toMatch(/erika|person\.example/i);
    expect(await getReceipt(visitor, { site: "muster", reference, proof })).toMatchObject({
      reference,
      claims: [{ right: "access_15", dueOn }],
    });
    for (const wrong of [{ proof: "a".repeat(43) }, { site: "other" }, { reference: "R-2026-9999" }]) {
      const refused = await refusalOf(getReceipt(visitor, { site: "muster", reference, proof, ...wrong }));
      expect(refused.code).toBe("not_found");
    }
  });

  it("that came by letter counts from its own day, at the earliest from 2018 and at the latest from today", async () => {
    const officer = await makePerson("officer");
    const { site: _, ...fields } = letter("muster", { rights: ["erasure_17"] });
    const enter = (receivedOn: string) =>
      enterRequest(officer, { ...fields, channel: "letter", email: null, siteId: desk.muster.siteId, receivedOn });
    expect(await enter("2026-10-18")).toMatchObject({ receivedOn: "2026-10-18", dueOn: "2026-11-19" });
    expect((await refusalOf(enter("2999-01-01"))).fields).toEqual({ receivedOn: "in_the_future" });
    expect((await refusalOf(enter("1026-10-18"))).fields).toEqual({ receivedOn: "too_early" });
  });
});

describe("numbers", () => {
  it("have no gaps under twenty submissions at once, also when some of them fail", async () => {
    // Past the schema, so that it fails when its number is already taken.
    const unstorable = { language: "xx" as "en" };
    const first = await submit("muster");
    const sent = Array.from({ length: 20 }, (_, index) =>
      submitRequest(visitor, letter("muster", index % 4 === 3 ? unstorable : {}), { channel: "form" }),
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
        service.getHealth(actor),
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
    const { site: _, ...fields } = letter("muster");
    const entering = enterRequest(other, {
      ...{ ...fields, channel: "letter" as const, siteId: desk.muster.siteId },
      receivedOn: "2026-01-05",
    });
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

describe("the queue", () => {
  it("puts what runs before what waits for proof, by due date, and filters", async () => {
    const officer = await makePerson("officer");
    const rights = { rights: ["objection_marketing_21_2" as const] };
    const [waits, runs, done] = [
      await openCase(officer, "other", rights),
      await openCase(officer, "other", rights),
      await openCase(officer, "other", rights),
    ];
    for (const one of [runs, done])
      await proveIdentity(officer, { ...(await one.current()), method: "address_enough", reason: null });
    const which = await done.claimOf("objection_marketing_21_2");
    await withdrawClaim(officer, { ...which, comment: "By phone." });

    const references = async (filter: Record<string, string>) =>
      (await service.listRequests(officer, list({ site: "other", right: rights.rights[0] ?? "", ...filter }))).rows.map(
        (row) => row.reference,
      );
    expect(await references({})).toEqual([runs.reference, waits.reference, done.reference]);
    expect(await references({ view: "open" })).toEqual([runs.reference, waits.reference]);
    expect(await references({ view: "running" })).toEqual([runs.reference]);
    expect(await references({ view: "unproven" })).toEqual([waits.reference]);
    expect(await references({ view: "closed" })).toEqual([done.reference]);
    expect(await references({ urgency: "soon" })).toEqual([runs.reference, waits.reference]);
    expect(await references({ urgency: "late" })).toEqual([]);
    expect(await references({ right: "access_15" })).not.toContain(runs.reference);
  });

  it("tells of each right how many are late, due soon and on track", async () => {
    const officer = await makePerson("officer", desk.other.controllerId);
    const before = (await service.getHealth(officer)).find(({ right }) => right === "rectification_16");
    expect(before).toBeUndefined();
    const { site: _, ...fields } = letter("other", { rights: ["rectification_16"] });
    const paper = { ...fields, channel: "letter" as const, siteId: desk.other.siteId };
    await enterRequest(officer, { ...paper, receivedOn: "2026-01-05" });
    await submit("other", { rights: ["rectification_16", "access_15"] });
    expect((await service.getHealth(officer)).find(({ right }) => right === "rectification_16")).toEqual({
      right: "rectification_16",
      ...{ late: 1, soon: 0, onTrack: 1 },
    });
  });
});
