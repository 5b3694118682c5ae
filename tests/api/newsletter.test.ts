import { count } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as confirmDone, GET as openDone } from "@/app/(public)/newsletter/confirm/[token]/done/route";
import { POST as leaveDone } from "@/app/(public)/newsletter/leave/[token]/done/route";
import { POST } from "@/app/api/v1/newsletter/[list]/subscriptions/route";
import { addressHeader } from "@/contracts/headers";
import { ListSubscriptions } from "@/contracts/newsletter";
import { subscriptions } from "@/db/schema";
import { listSubscriptions } from "@/server/newsletter/proofs/service";
import { leaveToken } from "@/server/newsletter/rules";
import { database } from "@/server/platform/database";
import { mailsTo, openDesk, person, tokenFor, work } from "../support/newsletter";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

let callers = 0;
const newCaller = () => {
  callers += 1;
  return `192.0.2.${callers}`;
};
const here = "http://localhost:3999/api/v1/newsletter/muster-news/subscriptions";
const at = (list = "muster-news") => ({ params: Promise.resolve({ list }) });

const json = (body: unknown, headers: Record<string, string> = {}, list?: string) =>
  POST(
    new Request(here, {
      method: "POST",
      headers: { "content-type": "application/json", [addressHeader]: newCaller(), ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
    at(list),
  );

const form = (fields: Record<string, string>, list?: string) =>
  POST(
    new Request(here, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", [addressHeader]: newCaller() },
      body: new URLSearchParams(fields).toString(),
    }),
    at(list),
  );

const good = (email: string) => ({ email, language: "en", wording: 1, consent: true });
const typed = (email: string) => ({ email, language: "de", wording: "1", consent: "true" });
const rows = async () => (await database().select({ n: count() }).from(subscriptions))[0]?.n ?? 0;
const stateOf = async (q: string) =>
  (await listSubscriptions(person("officer"), { ...ListSubscriptions.parse({}), q })).rows[0];
const link = (token: string) => ({ params: Promise.resolve({ token }) });

describe("the JSON door", () => {
  it("gives the same answer for an address that it knows", async () => {
    const first = await json(good("anna@people.example"));
    const second = await json(good("anna@people.example"));
    expect(first.status).toBe(202);
    expect([second.status, await second.text()]).toEqual([first.status, await first.text()]);
  });

  it.each([
    ["no JSON", "{", 400, "malformed", "body"],
    ["no consent", { ...good("b@people.example"), consent: false }, 422, "invalid", "consent"],
    ["an address with a line break", good("b@people.example\r\nBcc: c@people.example"), 422, "invalid", "email"],
    ["an address of 320 characters", good(`${"a".repeat(308)}@people.example`), 422, "invalid", "email"],
    ["a look-alike address", good("аnna@people.example"), 422, "invalid", "email"],
    ["words that were never there", { ...good("b@people.example"), wording: 7 }, 422, "invalid", "wording"],
    ["a field of its own", { ...good("b@people.example"), role: "officer" }, 422, "invalid", ""],
    ["a list instead of an object", [], 422, "invalid", ""],
  ])("refuses %s and stores nothing", async (_name, body, status, code, field) => {
    const before = await rows();
    const response = await json(body);
    expect(response.status).toBe(status);
    const { error } = await response.json();
    expect(error).toMatchObject({ code, message: expect.any(String), fields: expect.any(Object) });
    if (status === 422 && field) expect(Object.keys(error.fields)).toContain(field);
    expect(JSON.stringify(error)).not.toContain("people.example");
    expect(await rows()).toBe(before);
  });

  it("refuses other media types, long bodies and lists that are not there", async () => {
    expect((await json(good("c@people.example"), { "content-type": "text/plain" })).status).toBe(415);
    expect((await json({ ...good("c@people.example"), more: "x".repeat(20_000) })).status).toBe(413);
    expect((await json(good("c@people.example"), {}, "nowhere")).status).toBe(404);
  });

  it("answers a repeated key once more instead of acting again", async () => {
    const key = { "idempotency-key": "sign-up-0001" };
    expect((await json(good("once@people.example"), key)).status).toBe(202);
    expect((await json(good("once@people.example"), key)).status).toBe(202);
    expect((await json(good("other@people.example"), key)).status).toBe(409);
    expect((await json(good("other@people.example"), { "idempotency-key": "x" })).status).toBe(400);
  });

  it("takes ten calls in ten minutes from one place", async () => {
    const address = newCaller();
    const statuses = [];
    for (let i = 0; i < 12; i += 1)
      statuses.push((await json(good("flood@people.example"), { [addressHeader]: address })).status);
    expect(statuses).toEqual([...Array(10).fill(202), 429, 429]);
    await work();
    expect(mailsTo("flood@people.example")).toHaveLength(1);
  });
});

describe("the plain form", () => {
  it("leads to a page that says the same to everybody", async () => {
    const first = await form(typed("form@people.example"));
    const again = await form(typed("form@people.example"));
    expect([first.status, first.headers.get("location")]).toEqual([
      303,
      "/newsletter/thanks?list=muster-news&language=de",
    ]);
    expect([again.status, again.headers.get("location")]).toEqual([303, first.headers.get("location")]);
  });

  it("shows itself again with what was typed and what is wrong, escaped, and without the tick", async () => {
    const before = await rows();
    const response = await form({ email: '"><script>x</script>', language: "de", wording: "1" });
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain("Das ist keine vollständige E-Mail-Adresse.");
    expect(page).toContain("Ohne den Haken");
    expect(page).toContain("&quot;&gt;&lt;script&gt;");
    expect(page).not.toMatch(/<script|checked/);
    expect(await rows()).toBe(before);
  });

  it("shows the newer words when the form was older", async () => {
    const page = await (await form({ ...typed("d@people.example"), wording: "9" })).text();
    expect(page).toContain("hat sich geändert");
    expect((await form(typed("d@people.example"), "nowhere")).status).toBe(404);
  });
});

describe("the links", () => {
  it("confirm by POST only, and the page that follows has no secret in its address", async () => {
    const email = "form@people.example";
    await work();
    const token = tokenFor(email);
    expect((await openDone(new Request(here), link(token))).headers.get("location")).toBe(
      `/newsletter/confirm/${token}`,
    );
    expect((await stateOf(email))?.state).toBe("pending");
    const done = await confirmDone(new Request(here, { method: "POST" }), link(token));
    expect([done.status, done.headers.get("location")]).toEqual([
      303,
      "/newsletter/confirm?outcome=confirmed&language=de",
    ]);
    const again = await confirmDone(new Request(here, { method: "POST" }), link(token));
    expect(again.headers.get("location")).toBe("/newsletter/confirm?outcome=already_confirmed&language=de");
    const unknown = await confirmDone(new Request(here, { method: "POST" }), link("guess"));
    expect(unknown.headers.get("location")).toBe("/newsletter/confirm?outcome=unknown");
  });

  it("tell somebody who presses too often to come back later, in words and with the right status", async () => {
    const caller = newCaller();
    const press = () =>
      confirmDone(
        new Request(here, { method: "POST", headers: { [addressHeader]: caller, "accept-language": "de" } }),
        link("guess"),
      );
    for (let i = 0; i < 60; i += 1) expect((await press()).status).toBe(303);
    const refused = await press();
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain("Bitte versuchen Sie es später noch einmal");
  });

  it("leave by a mailbox provider's one click, without a redirect", async () => {
    const row = await stateOf("form@people.example");
    const click = {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    };
    const response = await leaveDone(new Request(here, click), link(leaveToken(row?.id ?? "")));
    expect([response.status, response.headers.get("location")]).toEqual([200, null]);
    expect((await stateOf("form@people.example"))?.state).toBe("left");
  });
});
