import { rmSync } from "node:fs";
import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startEmbedded } from "@/db/embedded/start";
import { findMiscounted } from "@/tests/support/counters";
import { expectVerified, findUnproven } from "@/tests/support/crash-checks";
import { emptyJournal, writeUntilKilled } from "@/tests/support/crash-writer";
import { openSql, waitForBanners } from "@/tests/support/doors";
import { makeFolder } from "@/tests/support/folder";
import { startServer, type TestServer } from "@/tests/support/server";

const folder = makeFolder();
const journal = emptyJournal();
let server: TestServer;

const start = () => startServer({ DATA_DIR: folder, TRUSTED_PROXY_HOPS: "1", LOG_LEVEL: "error" });
async function withSql<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  const { ownerUrl } = await startEmbedded({ dataDir: folder, log() {} });
  const sql = openSql(ownerUrl);
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

beforeAll(async () => {
  server = await start();
  await withSql(waitForBanners);
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function findLost(sql: Sql) {
  const has = async (query: PromiseLike<{ key: string }[]>) => new Set((await query).map(({ key }) => key));
  const [consents, newsletter, requests] = await Promise.all([
    has(sql`select id::text as key from consents`),
    has(sql`select email as key from subscriptions`),
    has(sql`select reference as key from requests`),
  ]);
  return [
    ...journal.consents.filter((id) => !consents.has(id)),
    ...journal.newsletter.filter((email) => !newsletter.has(email)),
    ...journal.requests.filter((reference) => !requests.has(reference)),
  ];
}

/** Rows without their entry, entries without their row, and halves of what is written together. */
const findHalves = (sql: Sql) => sql`
  select 'request without entry' as what, r.id from requests r
    where not exists (select from evidence_entries e where e.about = r.id and e.act = 'requests.submitted')
  union all select 'request without event', r.id from requests r
    where not exists (select from request_events v where v.request_id = r.id)
  union all select 'sign-up without entry', s.id from subscriptions s
    where not exists (select from evidence_entries e where e.about = s.id and e.act = 'newsletter.registered')
  union all select 'sign-up without mail', s.id from subscriptions s
    where not exists (select from mails m where m.about = s.id::text)
  union all select 'sign-up without chain', s.id from subscriptions s
    where 2 > (select count(*) from subscription_events v where v.subscription_id = s.id and v.kind in ('registered', 'mail_queued'))
  union all select 'choice without batch', c.id from consents c
    where not exists (select from consent_batches b where b.id = c.batch)
  union all select 'batch without entry', b.id from consent_batches b
    where not exists (select from evidence_entries e where e.about = b.id and e.act = 'consent.batchStored')
  union all select 'entry without row', e.about from evidence_entries e
    where e.act in ('requests.submitted', 'newsletter.registered', 'consent.batchStored')
    and not exists (select from requests where id = e.about) and not exists (select from subscriptions where id = e.about)
    and not exists (select from consent_batches where id = e.about)`;

test.each([[300], [900], [1500]])(
  "what was acknowledged is there after the process was killed in the middle of its work (%i ms)",
  async (ms) => {
    await writeUntilKilled(server.url, journal, server.kill, ms);
    server = await start();
    await withSql(async (sql) => {
      expect(await findLost(sql)).toEqual([]);
      expect([...(await findHalves(sql))]).toEqual([]);
      expect(await findUnproven(sql)).toEqual([]);
      expect([...(await findMiscounted(sql))]).toEqual([]);
      expect(await sql`select n.last = (select count(*) from requests) as gapless from request_numbers n`).toEqual([
        { gapless: true },
      ]);
    });
    await expectVerified(folder);
  },
  60_000,
);
