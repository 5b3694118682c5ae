import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requestFileParts, requestFiles, subscriptionEvents } from "@/db/schema";
import { listMails } from "@/server/demo/mailbox/store";
import { visitor } from "@/server/platform/actor";
import { civilDate, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { tickCheck } from "@/server/requests/checks/service";
import * as claims from "@/server/requests/claims/service";
import { readFile } from "@/server/requests/files/service";
import { collectOwn } from "@/server/requests/holdings/service";
import { proveIdentity } from "@/server/requests/identity/service";
import { proofsSentence } from "@/server/requests/letters/rules";
import { openTask } from "@/server/requests/tasks/links/service";
import { answerTask, createTask } from "@/server/requests/tasks/service";
import { refusalOf } from "../support/registers";
import { actsOf, makePerson, openCase, openRequests, sendLetters, tickAll } from "../support/requests";
import { locked, subscribe } from "../support/subscribers";
import { answerAs } from "../support/task-answers";

let desk: Awaited<ReturnType<typeof openRequests>>;
beforeAll(async () => {
  desk = await openRequests();
});
afterAll(() => desk.close());

const today = () => civilDate(now());
const known = { method: "reply" as const, reason: null };

describe("what this desk holds itself", () => {
  it("is collected by one press: sign-ups and earlier cases by the address, and nothing found is an answer", async () => {
    const officer = await makePerson("officer");
    await subscribe(desk.muster.siteId, "anna@person.example");
    const first = await openCase(officer, "muster", { email: "anna@person.example", rights: ["rectification_16"] });
    const request = await openCase(officer, "muster", { email: "Anna@person.example" });
    await collectOwn(officer, { ...(await request.current()), consentIds: [crypto.randomUUID()] });
    const tasks = (await request.look()).tasks;
    expect(tasks.map(({ own, outcome, rows }) => [own, outcome, rows])).toEqual([
      ["newsletter", "found", 1],
      ["requests", "found", 1],
      ["consents", "nothing", 0],
    ]);
    expect(tasks[0]?.text).toContain("agreed to: I want the news.");
    expect(tasks[1]?.text).toContain(first.reference);
  });

  it("stops at once after an objection to advertising, and the proof stays", async () => {
    const officer = await makePerson("officer");
    const look = await subscribe(desk.muster.siteId, "bert@person.example");
    const request = await openCase(officer, "muster", {
      ...{ email: "bert@person.example", rights: ["objection_marketing_21_2", "access_15"] },
    });
    expect((await look())?.state).toBe("confirmed");
    await proveIdentity(officer, { ...(await request.current()), method: "address_enough", reason: null });
    expect((await look())?.state).toBe("left");
    expect(await actsOf(request.id)).toEqual(["submitted", "identityProven", "stopped"]);
    expect(await database().$count(subscriptionEvents, eq(subscriptionEvents.kind, "left"))).toBe(1);
  });

  it("stops with an approved erasure, and not before", async () => {
    const [officer, second] = [await makePerson("officer"), await makePerson("officer")];
    const look = await subscribe(desk.muster.siteId, "cora@person.example");
    const request = await openCase(officer, "muster", { email: "cora@person.example", rights: ["erasure_17"] });
    await proveIdentity(officer, { ...(await request.current()), ...known });
    await tickAll(officer, request, "erasure_17");
    const which = () => request.claimOf("erasure_17");
    await claims.proposeAnswer(officer, {
      ...(await which()),
      outcome: "fulfilled",
      text: `It is gone. ${proofsSentence("de", locked)}`,
    });
    const hash = (await request.look()).claimsInFull[0]?.answer?.hash ?? "";
    await claims.approveAnswer(second, { ...(await which()), hash });
    expect((await look())?.state).toBe("confirmed");
    await claims.deliverAnswer(officer, { ...(await which()), way: "post" });
    expect((await look())?.state).toBe("left");
  });
});

describe("what an answer must have", () => {
  it("is filled from the registers, and keeps the answer closed until each line is ticked", async () => {
    const officer = await makePerson("officer");
    const request = await openCase(officer, "muster");
    await proveIdentity(officer, { ...(await request.current()), ...known });
    const claim = async () => (await request.look()).claimsInFull[0];
    expect((await claim())?.acts.propose).toBe("checks");
    expect((await claim())?.draft).toContain("Art. 15 Abs. 1 Buchst. c");
    await tickAll(officer, request, "access_15");
    expect((await claim())?.acts.propose).toBeNull();
    const which = await request.claimOf("access_15");
    const unfilled = { ...which, outcome: "fulfilled" as const, text: (await claim())?.draft ?? "" };
    expect((await refusalOf(claims.proposeAnswer(officer, unfilled))).fields).toEqual({ text: "gap" });
    await tickCheck(officer, { ...which, item: "copy_15_3", done: false });
    expect((await claim())?.acts.propose).toBe("checks");
    const wrong = { ...(await request.claimOf("access_15")), item: "stopped_21" as const, done: true };
    expect((await refusalOf(tickCheck(officer, wrong))).fields).toEqual({ item: "other_right" });
  });
});

describe("somebody who is asked to look", () => {
  const place = { activityId: null, vendorId: null, place: "Tickets", ownerName: "Support" };

  async function ask(ownerEmail: string) {
    const officer = await makePerson("officer");
    const request = await openCase(officer, "muster", { name: "Dora Gesucht" });
    await createTask(officer, { ...(await request.current()), ...place, ownerEmail, dueOn: today() });
    await sendLetters();
    const mail = listMails().find(({ to }) => to === ownerEmail);
    const token = /tasks\/([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? "";
    return { officer, request, mail, token };
  }

  it("gets a link that shows one task, and the mail names nobody", async () => {
    const { mail, token, request } = await ask("support1@company.example");
    expect(mail?.subject).toContain(request.reference);
    expect(mail?.text).not.toMatch(/Dora|erika@/);
    const page = await openTask(visitor, token);
    expect(page).toMatchObject({ outcome: "open", place: "Tickets", person: { name: "Dora Gesucht" } });
    expect(JSON.stringify(page)).not.toContain("Which data");
    expect((await refusalOf(openTask(visitor, "a".repeat(43)))).code).toBe("not_found");
  });

  it("answers once, with words and files that are sealed under names of our making", async () => {
    const { officer, request, token } = await ask("support2@company.example");
    const csv = Buffer.from("id;text\n1;first secret\n2;second secret\n");
    expect(await answerAs(token, { outcome: "found", text: "Two tickets." }, [csv])).toBeNull();
    const [task] = (await request.look()).tasks;
    expect(task).toMatchObject({ outcome: "found", rows: 2, text: "Two tickets." });
    const [file] = task?.files ?? [];
    expect(file).toMatchObject({ type: "text/csv", size: csv.length, name: `${request.reference}-01.csv` });
    const stored = JSON.stringify(await database().select().from(requestFiles));
    expect(stored).not.toMatch(/secret|tickets/i);
    const { stream } = await readFile(officer, file?.id ?? "");
    expect((await buffer(stream)).toString()).toBe(csv.toString());
    expect(await actsOf(request.id)).toContain("fileRead");
    expect(await answerAs(token, { outcome: "nothing" })).toBe("gone");
    expect(await answerAs(token, { outcome: "found" }, [csv])).toBe("gone");
    expect(await database().$count(requestFileParts, eq(requestFileParts.requestId, request.id))).toBe(1);
    expect(await openTask(visitor, token)).toMatchObject({ outcome: "answered" });
  });

  it("sends files at the same moment as a colleague, and each file has a number of its own", async () => {
    const { officer, request, token } = await ask("support5@company.example");
    const ownerEmail = "support6@company.example";
    await createTask(officer, { ...(await request.current()), ...place, ownerEmail, dueOn: today() });
    await sendLetters();
    const mail = listMails().find(({ to }) => to === ownerEmail);
    const other = /tasks\/([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? "";
    const send = (to: string) => answerAs(to, { outcome: "found" }, [Buffer.from("a")]);
    await Promise.all([send(token), send(other)]);
    const names = (await request.look()).tasks.flatMap(({ files }) => files.map(({ name }) => name));
    expect(names.sort()).toEqual([1, 2].map((number) => `${request.reference}-0${number}.txt`));
  });

  it("stores nothing of a page, a drawing or a program, nor of what came with it", async () => {
    const { request, token } = await ask("support3@company.example");
    const bad = ["<!doctype html><script>x</script>", "<svg onload=alert(1)>", "MZ\u0000\u0001"];
    for (const text of bad) {
      const files = [Buffer.from("a;b\n1;2\n"), Buffer.from(text)];
      expect(await answerAs(token, { outcome: "found" }, files)).toBe("files");
    }
    expect(await answerAs(token, { outcome: "something" as never }, [Buffer.from("a;b\n1;2\n")])).toBe("outcome");
    expect(await database().$count(requestFileParts, eq(requestFileParts.requestId, request.id))).toBe(0);
    expect((await request.look()).tasks[0]).toMatchObject({ outcome: null, files: [] });
  });

  it("is another officer's controller's business no more than its own", async () => {
    const { request } = await ask("support4@company.example");
    const other = await makePerson("officer", desk.other.controllerId);
    const task = { ...place, ownerEmail: null, dueOn: today() };
    expect((await refusalOf(createTask(other, { ...(await request.current()), ...task }))).code).toBe("not_found");
  });

  it("may tell an officer, who enters it once", async () => {
    const officer = await makePerson("officer");
    const request = await openCase(officer, "muster");
    await createTask(officer, { ...(await request.current()), ...place, ownerEmail: null, dueOn: today() });
    const taskId = (await request.look()).tasks[0]?.id ?? "";
    const said = { taskId, outcome: "nothing" as const, text: null };
    await answerTask(officer, { ...(await request.current()), ...said });
    expect((await request.look()).tasks[0]).toMatchObject({ outcome: "nothing", byLink: false });
    expect((await refusalOf(answerTask(officer, { ...(await request.current()), ...said }))).code).toBe("conflict");
  });
});
