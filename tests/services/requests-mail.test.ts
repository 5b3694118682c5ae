import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mails } from "@/db/schema";
import { database } from "@/server/platform/database";
import { setDemoMailServer } from "@/server/platform/mail";
import { acknowledge } from "@/server/requests/thread/service";
import { getToday } from "@/server/today/service";
import { actsOf, makePerson, openCase, openRequests, sendLetters } from "../support/requests";

let desk: Awaited<ReturnType<typeof openRequests>>;
let refusing: SMTPServer;
beforeAll(async () => {
  desk = await openRequests();
  refusing = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error("no such user"), { responseCode: 550 })),
  });
  await new Promise<void>((resolve) => refusing.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await new Promise<void>((resolve) => refusing.close(() => resolve()));
  await desk.close();
});

describe("a letter by mail", () => {
  it("says that it waits, that the mail server took it, and keeps no word of it outside the case", async () => {
    const officer = await makePerson("officer");
    const request = await openCase(officer, "muster", { email: "anna@person.example" });
    await acknowledge(officer, { ...(await request.current()), text: "Your words have arrived.", way: "mail" });
    const letter = async () => (await request.look()).thread.find(({ kind }) => kind === "acknowledgement");
    expect((await letter())?.mail).toBe("waits");
    await sendLetters();
    expect((await letter())?.mail).toBe("accepted");
    const [row] = await database()
      .select()
      .from(mails)
      .where(eq(mails.about, (await letter())?.id ?? ""));
    expect(row).toMatchObject({ state: "accepted", text: null, subject: `Ihre Anfrage ${request.reference}` });
    expect(JSON.stringify(row)).not.toMatch(/anna|arrived/i);
  });

  it("that is refused for good is said in the case and on the day of its officer, and of no other", async () => {
    const officer = await makePerson("officer", desk.muster.controllerId);
    const request = await openCase(officer, "muster", { email: "gone@person.example" });
    await acknowledge(officer, { ...(await request.current()), text: "Your words have arrived.", way: "mail" });
    const { port } = refusing.server.address() as AddressInfo;
    const before = desk.mailServer;
    setDemoMailServer(`smtp://127.0.0.1:${port}`);
    await sendLetters();
    setDemoMailServer(before);
    const { thread } = await request.look();
    expect(thread.find(({ kind }) => kind === "acknowledgement")?.mail).toBe("failed");
    expect(await actsOf(request.id)).toContain("letterFailed");
    const failed = async (of: typeof officer) =>
      Object.values((await getToday(of)).items)
        .flat()
        .filter(({ kind }) => kind === "letters_failed");
    expect(await failed(officer)).toEqual([{ kind: "letters_failed", count: 1 }]);
    expect(await failed(await makePerson("officer", desk.other.controllerId))).toEqual([]);
  });
});
