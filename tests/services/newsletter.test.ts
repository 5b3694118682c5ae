import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ListSubscriptions, type SignUp } from "@/contracts/newsletter";
import { evidenceEntries, mails, newsletterWordings, subscriptionEvents, subscriptions } from "@/db/schema";
import { verifyEvidence } from "@/server/evidence/service";
import { saveWording } from "@/server/newsletter/lists/service";
import { sendConfirmation } from "@/server/newsletter/mailing/service";
import { getProof, listSubscriptions } from "@/server/newsletter/proofs/service";
import { leaveToken } from "@/server/newsletter/rules";
import { confirm, getSignUpForm, leave, openConfirmation, signUp } from "@/server/newsletter/service";
import { visitor, worker } from "@/server/platform/actor";
import { sha256 } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { mailsTo, openDesk, person, tokenFor, work } from "../support/newsletter";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const officer = person("officer");
const form = (email: string, change: Partial<SignUp> = {}): SignUp => ({
  list: "muster-news",
  email,
  language: "en",
  wording: 1,
  consent: true,
  ...change,
});
const all = ListSubscriptions.parse({});
const rowOf = async (email: string) => (await listSubscriptions(officer, { ...all, q: email })).rows[0];
const idOf = async (email: string) => (await rowOf(email))?.id as string;
const entriesAbout = (about: string) =>
  database()
    .select({ act: evidenceEntries.act, canonical: evidenceEntries.canonical })
    .from(evidenceEntries)
    .where(eq(evidenceEntries.about, about))
    .orderBy(evidenceEntries.seq);
const state = async (email: string) => (await rowOf(email))?.state;
const rows = async () => (await database().select({ n: count() }).from(subscriptions))[0]?.n;

describe("from sign-up to proof", () => {
  const email = "anna@people.example";

  it("a person signs up, presses the button, and the officer can prove it", async () => {
    expect(await signUp(visitor, form(email))).toEqual({ outcome: "check_your_mail" });
    expect(await work()).toBe(1);
    const mail = mailsTo(email)[0];
    const token = tokenFor(email);
    expect(token).toHaveLength(43);
    expect(await openConfirmation(visitor, token)).toMatchObject({
      outcome: "open",
      form: { controllerName: "muster GmbH" },
    });
    expect(await confirm(visitor, token)).toEqual({ outcome: "confirmed" });

    const proof = await getProof(officer, await idOf(email));
    expect(proof).toMatchObject({
      email,
      state: "confirmed",
      controllerName: "muster GmbH",
      wording: { number: 1, text: desk.muster.wording, sha256: sha256(desk.muster.wording) },
    });
    expect(proof.registeredAt).toMatch(/\.\d{3}Z$/);
    expect(proof.confirmedAt).toMatch(/\.\d{3}Z$/);
    expect(proof.mail).toMatchObject({
      state: "accepted",
      subject: mail?.subject,
      messageId: mail?.messageId,
      sha256: sha256(mail?.raw ?? ""),
    });
    expect(proof.mail?.response).toMatch(/^250 kept as \d+$/);
    expect(proof.mail?.text).toBe(mail?.text.replaceAll(token, "…").replace(/\n*$/, "\n"));
    expect(proof.events.map((event) => event.kind)).toEqual([
      "registered",
      "mail_queued",
      "mail_accepted",
      "page_opened",
      "confirmed",
    ]);
  });

  it("leaves a chain in the log that holds and names no address", async () => {
    const entries = await entriesAbout(await idOf(email));
    expect(entries.map((entry) => entry.act)).toEqual([
      "newsletter.registered",
      "newsletter.mailAccepted",
      "newsletter.confirmed",
      "newsletter.proofOpened",
    ]);
    expect(entries[0]?.canonical).toContain(sha256(desk.muster.wording));
    expect(JSON.stringify(entries)).not.toContain("people.example");
    expect(await verifyEvidence(worker)).toMatchObject({ breaches: [] });
  });

  it("a second press changes nothing and says that all is well", async () => {
    const before = await rowOf(email);
    expect(await confirm(visitor, tokenFor(email))).toEqual({ outcome: "already_confirmed" });
    expect(await rowOf(email)).toEqual(before);
  });

  it("a person leaves with one press, and an old link brings nobody back", async () => {
    const token = leaveToken(await idOf(email));
    expect(await leave(visitor, token)).toEqual({ outcome: "left" });
    expect(await leave(visitor, token)).toEqual({ outcome: "already_left" });
    expect(await confirm(visitor, tokenFor(email))).toEqual({ outcome: "expired" });
    expect(await state(email)).toBe("left");
  });
});

