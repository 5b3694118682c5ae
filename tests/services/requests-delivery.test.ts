import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { RequestRight } from "@/contracts/requests";
import { controllers, mails, requestDeliveries } from "@/db/schema";
import { listMails } from "@/server/demo/mailbox/store";
import { visitor, worker } from "@/server/platform/actor";
import * as time from "@/server/platform/clock";
import { sha256 } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import * as claims from "@/server/requests/claims/service";
import { printDelivered } from "@/server/requests/deliveries/printing/service";
import { fetchDelivery, openDelivery } from "@/server/requests/deliveries/service";
import { collectOwn } from "@/server/requests/holdings/service";
import { proveIdentity } from "@/server/requests/identity/service";
import { printLetter } from "@/server/requests/letters/print/service";
import { createTask } from "@/server/requests/tasks/service";
import { refusalOf } from "../support/registers";
import { actsOf, makePerson, openCase, openRequests, sendLetters, tickAll } from "../support/requests";
import { answerAs, tokenIn } from "../support/task-answers";

let desk: Awaited<ReturnType<typeof openRequests>>;
beforeAll(async () => {
  desk = await openRequests();
});
afterAll(() => desk.close());

/** An access request with one file that a colleague sent in, approved by a second officer. */
async function approved(name: string, rights: RequestRight[] = ["access_15"]) {
  const [officer, second] = [await makePerson("officer"), await makePerson("officer")];
  const [email, colleague] = [`${name}@person.example`, `${name}@company.example`];
  const request = await openCase(officer, "muster", { email, rights });
  await proveIdentity(officer, { ...(await request.current()), method: "reply", reason: null });
  const place = { activityId: null, vendorId: null, place: "Tickets", ownerName: "Support", ownerEmail: colleague };
  await createTask(officer, { ...(await request.current()), ...place, dueOn: time.civilDate(time.now()) });
  await sendLetters();
  const csv = Buffer.from(`id;text\n1;for ${name}\n`);
  expect(await answerAs(tokenIn("tasks", colleague), { outcome: "found" }, [csv])).toBeNull();
  await tickAll(officer, request, "access_15");
  const which = () => request.claimOf("access_15");
  await claims.proposeAnswer(officer, { ...(await which()), outcome: "fulfilled", text: "Enclosed." });
  const hash = (await request.look()).claimsInFull[0]?.answer?.hash ?? "";
  await claims.approveAnswer(second, { ...(await which()), hash });
  return { officer, second, request, which, email, csv };
}

async function behindLink(name: string, rights?: RequestRight[]) {
  const made = await approved(name, rights);
  await claims.deliverAnswer(made.officer, { ...(await made.which()), way: "download" });
  await sendLetters();
  const token = tokenIn("deliveries", made.email);
  const shown = async () => (await made.request.look()).claimsInFull[0]?.delivery;
  return { ...made, token, shown, code: (await shown())?.code ?? "" };
}

const fetchOk = async (input: { token: string; code: string }) => {
  const fetched = await fetchDelivery(visitor, input);
  if (fetched.outcome !== "fetched") throw new Error(fetched.outcome);
  return { name: fetched.name, bytes: await buffer(fetched.stream) };
};

