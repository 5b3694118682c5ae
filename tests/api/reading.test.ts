import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { provide } from "@/env";
import { confirmToken, leaveToken } from "@/server/newsletter/rules";
import { createTestDatabase, type TestDatabase } from "@/tests/support/database";
import { doors, fingerprint, openSql, post, send, waitForBanners, waitForMail } from "@/tests/support/doors";
import { startServer, type TestServer } from "@/tests/support/server";

let database: TestDatabase;
let server: TestServer;
let sql: Sql;
let addresses: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  const urls = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl };
  const secrets = { AUTH_SECRET: "a".repeat(40), SECRET_KEY: "s".repeat(40) };
  server = await startServer({ ...urls, ...secrets, LOG_LEVEL: "error" });
  provide(secrets);
  sql = openSql(database.ownerUrl);
  await waitForBanners(sql);
  await post(server.url + doors.newsletter.path, doors.newsletter.good());
  const asked = await post(server.url + doors.requests.path, doors.requests.good());
  const id = await waitForMail(sql);
  addresses = [...publicAddresses, ...linkAddresses(id), JSON.parse(asked.text).page];
});
afterAll(async () => {
  await sql?.end({ timeout: 5 });
  await server?.stop();
  await database?.drop();
});

const linkAddresses = (id: string) => [
  `/newsletter/confirm/${confirmToken(id)}`,
  `/newsletter/confirm/${confirmToken(id)}/done`,
  `/newsletter/leave/${leaveToken(id)}`,
  `/newsletter/leave/${leaveToken(id)}/done`,
];

const publicAddresses = [
  "/",
  "/sign-in",
  "/sign-in/start?account=officer&next=/",
  "/sign-out",
  "/signed-out",
  "/refused?why=no_role",
  "/vendors",
  "/vendors/csv",
  "/requests?q=somebody",
  "/evidence",
  "/nowhere",
  "/notices/otc",
  "/notices/otc/1",
  "/notices/mms",
  "/rights/otc",
  "/rights/otc/submit",
  "/rights/otc/received?reference=R-2026-0001&proof=guess",
  "/newsletter/thanks?list=otc-news&language=de",
  "/newsletter/confirm?outcome=confirmed",
  "/newsletter/leave?outcome=left",
  "/demo/otc",
  "/demo/mms",
  "/demo/otc/embed",
  "/demo/mailbox",
  "/demo/mailbox?mail=1",
  "/demo/oidc/.well-known/openid-configuration",
  "/api/health",
  "/api/v1/consents?id=1",
  "/api/v1/requests?site=otc&right=access_15",
  "/api/v1/newsletter/otc-news/subscriptions?email=a@people.example",
  "/api/v1/sites/otc/banner",
  "/api/v1/sites/otc/banner?version=1",
  "/api/v1/sites/otc/notice",
  "/api/preferences?language=de",
  "/api/auth/callback/oidc?code=guess&state=guess",
  "/api/auth/signout",
  "/api/trpc/vendors.list?input={}",
  "/banner.js",
  "/notice.css",
];

async function walk(method: string) {
  for (const address of addresses) {
    const { status } = await send(server.url + address, { method });
    expect([address, status < 500]).toEqual([address, true]);
  }
}

const withoutOpening = ({ "public.subscription_events": _, ...tables }: Record<string, string>) => tables;
const openings = async () =>
  (await sql`select kind from subscription_events order by at, kind`).map(({ kind }) => kind as string);

test("whoever only reads changes nothing: a mail scanner that follows links, a browser that looks ahead, a crawler", async () => {
  const before = await fingerprint(sql);
  const chain = await openings();
  await walk("HEAD");
  await walk("GET");
  const after = await fingerprint(sql);
  expect(withoutOpening(after)).toEqual(withoutOpening(before));
  expect(await openings()).toEqual([...chain, "page_opened"]);
  await walk("GET");
  await walk("HEAD");
  expect(await fingerprint(sql)).toEqual(after);
});
