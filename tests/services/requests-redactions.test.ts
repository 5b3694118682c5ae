import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blackedOut } from "@/contracts/request-redactions";
import { evidenceEntries, requestFileParts, requestFiles, requestRedactions } from "@/db/schema";
import { civilDate, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import * as claims from "@/server/requests/claims/service";
import { readFile } from "@/server/requests/files/service";
import { proveIdentity } from "@/server/requests/identity/service";
import { checkRedaction, redact } from "@/server/requests/redactions/service";
import { createTask } from "@/server/requests/tasks/service";
import { refusalOf } from "../support/registers";
import { actsOf, makePerson, openCase, openRequests, sendLetters, tickAll } from "../support/requests";
import { answerAs, tokenIn } from "../support/task-answers";

let desk: Awaited<ReturnType<typeof openRequests>>;
beforeAll(async () => {
  desk = await openRequests();
});
afterAll(() => desk.close());

const reason = "It is about a colleague, not about her.";

/** An access request to which a colleague has sent words and a table that name somebody else. */
async function found(name: string) {
  const officer = await makePerson("officer");
  const request = await openCase(officer, "muster", { email: `${name}@person.example` });
  await proveIdentity(officer, { ...(await request.current()), method: "reply", reason: null });
  const ownerEmail = `${name}@company.example`;
  const place = { activityId: null, vendorId: null, place: "Tickets", ownerName: "Support", ownerEmail };
  await createTask(officer, { ...(await request.current()), ...place, dueOn: civilDate(now()) });
  await sendLetters();
  const token = tokenIn("tasks", ownerEmail);
  const table = Buffer.from("id;agent;said\n1;Max Wolf;Max Wolf called\n2;Ina Berg;nothing\n");
  await answerAs(token, { outcome: "found", text: "Max Wolf spoke with her twice." }, [table]);
  const task = async () => (await request.look()).tasks[0];
  const take = async (kind: "passage" | "column", what: string) =>
    redact(officer, { ...(await request.current()), taskId: (await task())?.id ?? "", kind, what, reason });
  return { officer, request, task, take };
}

describe("words about others", () => {
  it("go out of text and table, are kept nowhere, and can be proven by whoever knows them", async () => {
    const { officer, request, task, take } = await found("anna");
    const before = (await task())?.files[0];
    await take("passage", "Max Wolf");
    const after = await task();
    expect(after?.text).toBe(`${blackedOut} spoke with her twice.`);
    expect(after?.files).toMatchObject([{ name: before?.name, type: "text/csv" }]);
    expect(after?.files[0]?.id).not.toBe(before?.id);
    const { stream } = await readFile(officer, after?.files[0]?.id ?? "");
    expect((await buffer(stream)).toString()).not.toContain("Max Wolf");
    expect((await refusalOf(readFile(officer, before?.id ?? "").then((file) => buffer(file.stream)))).code).toBe(
      "gone",
    );
    const [parts, [row]] = [
      await database().$count(requestFileParts, eq(requestFileParts.requestId, request.id)),
      await database().select().from(requestRedactions).where(eq(requestRedactions.requestId, request.id)),
    ];
    expect(parts).toBe(1);
    expect(JSON.stringify(row)).not.toMatch(/Max|colleague/);
    // Nor the hash of what held them, against which somebody could try words in their place.
    const left = [await database().select().from(requestFiles), await database().select().from(evidenceEntries)];
    expect(JSON.stringify(left)).not.toContain(before?.sha256);
    expect((await request.look()).redactions).toMatchObject([{ kind: "passage", places: 3, reason }]);
    const check = (what: string) => checkRedaction(officer, { redactionId: row?.id ?? "", what });
    expect(await Promise.all(["Max Wolf", "Max"].map(check))).toEqual([{ isSame: true }, { isSame: false }]);
    expect(await actsOf(request.id)).toEqual(expect.arrayContaining(["redacted", "fileRedacted"]));
    expect((await request.look()).claimsInFull[0]?.draft).toContain("Art. 15 Abs. 4");
  });

  it("of a whole column go by its heading; what stands nowhere is refused and changes nothing", async () => {
    const { officer, task, take } = await found("bert");
    await take("column", "agent");
    const { stream } = await readFile(officer, (await task())?.files[0]?.id ?? "");
    expect((await buffer(stream)).toString()).toBe(
      `id;agent;said\n1;${blackedOut};Max Wolf called\n2;${blackedOut};nothing\n`,
    );
    const kept = await task();
    expect((await refusalOf(take("passage", "Nobody"))).fields).toEqual({ what: "nowhere" });
    expect(await task()).toEqual(kept);
  });

  it("that are taken out after an approval send the answer back", async () => {
    const { officer, request, take } = await found("cora");
    await tickAll(officer, request, "access_15");
    const which = () => request.claimOf("access_15");
    await claims.proposeAnswer(officer, { ...(await which()), outcome: "fulfilled", text: "Enclosed." });
    const hash = (await request.look()).claimsInFull[0]?.answer?.hash ?? "";
    await claims.approveAnswer(await makePerson("officer"), { ...(await which()), hash });
    await take("passage", "Max Wolf");
    const deliver = claims.deliverAnswer(officer, { ...(await which()), way: "download" });
    expect(await refusalOf(deliver)).toMatchObject({ code: "conflict", fields: { hash: "changed" } });
  });

  it("are nobody's business at another controller, nor of another case", async () => {
    const { request, task } = await found("dora");
    const stranger = await makePerson("officer", desk.other.controllerId);
    const input = { ...(await request.current()), taskId: (await task())?.id ?? "", kind: "passage" as const };
    expect((await refusalOf(redact(stranger, { ...input, what: "Max Wolf", reason }))).code).toBe("not_found");
    const officer = await makePerson("officer");
    const other = await openCase(officer, "muster", { email: "eva@person.example" });
    const wrong = { ...(await other.current()), taskId: input.taskId, kind: input.kind, what: "Max Wolf", reason };
    expect((await refusalOf(redact(officer, wrong))).code).toBe("not_found");
  });
});
