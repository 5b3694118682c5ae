import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { controllers } from "@/db/schema";
import { listMails } from "@/server/demo/mailbox/store";
import { verifyEvidence } from "@/server/evidence/service";
import { worker } from "@/server/platform/actor";
import * as time from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import * as claims from "@/server/requests/claims/service";
import * as identity from "@/server/requests/identity/service";
import { acknowledge, enterReply } from "@/server/requests/thread/service";
import { refusalOf } from "../support/registers";
import { actsOf, makePerson, openCase, openRequests, sendLetters, tickAll } from "../support/requests";

let desk: Awaited<ReturnType<typeof openRequests>>;
beforeAll(async () => {
  desk = await openRequests();
});
afterAll(() => desk.close());

const answer = { outcome: "fulfilled" as const, text: "Here are your data." };
const known = { method: "reply" as const, reason: null };

describe("an access request", () => {
  it("goes from proof of identity over a second person to a letter, each act in the log without the person", async () => {
    const [first, second] = [await makePerson("officer"), await makePerson("officer")];
    const request = await openCase(first, "muster");
    await identity.askIdentity(first, { ...(await request.current()), text: "Who are you?", way: "mail" });
    expect(await request.look()).toMatchObject({ identity: "asked", pauses: [{ reason: "identity", until: null }] });
    await enterReply(first, { ...(await request.current()), text: "It is I.", receivedOn: time.civilDate(new Date()) });
    await identity.proveIdentity(first, { ...(await request.current()), ...known });
    await claims.startClaim(first, await request.claimOf("access_15"));
    await tickAll(first, request, "access_15");
    await claims.proposeAnswer(first, { ...(await request.claimOf("access_15")), ...answer });

    const [proposed] = (await request.look()).claimsInFull;
    expect(proposed).toMatchObject({ state: "proposed", answer: { text: answer.text, proposedBy: first.name } });
    expect(proposed?.acts).toMatchObject({ approve: "own_proposal", deliver: "wrong_state" });
    const which = await request.claimOf("access_15");
    const hash = proposed?.answer?.hash ?? "";
    expect(await refusalOf(claims.approveAnswer(first, { ...which, hash }))).toMatchObject({
      ...{ code: "forbidden", fields: { act: "own_proposal" } },
    });
    const other = await refusalOf(claims.approveAnswer(second, { ...which, hash: "0".repeat(64) }));
    expect(other).toMatchObject({ code: "conflict", fields: { hash: "changed" } });
    await claims.approveAnswer(second, { ...which, hash });
    await claims.deliverAnswer(first, { ...(await request.claimOf("access_15")), way: "mail" });

    const closed = await request.look();
    expect(closed).toMatchObject({ urgency: "answered", pauses: [{ reason: "identity" }] });
    expect(closed.pauses[0]?.until).not.toBeNull();
    expect(closed.closedAt).not.toBeNull();
    expect(closed.dates.firstAnsweredAt).toBe(closed.closedAt);
    expect(closed.thread.map(({ kind }) => kind)).toEqual(["answer", "reply", "identity", "request"]);
    expect(await actsOf(closed.id)).toEqual([
      ...[
        "submitted",
        "identityAsked",
        "replied",
        "identityProven",
        "started",
        ...Array(10).fill("checked"),
        "proposed",
        "approved",
        "delivered",
      ],
    ]);

    await sendLetters();
    const mails = listMails().filter(({ to }) => to === "erika@person.example");
    expect(mails.map(({ subject }) => subject)).toEqual(Array(2).fill(`Ihre Anfrage ${request.reference}`));
    for (const text of [answer.text, "Who are you?"]) expect(mails.map((mail) => mail.text).join()).toContain(text);
    expect(await actsOf(closed.id)).toContain("letterAccepted");
    expect((await verifyEvidence(worker)).breaches).toEqual([]);
  });

  it("reaches neither approval nor delivery before it is known who asks, not even past the page", async () => {
    const officer = await makePerson("officer");
    const request = await openCase(officer, "muster");
    const which = async () => request.claimOf("access_15");
    const hash = "0".repeat(64);
    expect((await request.look()).claimsInFull[0]?.acts).toMatchObject({ propose: "identity", start: null });
    const attempts = [
      async () => claims.proposeAnswer(officer, { ...(await which()), ...answer }),
      async () => claims.approveAnswer(officer, { ...(await which()), hash }),
      async () => claims.deliverAnswer(officer, { ...(await which()), way: "mail" }),
    ];
    for (const attempt of attempts) expect((await refusalOf(attempt())).code).toMatch(/forbidden|conflict/);
    // The address alone is not enough for what gives data out.
    const little = { ...(await request.current()), method: "address_enough" as const, reason: null };
    expect((await refusalOf(identity.proveIdentity(officer, little))).fields).toEqual({ method: "too_little" });
    await identity.proveIdentity(officer, { ...(await request.current()), ...known });
    await tickAll(officer, request, "access_15");
    await claims.proposeAnswer(officer, { ...(await which()), ...answer });
    await identity.failIdentity(officer, { ...(await request.current()), reason: "It was somebody else." });
    const second = await makePerson("officer");
    const approve = claims.approveAnswer(second, { ...(await which()), hash });
    expect(await refusalOf(approve)).toMatchObject({ code: "forbidden", fields: { act: "identity" } });
    expect(await actsOf(request.id)).not.toContain("approved");
  });

  it("may be answered by one officer where the controller wants no second person", async () => {
    const set = (secondPerson: boolean) =>
      database().update(controllers).set({ secondPerson }).where(eq(controllers.id, desk.muster.controllerId));
    await set(false);
    const officer = await makePerson("officer");
    const request = await openCase(officer, "muster");
    await identity.proveIdentity(officer, { ...(await request.current()), ...known });
    await tickAll(officer, request, "access_15");
    await claims.proposeAnswer(officer, { ...(await request.claimOf("access_15")), ...answer });
    await claims.deliverAnswer(officer, { ...(await request.claimOf("access_15")), way: "post" });
    await set(true);
    expect((await request.look()).claims).toEqual([{ right: "access_15", state: "closed", outcome: "fulfilled" }]);
  });

  it("comes back from the second person with a comment, and nothing of the first answer can be approved any more", async () => {
    const [first, second] = [await makePerson("officer"), await makePerson("officer")];
    const request = await openCase(first, "muster");
    await identity.proveIdentity(first, { ...(await request.current()), ...known });
    await tickAll(first, request, "access_15");
    await claims.proposeAnswer(first, { ...(await request.claimOf("access_15")), ...answer });
    const hash = (await request.look()).claimsInFull[0]?.answer?.hash ?? "";
    await claims.returnAnswer(second, {
      ...(await request.claimOf("access_15")),
      comment: "The recipients are missing.",
    });
    expect((await request.look()).claimsInFull[0]).toMatchObject({
      ...{ state: "collecting", outcome: null, answer: null, comment: "The recipients are missing." },
    });
    expect(
      (await refusalOf(claims.approveAnswer(second, { ...(await request.claimOf("access_15")), hash }))).code,
    ).toBe("conflict");
  });
});

