import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { evidenceEntries, requestClaims } from "@/db/schema";
import { deleteExpired, eraseOldProofs } from "@/server/newsletter/expiry/service";
import { eraseSignUps } from "@/server/newsletter/holdings/service";
import { type Person, worker } from "@/server/platform/actor";
import * as time from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { transact } from "@/server/platform/transact";
import * as claims from "@/server/requests/claims/service";
import { proveIdentity } from "@/server/requests/identity/service";
import { proofsSentence } from "@/server/requests/letters/rules";
import { decideProofs } from "@/server/requests/proofs/service";
import { liftRestriction } from "@/server/requests/restriction/service";
import { refusalOf } from "../support/registers";
import { actsOf, makePerson, openCase, openRequests, tickAll } from "../support/requests";
import { locked, subscribe, until } from "../support/subscribers";

let desk: Awaited<ReturnType<typeof openRequests>>;
let officer: Person;
let second: Person;
beforeAll(async () => {
  desk = await openRequests();
  [officer, second] = [await makePerson("officer"), await makePerson("officer")];
});
afterAll(() => desk.close());

type Right = "erasure_17" | "restriction_18";

async function begin(email: string, right: Right) {
  const look = await subscribe(desk.muster.siteId, email);
  const request = await openCase(officer, "muster", { email, rights: [right] });
  await proveIdentity(officer, { ...(await request.current()), method: "reply", reason: null });
  await tickAll(officer, request, right);
  return {
    look,
    request,
    claim: async () => (await request.look()).claimsInFull[0],
    which: () => request.claimOf(right),
  };
}

type Begun = Awaited<ReturnType<typeof begin>>;
const propose = async ({ which }: Begun, text: string) =>
  claims.proposeAnswer(officer, { ...(await which()), outcome: "fulfilled", text });

async function deliver(begun: Begun, text: string) {
  await propose(begun, text);
  const { state, answer } = (await begun.claim()) ?? {};
  if (state === "proposed") await claims.approveAnswer(second, { ...(await begun.which()), hash: answer?.hash ?? "" });
  await claims.deliverAnswer(officer, { ...(await begun.which()), way: "post" });
}

describe("the proof of a sign-up, when everything is erased", () => {
  it("stays locked unless somebody decides otherwise, and the letter has to say so", async () => {
    const begun = await begin("anna@person.example", "erasure_17");
    expect((await begun.claim())?.proofs).toEqual({ count: 1, decision: "locked", reason: null, until });
    expect((await begun.claim())?.draft).toContain(proofsSentence("de", locked));
    expect((await refusalOf(propose(begun, "All is erased."))).fields).toEqual({ text: "proofs" });
    await deliver(begun, (await begun.claim())?.draft ?? "");
    expect((await begun.look())?.state).toBe("left");
  });

  it("is erased too with a reason, when the letter that says it goes out and not before", async () => {
    const begun = await begin("bert@person.example", "erasure_17");
    const reason = "The list was closed years ago.";
    const decide = async (decision: "locked" | "erased", why: string | null) =>
      decideProofs(officer, { ...(await begun.which()), decision, reason: why });
    await decide("erased", reason);
    expect((await begun.claim())?.proofs).toEqual({ count: 1, decision: "erased", reason, until });
    expect(JSON.stringify(await database().select().from(requestClaims))).not.toContain("years ago");
    expect((await refusalOf(propose(begun, proofsSentence("de", locked)))).fields).toEqual({ text: "proofs" });
    await propose(begun, (await begun.claim())?.draft ?? "");
    expect((await refusalOf(decide("locked", null))).code).toBe("conflict");
    expect((await begun.look())?.state).toBe("confirmed");
    await claims.approveAnswer(second, { ...(await begun.which()), hash: (await begun.claim())?.answer?.hash ?? "" });
    await claims.deliverAnswer(officer, { ...(await begun.which()), way: "post" });
    expect(await begun.look()).toBeUndefined();
    expect(await actsOf(begun.request.id)).toContain("proofsErased");
    expect(JSON.stringify(await database().select().from(evidenceEntries))).not.toContain("bert@");
  });

  it("is nothing to decide where there is none, or with a right that ends nothing", async () => {
    const access = await openCase(officer, "muster");
    expect((await access.look()).claimsInFull[0]?.proofs).toBeNull();
    const which = { ...(await access.claimOf("access_15")), decision: "locked" as const, reason: null };
    expect((await refusalOf(decideProofs(officer, which))).fields).toEqual({ decision: "other_right" });
    const erasure = await openCase(officer, "muster", { email: "nobody@person.example", rights: ["erasure_17"] });
    expect((await erasure.look()).claimsInFull[0]?.proofs).toBeNull();
  });
});

