import { randomBytes, randomUUID } from "node:crypto";
import { POST } from "@/app/api/v1/requests/route";
import { addressHeader } from "@/contracts/headers";
import type { PersonRole } from "@/contracts/permissions";
import type { SubmitRequest } from "@/contracts/requests";
import type { Land } from "@/contracts/sites";
import { controllers, people, sites } from "@/db/schema";
import { provide } from "@/env";
import type { Person } from "@/server/platform/actor";
import { closeDatabase, database } from "@/server/platform/database";
import { createTestDatabase } from "./database";

/** A desk of the test file's own: two controllers with a site each, in two Länder. */
export async function openRequests() {
  const own = await createTestDatabase();
  provide({ DATABASE_URL: own.appUrl, SECRET_KEY: randomBytes(24).toString("hex"), LOG_LEVEL: "silent" });
  return {
    muster: await makeSite("muster", "DE-SN"),
    other: await makeSite("other", null),
    async close() {
      await closeDatabase();
      await own.drop();
    },
  };
}

async function makeSite(key: string, land: Land | null) {
  const fields = { key, name: `${key} GmbH`, language: "de" as const, land };
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
  right: "access_15",
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
