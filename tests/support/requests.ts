import { randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { POST } from "@/app/api/v1/requests/route";
import type { CalendarKey } from "@/contracts/deadlines";
import { addressHeader } from "@/contracts/headers";
import type { PersonRole } from "@/contracts/permissions";
import type { RequestRight, SubmitRequest } from "@/contracts/requests";
import { grantQueue } from "@/db/grants";
import { controllers, evidenceEntries, people, requestKeys, requests, sites } from "@/db/schema";
import { provide } from "@/env";
import { startMailbox } from "@/server/demo/mailbox/server";
import { type Person, visitor } from "@/server/platform/actor";
import { closeDatabase, database } from "@/server/platform/database";
import { installQueues, queue } from "@/server/platform/jobs";
import { startQueue } from "@/server/process/queue";
import { submitRequest } from "@/server/requests/arrivals/service";
import { checksFor } from "@/server/requests/checks/rules";
import { tickCheck } from "@/server/requests/checks/service";
import { handlers } from "@/server/requests/handlers";
import { requestDelivered, requestLetterWritten, requestTaskGiven } from "@/server/requests/jobs";
import { getRequest } from "@/server/requests/service";
import { createTestDatabase } from "./database";

/** A desk of the test file's own: two controllers with a site each, in two Länder. */
export async function openRequests() {
  const own = await createTestDatabase();
  const SECRET_KEY = randomBytes(24).toString("hex");
  provide({ DATABASE_URL: own.appUrl, SECRET_KEY, RUN: "web", DEMO: "on", LOG_LEVEL: "silent" });
  await installQueues(own.ownerUrl, [requestLetterWritten, requestTaskGiven, requestDelivered]);
  await grantQueue(own.ownerUrl, decodeURIComponent(new URL(own.appUrl).username));
  const boss = await startQueue();
  const mailbox = await startMailbox();
  return {
    ownerUrl: own.ownerUrl,
    mailServer: `smtp://127.0.0.1:${mailbox.port}`,
    muster: await makeSite("muster", "DE-SN"),
    other: await makeSite("other", "DE"),
    async close() {
      await mailbox.stop();
      await boss.stop({ graceful: false });
      await closeDatabase();
      await own.drop();
    },
  };
}

async function makeSite(key: string, calendar: CalendarKey) {
  const fields = { key, name: `${key} GmbH`, language: "de" as const, calendar, authority: "LfD" };
  const [controller] = await database().insert(controllers).values(fields).returning({ id: controllers.id });
  const controllerId = controller?.id ?? "";
  const row = { key, controllerId, name: `${key} site`, language: "de" as const };
  const [site] = await database().insert(sites).values(row).returning({ id: sites.id });
  return { key, controllerId, siteId: site?.id ?? "" };
}

/** Somebody with an account, since a case keeps who opened it. */
export async function makePerson(role: PersonRole, controllerId: string | null = null): Promise<Person> {
  const name = `${role} ${randomBytes(3).toString("hex")}`;
  const account = { issuer: "https://issuer.example", subject: randomUUID(), name, language: "en" as const };
  const [row] = await database().insert(people).values(account).returning({ id: people.id });
  return { kind: "person", id: row?.id ?? "", name, language: "en", grants: [{ role, controllerId }] };
}

export const letter = (site: string, changes: Partial<SubmitRequest> = {}): SubmitRequest => ({
  site,
  rights: ["access_15"],
  name: "Erika Mustermann",
  email: "erika@person.example",
  message: "Which data do you hold of me?",
  language: "de",
  ...changes,
});

/** The JSON door as somebody calls it whose address nobody else has. */
export const send = (body: unknown, headers: Record<string, string> = {}) =>
  POST(
    new Request("http://localhost/api/v1/requests", {
      method: "POST",
      headers: { "content-type": "application/json", [addressHeader]: randomUUID(), ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );

/** Sends what waits in the queue, as the worker does. */
export async function sendLetters(): Promise<void> {
  for (const job of [requestLetterWritten, requestTaskGiven, requestDelivered])
    for (const { id, data } of (await queue().fetch(job.name, { batchSize: 100 })) ?? []) {
      await handlers.find((handler) => handler.job === job)?.run(data);
      await queue().complete(job.name, id);
    }
}

/** A case that came through the form, as an officer opens it. */
export async function openCase(officer: Person, site: string, changes: Partial<SubmitRequest> = {}) {
  const { reference } = await submitRequest(visitor, letter(site, changes), { channel: "form" });
  const [row] = await database().select({ id: requests.id }).from(requests).where(eq(requests.reference, reference));
  const id = row?.id ?? "";
  const look = () => getRequest(officer, id);
  const claimOf = async (right: RequestRight) => {
    const { version, claimsInFull } = await look();
    return { id, version, claimId: claimsInFull.find((claim) => claim.right === right)?.id ?? "" };
  };
  const current = async () => ({ id, version: (await look()).version });
  return { id, reference, look, claimOf, current };
}

export const deleteKey = (requestId: string) =>
  database().delete(requestKeys).where(eq(requestKeys.requestId, requestId));

/** What the log has of a case, without the looks at it. */
export const actsOf = async (id: string) =>
  (await database().select({ act: evidenceEntries.act }).from(evidenceEntries).where(eq(evidenceEntries.about, id)))
    .map(({ act }) => (act ?? "").replace("requests.", ""))
    .filter((act) => act !== "opened");

/** Ticks every line of what the answer to a right must have. */
export async function tickAll(officer: Person, request: Awaited<ReturnType<typeof openCase>>, right: RequestRight) {
  const { id, claimId } = await request.claimOf(right);
  for (const item of checksFor(right)) await tickCheck(officer, { id, claimId, item, done: true });
}