describe("a link", () => {
  it("opened a hundred times confirms nothing and is noted once", async () => {
    const email = "scanner@people.example";
    await signUp(visitor, form(email));
    await work();
    for (let i = 0; i < 100; i += 1) await openConfirmation(visitor, tokenFor(email));
    expect(await state(email)).toBe("pending");
    const { events } = await getProof(officer, await idOf(email));
    expect(events.filter((event) => event.kind === "page_opened")).toHaveLength(1);
  });

  it("ends after 72 hours", async () => {
    const email = "late@people.example";
    await signUp(visitor, form(email));
    await work();
    await database()
      .update(subscriptions)
      .set({ registeredAt: new Date(Date.now() - 72 * 3_600_000 - 1).toISOString() })
      .where(eq(subscriptions.email, email));
    expect(await openConfirmation(visitor, tokenFor(email))).toMatchObject({ outcome: "expired" });
    expect(await confirm(visitor, tokenFor(email))).toEqual({ outcome: "expired" });
    expect(await state(email)).toBe("pending");
  });

  it("that is guessed is not known", async () => {
    expect(await confirm(visitor, "a".repeat(43))).toEqual({ outcome: "unknown" });
    expect(await leave(visitor, "a".repeat(43))).toEqual({ outcome: "unknown" });
    expect(await openConfirmation(visitor, "a".repeat(43))).toEqual({ outcome: "unknown" });
  });

  it("is ended by a newer one", async () => {
    const email = "twice@people.example";
    await signUp(visitor, form(email));
    await work();
    const old = tokenFor(email);
    await database()
      .update(subscriptions)
      .set({ registeredAt: new Date(Date.now() - 25 * 3_600_000).toISOString() })
      .where(eq(subscriptions.email, email));
    await signUp(visitor, form(email));
    await work();
    expect(tokenFor(email)).not.toBe(old);
    expect(await confirm(visitor, old)).toEqual({ outcome: "expired" });
    expect(await confirm(visitor, tokenFor(email))).toEqual({ outcome: "confirmed" });
  });

  it("pressed while the same person signs up again leaves one subscription", async () => {
    const email = "both@people.example";
    await signUp(visitor, form(email));
    const mine = eq(subscriptions.email, email);
    await database()
      .update(subscriptions)
      .set({ registeredAt: new Date(Date.now() - 25 * 3_600_000).toISOString() })
      .where(mine);
    const again = await database().transaction(async (tx) => {
      await tx.update(subscriptions).set({ state: "confirmed" }).where(mine);
      const waiting = signUp(visitor, form(email));
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { waiting };
    });
    await again.waiting;
    const states = await database().select({ state: subscriptions.state }).from(subscriptions).where(mine);
    expect(states).toEqual([{ state: "confirmed" }]);
  });

  it("pressed twenty times at once confirms once", async () => {
    const email = "eager@people.example";
    await signUp(visitor, form(email));
    await work();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => confirm(visitor, tokenFor(email))));
    expect(outcomes.filter((one) => one.outcome === "confirmed")).toHaveLength(1);
    expect(outcomes.filter((one) => one.outcome === "already_confirmed")).toHaveLength(19);
  });
});

describe("the form", () => {
  it("does not reveal whether an address is subscribed, and mails it once a day", async () => {
    const email = "known@people.example";
    const first = await signUp(visitor, form(email));
    const again = await Promise.all(Array.from({ length: 20 }, () => signUp(visitor, form(" Known@People.Example "))));
    await work();
    await confirm(visitor, tokenFor(email));
    const confirmed = await signUp(visitor, form(email));
    await work();
    expect(new Set([first, ...again, confirmed].map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(mailsTo(email)).toHaveLength(1);
  });

  it("stores nothing by halves when the input is bad", async () => {
    const before = await rows();
    await expect(signUp(visitor, form("bad@people.example", { wording: 99 }))).rejects.toMatchObject({
      code: "invalid",
      fields: { wording: "unknown" },
    });
    await expect(signUp(visitor, form("bad@people.example", { list: "nowhere" }))).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await rows()).toBe(before);
    expect(await work()).toBe(0);
  });

  it("gives the first answer again to the same key, and refuses the key for something else", async () => {
    const once = { door: "newsletter", key: sha256("key"), request: sha256("one") };
    const first = await signUp(visitor, form("once@people.example"), once);
    expect(await signUp(visitor, form("once@people.example"), once)).toEqual(first);
    await expect(
      signUp(visitor, form("once@people.example"), { ...once, request: sha256("two") }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("shows the newest words, and keeps those that somebody agreed to", async () => {
    await saveWording(officer, { listId: desk.other.listId, language: "en", text: "Newer words." });
    expect((await getSignUpForm(visitor, "other-news", "en")).wording).toEqual({ number: 2, text: "Newer words." });
    await signUp(visitor, form("older@people.example", { list: "other-news" }));
    expect((await getProof(officer, await idOf("older@people.example"))).wording.text).toBe(desk.other.wording);
    await expect(database().update(newsletterWordings).set({ text: "x" })).rejects.toThrow();
    await expect(database().delete(subscriptionEvents)).rejects.toThrow();
  });
});

describe("a mail", () => {
  it("that was maybe sent goes again as the same mail", async () => {
    const email = "crash@people.example";
    await signUp(visitor, form(email));
    await work();
    const id = await idOf(email);
    const [mail] = await database().select().from(mails).where(eq(mails.about, id));
    await sendConfirmation(worker, mail?.id ?? "");
    expect(mailsTo(email)).toHaveLength(1);
    await database().update(mails).set({ state: "sending" }).where(eq(mails.about, id));
    await sendConfirmation(worker, mail?.id ?? "");
    const [second, first] = mailsTo(email);
    expect(second?.raw).toEqual(first?.raw);
    expect((await entriesAbout(id)).at(-1)?.canonical).toContain('"maybeSentBefore":true');
  });
});
