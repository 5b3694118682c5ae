import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Today, TodayItem } from "@/contracts/today";
import { mails, newsletterLists, newsletterWordings, people, subscriptions } from "@/db/schema";
import { visitor, worker } from "@/server/platform/actor";
import { civilDate, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { returnVersion } from "@/server/policies/approval/service";
import { startDraft, submitVersion } from "@/server/policies/drafts/service";
import { getVersion } from "@/server/policies/service";
import { enterRequest, submitRequest } from "@/server/requests/arrivals/service";
import { getSite } from "@/server/sites/service";
import { getToday } from "@/server/today/service";
import { editVendor, getVendor } from "@/server/vendors/service";
import { buildNotice, hire, openPolicies } from "../support/policies";
import { letter } from "../support/requests";

let desk: Awaited<ReturnType<typeof openPolicies>>;
beforeAll(async () => {
  desk = await openPolicies();
});
afterAll(() => desk.close());

const all = (today: Today): TodayItem[] => Object.values(today.items).flat();
const kinds = (today: Today) => all(today).map((item) => item.kind);
const daysAgo = (days: number) => civilDate(new Date(now().getTime() - days * 86_400_000));

/** A controller at work: one request late, one in time, a vendor to review, a sign-up whose mail was refused. */
async function busy(name: string) {
  const world = await buildNotice(name);
  const { controllerId, siteId, vendorId } = world;
  const officer = await hire("officer", controllerId);
  const { key } = await getSite(worker, siteId);
  const paper = {
    siteId,
    channel: "letter" as const,
    rights: ["erasure_17" as const],
    email: null,
    message: null,
    language: "de" as const,
  };
  await enterRequest(officer, { ...paper, name: `Late of ${name}`, receivedOn: daysAgo(60) });
  await submitRequest(visitor, letter(key, { name: `New of ${name}` }), { channel: "form" });
  const { parentName, archivedAt, ...vendor } = await getVendor(worker, vendorId);
  const transfers = [{ country: "US", mechanism: null, note: null }];
  await editVendor(officer, { ...vendor, country: "US", transfers, reviewOn: daysAgo(1), reason: null });
  await refusedSignUp(siteId, `refused@${key}.example`);
  return { ...world, officer, siteKey: key };
}

async function refusedSignUp(siteId: string, email: string) {
  const [id, listId, wordingId] = [randomUUID(), randomUUID(), randomUUID()];
  const at = now().toISOString();
  const db = database();
  await db.insert(newsletterLists).values({ id: listId, siteId, key: `n-${listId.slice(0, 8)}`, name: "News" });
  await db
    .insert(newsletterWordings)
    .values({ id: wordingId, listId, number: 1, language: "en", text: "I want it.", sha256: "0".repeat(64) });
  await db.insert(subscriptions).values({
    ...{ id, listId, wordingId, email, emailHash: email, language: "en", confirmHash: id, leaveHash: id },
    ...{ registeredAt: at, expiresAt: at },
  });
  await db
    .insert(mails)
    .values({ kind: "newsletter.confirmation", about: id, messageId: `<${id}@desk.example>`, state: "failed" });
}

describe("an officer's day", () => {
  it("starts with what is late, and says why it is due on its day", async () => {
    const { officer } = await busy("Early");
    const today = await getToday(officer);
    expect(today.day).toBe(civilDate(now()));
    expect(kinds(today)).toEqual(["request", "vendors_review_due", "vendors_transfer_missing", "mails_failed"]);
    const [request] = today.items.late;
    expect(request).toMatchObject({ kind: "request", rights: ["erasure_17"], siteName: "Early site" });
    expect(request?.kind === "request" && request.daysLeft).toBeLessThan(0);
    expect(request?.kind === "request" && request.trace[0]?.rule).toBe("received");
    expect(today.figures).toContainEqual({ kind: "requests", open: 2, late: 1 });
    expect(today.entries).toBeNull();
  });

  it("holds nothing of the other controller", async () => {
    const [mine, theirs] = [await busy("Mine"), await busy("Theirs")];
    const today = await getToday(mine.officer);
    expect(JSON.stringify(today)).not.toContain("Theirs");
    expect(JSON.stringify(today)).not.toContain(theirs.siteKey);
    expect(all(today).filter((item) => item.kind === "request")).toHaveLength(1);
    expect(all(today).filter((item) => "count" in item && item.count !== 1)).toEqual([]);
    const consent = today.figures.flatMap((figure) => (figure.kind === "consent" ? [figure.site] : []));
    expect(consent).toEqual([mine.siteKey]);
    expect(today.figures.filter((figure) => figure.kind === "newsletter")).toHaveLength(1);
  });

  it("names nobody: a case is opened before its person is seen", async () => {
    const { officer } = await busy("Quiet");
    const text = JSON.stringify(await getToday(officer));
    for (const word of ["Late of", "New of", "refused@", "erika"]) expect(text).not.toContain(word);
  });
});

describe("a version under way", () => {
  it("waits for legal, not for its own author, and comes back to the officer with the comment", async () => {
    const { controllerId, policyId } = await buildNotice("Review");
    const officer = await hire("officer", controllerId);
    const legal = await hire("legal", controllerId);
    const both = { ...officer, grants: [...officer.grants, { role: "legal" as const, controllerId }] };
    const { id } = await startDraft(officer, { policyId });
    await submitVersion(officer, { versionId: id, version: (await getVersion(officer, id)).version });

    expect(all(await getToday(legal))).toMatchObject([{ kind: "version_in_review", id, number: 2 }]);
    expect(kinds(await getToday(both))).not.toContain("version_in_review");
    expect(kinds(await getToday(officer))).toEqual([]);
    const elsewhere = { role: "legal" as const, controllerId: randomUUID() };
    const reader = await hire("auditor", controllerId);
    expect(kinds(await getToday({ ...reader, grants: [...reader.grants, elsewhere] }))).toEqual([]);
    expect(kinds(await getToday(await hire("legal", randomUUID())))).toEqual([]);

    await returnVersion(legal, { versionId: id, comment: "Say how long." });
    expect(kinds(await getToday(legal))).toEqual([]);
    expect(all(await getToday(officer))).toMatchObject([{ kind: "version_returned", comment: "Say how long." }]);
  });
});

describe("the others", () => {
  it("marketing has figures, and neither a person nor a request", async () => {
    const { controllerId, siteKey } = await busy("Market");
    const today = await getToday(await hire("marketing", controllerId));
    expect(all(today)).toEqual([]);
    expect(today.entries).toBeNull();
    expect(today.figures.map((figure) => figure.kind)).toEqual(["consent", "newsletter"]);
    expect(today.figures[0]).toMatchObject({ site: siteKey, decisions: 0, days: 28 });
    expect(today.figures[1]).toMatchObject({ registered: 1, confirmed: 0 });
    const text = JSON.stringify(today);
    for (const word of ["Late of", "New of", "refused@", "erika", "R-20"]) expect(text).not.toContain(word);
  });

  it("the auditor sees the newest entries, if all controllers are hers", async () => {
    const { controllerId } = await buildNotice("Audit");
    const today = await getToday(await hire("auditor"));
    expect(all(today)).toEqual([]);
    expect(today.entries).toHaveLength(10);
    expect(today.figures).toMatchObject([{ kind: "entries" }]);
    expect((await getToday(await hire("auditor", controllerId))).entries).toBeNull();
  });

  it("the administrator sees accounts that nobody uses", async () => {
    const administrator = await hire("administrator");
    await database().update(people).set({ lastSignInAt: now().toISOString(), disabledAt: null });
    expect(kinds(await getToday(administrator))).toEqual([]);
    const idle = await hire("legal");
    await database()
      .update(people)
      .set({ lastSignInAt: new Date(now().getTime() - 91 * 86_400_000).toISOString() })
      .where(sql`${people.id} = ${idle.id}`);
    const today = await getToday(administrator);
    expect(all(today)).toEqual([{ kind: "people_unused", count: 1, days: 90 }]);
    expect(today.figures.map((figure) => figure.kind)).toEqual(["people", "sites"]);
    expect(today.entries).toBeNull();
  });
});