describe("a refusal", () => {
  const reasons = "You asked for the same each day of this week.";

  it("says reasons, complaint and remedy whatever its writer leaves out, and needs no proof of who asks", async () => {
    const officer = await makePerson("officer");
    const request = await openCase(officer, "muster");
    const which = await request.claimOf("access_15");
    await claims.refuseClaim(officer, { ...which, ground: "not_identifiable", reasons, way: "post" });
    const [letterSent] = (await request.look()).thread;
    expect(letterSent).toMatchObject({ kind: "refusal", right: "access_15", way: "post" });
    for (const words of [reasons, "Art. 77", "Art. 79", "LfD", "Art. 11"]) expect(letterSent?.text).toContain(words);
    expect((await request.look()).claims[0]).toMatchObject({ state: "closed", outcome: "refused" });
  });

  it("is not sent while nobody has said which authority to complain to", async () => {
    const set = (authority: string | null) =>
      database().update(controllers).set({ authority }).where(eq(controllers.id, desk.muster.controllerId));
    const officer = await makePerson("officer");
    const request = await openCase(officer, "muster");
    await set(null);
    const refuse = claims.refuseClaim(officer, {
      ...{ ...(await request.claimOf("access_15")), ground: "excessive", reasons, way: "post" },
    });
    expect(await refusalOf(refuse)).toMatchObject({ code: "invalid", fields: { reasons: "no_authority" } });
    await set("LfD");
    expect(await actsOf(request.id)).toEqual(["submitted"]);
  });
});

describe("a closed case", () => {
  it("keeps what the person writes back, and nothing else can be done with it", async () => {
    const officer = await makePerson("officer");
    const request = await openCase(officer, "muster");
    await claims.withdrawClaim(officer, { ...(await request.claimOf("access_15")), comment: "By phone." });
    const today = time.civilDate(time.now());
    await enterReply(officer, { ...(await request.current()), text: "Thank you.", receivedOn: today });
    expect((await request.look()).thread[0]).toMatchObject({ kind: "reply", text: "Thank you." });
    const again = acknowledge(officer, { ...(await request.current()), text: "Too late.", way: "post" });
    expect(await refusalOf(again)).toMatchObject({ code: "conflict", fields: { state: "closed" } });
  });
});

describe("two officers on one case", () => {
  it("the second is told, and nothing of the first is overwritten", async () => {
    const [first, second] = [await makePerson("officer"), await makePerson("officer")];
    const request = await openCase(first, "muster");
    const seen = await request.current();
    const acts = await Promise.allSettled([
      acknowledge(first, { ...seen, text: "From the first.", way: "post" }),
      acknowledge(second, { ...seen, text: "From the second.", way: "post" }),
    ]);
    expect(acts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const told = await refusalOf(acknowledge(second, { ...seen, text: "Again.", way: "post" }));
    expect(told).toMatchObject({ code: "conflict", stored: { version: 2, reference: request.reference } });
    expect((await request.look()).thread.filter(({ kind }) => kind === "acknowledgement")).toHaveLength(1);
  });
});
