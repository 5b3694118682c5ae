import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requestMessages, requests, requestsUnsealed } from "@/db/schema";
import { verifyEvidence } from "@/server/evidence/service";
import { worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
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
