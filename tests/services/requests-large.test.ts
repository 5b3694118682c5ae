import { afterAll, beforeAll, expect, it } from "vitest";
import { civilDate, now } from "@/server/platform/clock";
import * as claims from "@/server/requests/claims/service";
import { proveIdentity } from "@/server/requests/identity/service";
import { createTask } from "@/server/requests/tasks/service";
import { runAlone } from "../support/alone";
import { makePerson, openCase, openRequests, sendLetters, tickAll } from "../support/requests";
import { tokenIn } from "../support/task-answers";

let desk: Awaited<ReturnType<typeof openRequests>>;
beforeAll(async () => {
  desk = await openRequests();
});
afterAll(() => desk.close());

it("a million rows come in and go out within 150 MB of memory, and the log has the hash of what went", {
  timeout: 240_000,
}, async () => {
  const officer = await makePerson("officer");
  const [email, colleague] = ["anna@person.example", "anna@company.example"];
  const request = await openCase(officer, "muster", { email, rights: ["access_15"] });
  await proveIdentity(officer, { ...(await request.current()), method: "reply", reason: null });
  const place = { activityId: null, vendorId: null, place: "The warehouse", ownerName: "Data", ownerEmail: colleague };
  await createTask(officer, { ...(await request.current()), ...place, dueOn: civilDate(now()) });
  await sendLetters();

  const token = tokenIn("tasks", colleague);
  const sent = await runAlone("in", token);
  expect(sent).toMatchObject({ location: `/tasks/${token}` });
  expect((await request.look()).tasks[0]).toMatchObject({ rows: 1_000_000, files: [{ type: "text/csv" }] });
  expect(sent.grown).toBeLessThan(150);

  await tickAll(officer, request, "access_15");
  const which = () => request.claimOf("access_15");
  await claims.proposeAnswer(officer, { ...(await which()), outcome: "fulfilled", text: "Enclosed." });
  const hash = (await request.look()).claimsInFull[0]?.answer?.hash ?? "";
  await claims.approveAnswer(await makePerson("officer"), { ...(await which()), hash });
  await claims.deliverAnswer(officer, { ...(await which()), way: "download" });
  await sendLetters();
  const delivery = async () => (await request.look()).claimsInFull[0]?.delivery;
  const fetched = await runAlone("out", tokenIn("deliveries", email), (await delivery())?.code ?? "");
  expect(fetched).toMatchObject({ sha256: (await delivery())?.sha256 });
  expect(fetched.bytes).toBeGreaterThan(1_000_000);
  expect(fetched.grown).toBeLessThan(150);
  process.stdout.write(`a million rows: ${sent.grown} MB to take in, ${fetched.grown} MB to give out\n`);
});
