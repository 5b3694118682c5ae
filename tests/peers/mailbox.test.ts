import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ListCorrespondence } from "@/contracts/correspondence";
import { mails } from "@/db/schema";
import type { Person } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { listCorrespondence, openCorrespondence } from "@/server/requests/correspondence/service";
import { watchMailbox } from "@/server/requests/mailbox/watch";
import { acknowledge } from "@/server/requests/thread/service";
import { startDovecot } from "../support/dovecot";
import { makePerson, openCase, openRequests, sendLetters } from "../support/requests";

let desk: Awaited<ReturnType<typeof openRequests>>;
let dovecot: Awaited<ReturnType<typeof startDovecot>>;
let officer: Person;
let watching: ReturnType<typeof watchMailbox> | undefined;
beforeAll(async () => {
  desk = await openRequests();
  officer = await makePerson("officer");
  dovecot = await startDovecot();
});
afterAll(async () => {
  await watching?.stop();
  await dovecot?.remove();
  await desk.close();
});

const mail = (subject: string, headers: string[] = []) =>
  [
    "From: Max Wolf <max@person.example>",
    "To: privacy@desk.example",
    `Subject: ${subject}`,
    ...headers,
    "",
    "Hello.",
  ].join("\r\n");
const all = async () => {
  const { page, mailboxes } = await listCorrespondence(
    officer,
    ListCorrespondence.parse({ state: "waiting", pageSize: 100 }),
  );
  const subjects = await Promise.all(
    page.rows.map(async ({ id }) => (await openCorrespondence(officer, id)).words?.subject),
  );
  return { subjects: subjects.sort(), mailbox: mailboxes[0] };
};
const watch = async (url: string) => {
  await watching?.stop();
  watching = watchMailbox(url, "muster");
};
const soon = { timeout: 45_000, interval: 200 };

describe("a mailbox on a real server", () => {
  it("is read from what nobody has read yet, and is not changed by it", async () => {
    await dovecot.deliver(mail("Old"), { flags: ["\\Seen"] });
    await dovecot.deliver(mail("First"));
    await watch(dovecot.url());
    await expect.poll(async () => (await all()).subjects, soon).toEqual(["First"]);
    const status = await dovecot.asOwner((client) => client.status("INBOX", { unseen: true }));
    expect(status).toMatchObject({ unseen: 1 });
    expect((await all()).mailbox).toMatchObject({ controllerName: "muster GmbH", problem: null });
  });

  it("gives a mail as soon as it comes", async () => {
    await dovecot.deliver(mail("Second"));
    await expect.poll(async () => (await all()).subjects, soon).toEqual(["First", "Second"]);
  });

  it("gives an answer to a letter into its case", async () => {
    const request = await openCase(officer, "muster", { email: "max@person.example" });
    await acknowledge(officer, { ...(await request.current()), text: "It has arrived.", way: "mail" });
    await sendLetters();
    const { thread } = await request.look();
    const [letter] = await database()
      .select()
      .from(mails)
      .where(eq(mails.about, thread[0]?.id ?? ""));
    await dovecot.deliver(mail("Re: your letter", [`In-Reply-To: ${letter?.messageId}`]));
    const replies = async () => (await request.look()).thread.filter(({ kind }) => kind === "reply");
    await expect.poll(replies, soon).toMatchObject([{ text: "Hello." }]);
  });

  it("that was away comes back, with what arrived meanwhile and nothing twice", async () => {
    await dovecot.stop();
    await expect.poll(async () => (await all()).mailbox?.problem, soon).toBe("unreachable");
    await dovecot.start();
    await dovecot.deliver(mail("Third"), { flags: ["\\Seen"] });
    await expect.poll(async () => (await all()).subjects, soon).toEqual(["First", "Second", "Third"]);
    expect((await all()).mailbox?.problem).toBeNull();
  });

  it("is read on where it was left by whoever starts anew", async () => {
    await watching?.stop();
    await dovecot.deliver(mail("Fourth"));
    await watch(dovecot.url());
    await expect.poll(async () => (await all()).subjects, soon).toEqual(["First", "Fourth", "Second", "Third"]);
  });

  it("that does not know the password says so on the desk", async () => {
    await watch(dovecot.wrongUrl());
    await expect.poll(async () => (await all()).mailbox?.problem, soon).toBe("refused");
  });

  it("is read over TLS, from a server whose certificate is known", async () => {
    await watch(dovecot.secureUrl());
    await dovecot.deliver(mail("Sealed on its way"));
    await expect.poll(async () => (await all()).subjects, soon).toContain("Sealed on its way");
    expect((await all()).mailbox?.problem).toBeNull();
  });

  it("whose folder was made anew gives nothing twice", async () => {
    const fill = async () => {
      await dovecot.asOwner((client) => client.mailboxCreate("Privacy"));
      await dovecot.deliver(mail("In a folder", ["Message-ID: <folder@person.example>"]), { path: "Privacy" });
    };
    await fill();
    await watch(dovecot.url("/Privacy"));
    const count = async () => (await all()).subjects.filter((subject) => subject === "In a folder").length;
    await expect.poll(count, soon).toBe(1);
    await watching?.stop();
    await dovecot.asOwner((client) => client.mailboxDelete("Privacy"));
    await fill();
    await dovecot.deliver(mail("After it"), { path: "Privacy" });
    await watch(dovecot.url("/Privacy"));
    await expect.poll(async () => (await all()).subjects, soon).toContain("After it");
    expect(await count()).toBe(1);
  });

  it("with a mail that is larger than what is kept says that it was cut, and goes on", async () => {
    const long = `${mail("Large")}\r\n${"0123456789abcde\r\n".repeat(1_000_000)}`;
    await dovecot.deliver(long, { path: "Privacy" });
    await dovecot.deliver(mail("Small again"), { path: "Privacy" });
    await expect.poll(async () => (await all()).subjects, soon).toContain("Small again");
    const { page } = await listCorrespondence(officer, ListCorrespondence.parse({ state: "waiting", pageSize: 100 }));
    const opened = await Promise.all(page.rows.map(({ id }) => openCorrespondence(officer, id)));
    expect(opened.find(({ words }) => words?.subject === "Large")?.words).toMatchObject({ cut: true });
  });
});
