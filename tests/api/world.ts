import { randomBytes, randomUUID } from "node:crypto";
import postgres from "postgres";
import { makeUuid } from "@/banner/uuid";
import type { PersonRole } from "@/contracts/permissions";
import { provide } from "@/env";
import { startSession } from "@/server/access/sessions/service";
import { randomToken } from "@/server/platform/crypto";
import { database as appDatabase, closeDatabase } from "@/server/platform/database";
import { found } from "@/server/platform/errors";
import { sealContent } from "@/server/requests/correspondence/rules";
import { findCaseKey } from "@/server/requests/sealing/queries";
import { createTestDatabase } from "@/tests/support/database";
import { startServer } from "@/tests/support/server";

type Person = { id: string; token: string };
type Recorded = Record<string, unknown> & { id: string };
export type World = Awaited<ReturnType<typeof buildWorld>>;

/** The product with its demonstration on a database of the test's own; people are signed in by writing their sessions. */
export async function buildWorld() {
  const database = await createTestDatabase();
  const secrets = { AUTH_SECRET: randomBytes(24).toString("hex"), SECRET_KEY: randomBytes(24).toString("hex") };
  const urls = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl };
  const server = await startServer({ ...urls, ...secrets, LOG_LEVEL: "error" });
  provide({ ...urls, ...secrets, LOG_LEVEL: "silent" });
  const sql = postgres(database.ownerUrl, { max: 2, onnotice() {} });
  const first = async (query: PromiseLike<{ id: string }[]>) => (await query)[0]?.id ?? "";

  async function signIn(role: PersonRole, controllerId: string | null = null): Promise<Person> {
    const token = randomToken();
    const arrival = {
      issuer: "https://id.example",
      subject: randomUUID(),
      name: role,
      language: "en",
      sid: null,
      authTime: new Date(),
    } as const;
    const { id } = await startSession({ ...arrival, grants: [{ role, controllerId }] }, token);
    return { id, token };
  }

  async function call(procedure: string, input: unknown, person: Person | null) {
    const headers: Record<string, string> = { "content-type": "application/json", "x-requested-with": "nachweis" };
    if (person) headers.cookie = `nachweis.session=${person.token}`;
    const body = input === undefined ? undefined : JSON.stringify(input);
    const response = await fetch(`${server.url}/api/trpc/${procedure}`, {
      method: "POST",
      headers,
      body: body ?? null,
    });
    return { status: response.status, text: await response.text() };
  }

  const controller = await first(sql`select id from controllers where key = 'tsi'`);
  const other = await first(sql`select id from controllers where key = 'mms'`);
  const post = (path: string, body: unknown) =>
    fetch(`${server.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const asked = { name: "Somebody Special", email: "special@people.example", message: null, language: "en" };
  await post("/api/v1/requests", { site: "otc", rights: ["access_15"], ...asked });
  await post("/api/v1/newsletter/otc-news/subscriptions", {
    email: "special@people.example",
    language: "en",
    wording: 1,
    consent: true,
  });

  const consent = makeUuid(Date.now());
  const no = { required: true, functional: false, analytics: false, marketing: false, "third-party": false };
  const choice = { id: consent, site: "otc", banner: 1, action: "reject_all", language: "en", choices: no };
  const answer = await post("/api/v1/consents", choice);
  if (answer.status !== 201) throw new Error(`A choice was answered with ${answer.status}: ${await answer.text()}`);

  /** A file that came in, as an answered task leaves it. */
  async function addFile() {
    const requestId = await first(sql`select id from requests limit 1`);
    const key = found(await findCaseKey(appDatabase(), requestId));
    const id = randomUUID();
    const [name, bytes] = [key.seal(`name ${id}`, "R-01.txt"), key.seal(`file ${id}`, "aGVsbG8=")];
    return first(sql`insert into request_files (id, request_id, type, size, sha256, sealed_name, sealed)
      values (${id}, ${requestId}, 'text/plain', 5, ${"0".repeat(64)}, ${name}, ${bytes}) returning id`);
  }

  /** A mail that came in and waits, with a file. */
  async function addMail() {
    const id = randomUUID();
    const words = { name: "Somebody Special", email: null, subject: "Data", text: "Mine?", cut: false, left: 0 };
    const { wrapped, sealed } = sealContent(id, { ...words, files: ["aGVsbG8="] });
    return first(sql`insert into correspondence (id, controller_id, way, received_at, received_on, wrapped, sealed)
      values (${id}, ${controller}, 'mailbox', now(), '2026-11-02', ${wrapped}, ${sealed}) returning id`);
  }

  /** Words that were taken out of what a place gave. */
  async function addRedaction() {
    const requestId = await first(sql`select id from requests limit 1`);
    const key = found(await findCaseKey(appDatabase(), requestId));
    const task = await first(
      sql`insert into request_tasks (request_id, due_on) values (${requestId}, '2026-12-01') returning id`,
    );
    const id = randomUUID();
    const sealed = key.seal(`redaction ${id}`, { reason: "About another person.", salt: "salt" });
    return first(sql`insert into request_redactions (id, request_id, task_id, kind, places, sha256, sealed, at)
      values (${id}, ${requestId}, ${task}, 'passage', 1, ${"0".repeat(64)}, ${sealed}, now()) returning id`);
  }

  const ids = {
    consent,
    controller,
    other,
    site: await first(sql`select id from sites where key = 'otc'`),
    vendor: await first(sql`select v.id from vendors v where v.name = 'Purpleview GmbH'`),
    activity: await first(
      sql`select id from activities where controller_id = ${controller} and key = 'web-server-logs'`,
    ),
    cookie: await first(sql`select id from cookies where controller_id = ${controller} limit 1`),
    list: await first(sql`select id from newsletter_lists where key = 'otc-news'`),
    policy: await first(sql`select p.id from policies p join sites s on s.id = p.site_id where s.key = 'otc'`),
    policyVersion: await first(
      sql`select v.id from policy_versions v join policies p on p.id = v.policy_id join sites s on s.id = p.site_id where s.key = 'otc'`,
    ),
    request: await first(sql`select id from requests limit 1`),
    file: await addFile(),
    mail: await addMail(),
    redaction: await addRedaction(),
    claim: await first(sql`select id from request_claims limit 1`),
    subscription: await first(sql`select id from subscriptions limit 1`),
    nobody: (await signIn("auditor")).id,
  };
  const officer = await signIn("officer");
  const record = async (procedure: string, id: string): Promise<Recorded> =>
    JSON.parse((await call(procedure, { id }, officer)).text).result.data;
  const records = {
    vendor: await record("vendors.get", ids.vendor),
    activity: await record("activities.get", ids.activity),
    cookie: cookieInput(await record("cookies.get", ids.cookie)),
    site: await record("sites.get", ids.site),
    controller: await record("sites.controller", ids.controller),
  };
  const { settings } = JSON.parse((await call("consent.banner", { site: "otc" }, officer)).text).result.data;
  const close = async () => {
    await closeDatabase();
    await sql.end();
    await server.stop();
    await database.drop();
  };
  return { server, sql, ids, records, settings, officer, signIn, call, post, close };
}

/** What is read names sites; what is written names their ids. */
const cookieInput = (cookie: Recorded): Recorded => ({
  ...cookie,
  siteIds: (cookie.sites as { id: string }[]).map((site) => site.id),
});