describe("a proof that is locked", () => {
  it("is erased after the end of the year that its controller names, and not before", async () => {
    const { siteId } = desk.muster;
    const gone = await subscribe(siteId, "fred@person.example", { state: "left", leftAt: "2022-12-31T22:30:00Z" });
    // In Berlin it is the new year already.
    const kept = await subscribe(siteId, "gina@person.example", { state: "left", leftAt: "2022-12-31T23:30:00Z" });
    const held = await subscribe(siteId, "hugo@person.example", {
      ...{ state: "left", leftAt: "2020-01-01T12:00:00Z", restricted: true },
    });
    const clock = vi.spyOn(time, "now").mockReturnValue(new Date("2025-12-31T22:00:00Z"));
    expect(await eraseOldProofs(worker)).toBe(0);
    clock.mockReturnValue(new Date("2026-01-01T00:00:00Z"));
    expect(await eraseOldProofs(worker)).toBe(1);
    clock.mockRestore();
    expect([await gone(), (await kept())?.state, (await held())?.state]).toEqual([undefined, "left", "left"]);
  });
});

describe("a restriction", () => {
  it("holds what the newsletter has of the person, until she is told that it ends", async () => {
    const begun = await begin("cora@person.example", "restriction_18");
    await deliver(begun, "Your data are restricted.");
    expect((await begun.look())?.restrictedAt).not.toBeNull();
    expect((await begun.request.look()).restriction).toMatchObject({ liftedAt: null });
    const which = () => begun.request.current();
    const lift = async (text: string) => liftRestriction(officer, { ...(await which()), text, way: "post" });
    expect((await refusalOf(lift((await begun.request.look()).drafts.lifting))).fields).toEqual({ text: "gap" });
    await lift("We lift it on Monday, as the dispute is settled.");
    expect((await begun.look())?.restrictedAt).toBeNull();
    expect((await begun.request.look()).thread[0]).toMatchObject({ kind: "lifting", way: "post" });
    expect((await refusalOf(lift("Once more."))).code).toBe("conflict");
    expect(await actsOf(begun.request.id)).toEqual(expect.arrayContaining(["restricted", "lifted"]));
  });

  it("of one case stays when that of another is lifted, and no proof is erased meanwhile", async () => {
    const email = "ella@person.example";
    const begun = await begin(email, "restriction_18");
    await deliver(begun, "Your data are restricted.");
    const other = await openCase(officer, "muster", { email, rights: ["restriction_18"] });
    await proveIdentity(officer, { ...(await other.current()), method: "reply", reason: null });
    await tickAll(officer, other, "restriction_18");
    const which = () => other.claimOf("restriction_18");
    await claims.proposeAnswer(officer, { ...(await which()), outcome: "fulfilled", text: "Restricted." });
    const state = (await other.look()).claimsInFull[0];
    if (state?.state === "proposed")
      await claims.approveAnswer(second, { ...(await which()), hash: state.answer?.hash ?? "" });
    await claims.deliverAnswer(officer, { ...(await which()), way: "post" });
    const lift = async (request: typeof other) =>
      liftRestriction(officer, { ...(await request.current()), text: "It is lifted.", way: "post" });
    await lift(other);
    expect((await begun.look())?.restrictedAt).not.toBeNull();
    const { controllerId } = desk.muster;
    const erase = transact(officer, (tools) => eraseSignUps(officer, tools, { controllerId, email }));
    expect((await refusalOf(erase)).fields).toEqual({ proofs: "restricted" });
    await lift(begun.request);
    expect((await begun.look())?.restrictedAt).toBeNull();
  });

  it("keeps a sign-up that would be deleted", async () => {
    const look = await subscribe(desk.muster.siteId, "dora@person.example", { state: "expired", restricted: true });
    const other = await subscribe(desk.muster.siteId, "eva@person.example", { state: "expired" });
    await deleteExpired(worker);
    expect(await look()).toBeDefined();
    expect(await other()).toBeUndefined();
  });
});
