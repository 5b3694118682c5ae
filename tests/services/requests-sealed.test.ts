import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { requestMessages, requests, requestsUnsealed } from "@/db/schema";
import { verifyEvidence } from "@/server/evidence/service";
import { worker } from "@/server/platform/actor";
import * as time from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { withdrawClaim } from "@/server/requests/claims/service";
import { shrinkCases } from "@/server/requests/retention/service";
import { sealOldCases } from "@/server/requests/sealing/service";
import { deleteKey, makePerson, openCase, openRequests } from "../support/requests";

let desk: Awaited<ReturnType<typeof openRequests>>;
beforeAll(async () => {
  desk = await openRequests();
});
afterAll(() => desk.close());

describe("what a case holds of a person", () => {
  it("is nowhere in plain text, and gone with the case's key, while the log still verifies", async () => {
    const officer = await makePerson("officer");
    const request = await openCase(officer, "muster", { name: "Anna Unverwechselbar" });
    const rows = JSON.stringify([
      await database().select().from(requests).where(eq(requests.id, request.id)),
      await database().select().from(requestMessages).where(eq(requestMessages.requestId, request.id)),
    ]);
    expect(rows).not.toMatch(/unverwechselbar|erika@|which data/i);
    await deleteKey(request.id);
    expect(await request.look()).toMatchObject({ person: null, thread: [{ kind: "request", text: null }] });
    expect((await verifyEvidence(worker)).breaches).toEqual([]);
  });
});

describe("a case of an older version", () => {
  it("is sealed by the process, and its plain text is gone", async () => {
    const officer = await makePerson("officer");
    const request = await openCase(officer, "muster", { message: null });
    await deleteKey(request.id);
    const plain = { name: "Old Name", email: null, message: "An old question.", answer: "An old answer." };
    await database()
      .insert(requestsUnsealed)
      .values({ requestId: request.id, ...plain });
    await sealOldCases(worker);
    expect(await request.look()).toMatchObject({
      person: { name: "Old Name", email: null },
      thread: [{ text: "An old answer." }, { text: "An old question." }],
    });
    expect(await database().select().from(requestsUnsealed)).toEqual([]);
  });
});

describe("a case whose time as proof is over", () => {
  it("shrinks to dates and outcomes, for good; one day earlier it does not", async () => {
    const officer = await makePerson("officer");
    const request = await openCase(officer, "muster", { name: "Erna Vergangen", email: "erna@person.example" });
    await withdrawClaim(officer, { ...(await request.claimOf("access_15")), comment: "She said so by phone." });
    const closedAt = new Date(Date.parse((await request.look()).closedAt ?? ""));
    const yearsOn = (days: number) => new Date(closedAt.getTime() + (3 * 365.25 + days) * 86_400_000);
    const clock = vi.spyOn(time, "now").mockReturnValue(yearsOn(-3));
    expect(await shrinkCases(worker)).toBe(0);
    clock.mockReturnValue(yearsOn(3));
    const shrunk = await shrinkCases(worker);
    clock.mockRestore();
    expect(shrunk).toBe(1);
    const skeleton = await request.look();
    expect(skeleton).toMatchObject({ person: null, claims: [{ right: "access_15", outcome: "withdrawn" }] });
    expect(skeleton.thread.every(({ text }) => text === null)).toBe(true);
    const [row] = await database().select().from(requests).where(eq(requests.id, request.id));
    expect(row).toMatchObject({ sealed: null, addressKey: null });
    expect((await verifyEvidence(worker)).breaches).toEqual([]);
  });
});
