import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ListSubscriptions } from "@/contracts/newsletter";
import { evidenceEntries, mails, subscriptions } from "@/db/schema";
import { verifyEvidence } from "@/server/evidence/service";
import { deleteExpired } from "@/server/newsletter/expiry/service";
import { saveWording } from "@/server/newsletter/lists/service";
import { getProof, listFigures, listSubscriptions } from "@/server/newsletter/proofs/service";
import { openConfirmation, signUp } from "@/server/newsletter/service";
import { visitor, worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { openDesk, person, tokenFor, work } from "../support/newsletter";

const officer = person("officer");
const form = (email: string, list = "muster-news") =>
  ({ list, email, language: "en", wording: 1, consent: true }) as const;
const all = ListSubscriptions.parse({});
const rowOf = async (email: string) => (await listSubscriptions(officer, { ...all, q: email })).rows[0];
const idOf = async (email: string) => (await rowOf(email))?.id as string;

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
  await signUp(visitor, form("eager@people.example"));
  await signUp(visitor, form("older@people.example", "other-news"));
  await work();
});
afterAll(() => desk.close());

describe("who may see what", () => {
  it("marketing sees figures and never an address", async () => {
    const marketing = person("marketing");
    const figures = await listFigures(marketing);
    expect(figures.map((list) => list.list)).toEqual(["muster-news", "other-news"]);
    expect(JSON.stringify(figures)).not.toContain("@");
    const id = await idOf("eager@people.example");
    await expect(listSubscriptions(marketing, all)).rejects.toMatchObject({ code: "forbidden" });
    await expect(getProof(marketing, id)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("people of one controller see nothing of the other's", async () => {
    const theirs = person("officer", desk.other.controllerId);
    expect((await listFigures(theirs)).map((list) => list.list)).toEqual(["other-news"]);
    expect((await listSubscriptions(theirs, all)).rows.map((row) => row.email)).toEqual(["older@people.example"]);
    await expect(getProof(theirs, await idOf("eager@people.example"))).rejects.toMatchObject({ code: "not_found" });
    await expect(
      saveWording(theirs, { listId: desk.muster.listId, language: "en", text: "Mine now." }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("no staff member ever sees the secret of a link", async () => {
    const email = "eager@people.example";
    const token = tokenFor(email);
    const shown = JSON.stringify([
      await getProof(officer, await idOf(email)),
      await listSubscriptions(officer, all),
      await listFigures(officer),
    ]);
    expect(shown).not.toContain(token);
    const dump = await database().execute<{ all: string }>(sql`select string_agg(x::text, '') as all from (
      select to_jsonb(s) as x from subscriptions s union all select to_jsonb(m) from mails m union all select to_jsonb(j) from pgboss.job j union all select to_jsonb(e) from evidence_entries e) t`);
    expect(dump[0]?.all).toContain("eager@people.example");
    expect(dump[0]?.all).not.toContain(token);
  });
});

async function lastEntryAbout(about: string) {
  const { act, canonical, seq } = evidenceEntries;
  const entries = await database()
    .select({ act, canonical })
    .from(evidenceEntries)
    .where(eq(evidenceEntries.about, about))
    .orderBy(seq);
  return entries.at(-1);
}

describe("what nobody confirmed", () => {
  it("is deleted after seven days with its mail, and a receipt stays", async () => {
    const email = "never@people.example";
    await signUp(visitor, form(email, "other-news"));
    await work();
    const id = await idOf(email);
    const token = tokenFor(email);
    const figures = async () => (await listFigures(officer)).find((list) => list.list === "other-news");
    const before = await figures();
    await database()
      .update(subscriptions)
      .set({ expiresAt: new Date(Date.now() - 1).toISOString() })
      .where(eq(subscriptions.email, email));
    expect(await deleteExpired(worker)).toBeGreaterThan(0);
    expect(await rowOf(email)).toBeUndefined();
    expect(await database().select().from(mails).where(eq(mails.about, id))).toEqual([]);
    expect(await openConfirmation(visitor, token)).toEqual({ outcome: "unknown" });
    const receipt = await lastEntryAbout(desk.other.listId);
    expect(receipt?.act).toBe("newsletter.expired");
    expect(receipt?.canonical).toContain(id);
    expect(await figures()).toEqual({ ...before, expired: (before?.expired ?? 0) + 1 });
    expect(await deleteExpired(worker)).toBe(0);
    expect(await verifyEvidence(worker)).toMatchObject({ breaches: [] });
  });
});