describe("an answer behind a link", () => {
  it("goes to whoever has link and code: letter, data and files, and the log has the hash of what went out", async () => {
    const { request, token, code, shown, csv, email } = await behindLink("anna");
    const mail = listMails().find((one) => one.to === email && one.text.includes("/deliveries/"));
    expect(mail?.text).not.toContain(code);
    expect(mail?.text).not.toContain("Enclosed.");
    const page = await openDelivery(visitor, token);
    expect(page).toMatchObject({ outcome: "open" });
    expect(JSON.stringify(page)).not.toMatch(/anna|Enclosed/i);

    const fetched = await fetchOk({ token, code: code.replace("-", " ") });
    expect(fetched.name).toBe(`${request.reference}.zip`);
    const text = fetched.bytes.toString("latin1");
    const parts = [
      "answer.pdf",
      "answer.txt",
      "data.json",
      "data.csv",
      `files/${request.reference}-01.csv`,
      "SHA256SUMS",
    ];
    expect(parts.filter((name) => !text.includes(name))).toEqual([]);
    expect(await shown()).toMatchObject({ downloads: 1, sha256: sha256(fetched.bytes) });
    // The same each time, so that the hash in the log is that of every copy.
    expect(sha256((await fetchOk({ token, code })).bytes)).toBe(sha256(fetched.bytes));
    const last = ["letterPrinted", "letterAccepted", "downloaded", "downloaded"];
    expect((await actsOf(request.id)).slice(-last.length)).toEqual(last);
    expect(csv.length).toBeGreaterThan(0);
  });

  it("closes after five fetches, after five wrong codes and after two weeks, whatever the code", async () => {
    const used = await behindLink("bert");
    for (let i = 0; i < 5; i += 1) await fetchOk(used);
    expect(await fetchDelivery(visitor, used)).toEqual({ outcome: "over" });
    expect((await used.shown())?.code).toBeNull();

    const guessed = await behindLink("cora");
    const wrong = guessed.code === "0000-0000" ? "1111-1111" : "0000-0000";
    for (let i = 0; i < 5; i += 1)
      expect(await fetchDelivery(visitor, { ...guessed, code: wrong })).toEqual({ outcome: "wrong_code" });
    expect(await fetchDelivery(visitor, guessed)).toEqual({ outcome: "over" });
    expect((await actsOf(guessed.request.id)).filter((act) => act === "downloadRefused")).toHaveLength(5);

    const late = await behindLink("dora");
    const clock = vi.spyOn(time, "now").mockReturnValue(new Date(Date.now() + 14.1 * 86_400_000));
    const [fetched, page] = [await fetchDelivery(visitor, late), await openDelivery(visitor, late.token)];
    clock.mockRestore();
    expect([fetched.outcome, page.outcome]).toEqual(["over", "over"]);
    expect((await refusalOf(openDelivery(visitor, "a".repeat(43)))).code).toBe("not_found");
  });

  it("is exactly what was approved: what is found afterwards goes back to be approved", async () => {
    const { officer, second, request, which } = await approved("emil");
    await collectOwn(officer, { ...(await request.current()), consentIds: [] });
    const deliver = async () => claims.deliverAnswer(officer, { ...(await which()), way: "download" });
    expect(await refusalOf(deliver())).toMatchObject({ code: "conflict", fields: { hash: "changed" } });
    expect(await database().$count(requestDeliveries, eq(requestDeliveries.requestId, request.id))).toBe(0);
    await claims.returnAnswer(second, { ...(await which()), comment: "More was found." });
    await claims.proposeAnswer(officer, { ...(await which()), outcome: "fulfilled", text: "Enclosed." });
    const hash = (await request.look()).claimsInFull[0]?.answer?.hash ?? "";
    await claims.approveAnswer(second, { ...(await which()), hash });
    await deliver();
    expect((await request.look()).closedAt).not.toBeNull();
  });

  it("stays what was approved while another right of the case is still looked for", async () => {
    const { officer, request, token, code } = await behindLink("hans", ["access_15", "rectification_16"]);
    const { bytes } = await fetchOk({ token, code });
    await collectOwn(officer, { ...(await request.current()), consentIds: [] });
    await database().update(controllers).set({ name: "Renamed" }).where(eq(controllers.id, desk.muster.controllerId));
    expect(sha256((await fetchOk({ token, code })).bytes)).toBe(sha256(bytes));
  });

  it("is not printed any more once its link may be in use", async () => {
    const { token, code, request } = await behindLink("ida");
    const { bytes } = await fetchOk({ token, code });
    const [{ id } = { id: "" }] = await database()
      .update(requestDeliveries)
      .set({ sealedLetter: null })
      .where(eq(requestDeliveries.requestId, request.id))
      .returning({ id: requestDeliveries.id });
    const [mail] = await database().select().from(mails).where(eq(mails.about, id));
    await printDelivered(worker, mail?.id ?? "");
    const plain = (await fetchOk({ token, code })).bytes;
    expect([bytes, plain].map((zip) => zip.includes("answer.pdf"))).toEqual([true, false]);
  });

  it("stores neither token nor code in plain", async () => {
    const { token, code } = await behindLink("frida");
    const rows = JSON.stringify(await database().select().from(requestDeliveries));
    for (const secret of [token, code, code.replace("-", "")]) expect(rows).not.toContain(secret);
  });
});

describe("a letter for the post", () => {
  it("is printed as PDF without a network, and the log has its hash", { timeout: 60_000 }, async () => {
    const { request, officer, which } = await approved("gerd");
    await claims.deliverAnswer(officer, { ...(await which()), way: "post" });
    const letter = (await request.look()).thread.find(({ kind }) => kind === "answer");
    const { name, base64 } = await printLetter(officer, letter?.id ?? "");
    const pdf = Buffer.from(base64, "base64");
    expect(name).toBe(`${request.reference}-answer.pdf`);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.length).toBeGreaterThan(5_000);
    expect(await actsOf(request.id)).toContain("letterPrinted");
    const other = await makePerson("officer", desk.other.controllerId);
    expect((await refusalOf(printLetter(other, letter?.id ?? ""))).code).toBe("not_found");
  });
});
