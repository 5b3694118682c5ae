import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeUuid } from "@/banner/uuid";
import type { PersonRole } from "@/contracts/permissions";
import { GetStatistics } from "@/contracts/statistics";
import { consentBatches, consents } from "@/db/schema";
import { otcPurposes } from "@/db/seed/otc/purposes";
import { recordText } from "@/server/consent/batches/rules";
import { makePartitions } from "@/server/consent/service";
import { answeredOf, recordsOf } from "@/server/consent/statistics/measures/rules";
import { getStatistics } from "@/server/consent/statistics/service";
import { inclusionProof, leafHash, rootFromProof } from "@/server/evidence/merkle/rules";
import { verifyEvidence } from "@/server/evidence/service";
import { type Person, worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { addressOf, agent, type ConsentWorld, choice, makeConsentWorld, no, yes } from "../support/consent-world";

let world: ConsentWorld;
beforeAll(async () => {
  world = await makeConsentWorld();
});
afterAll(() => world?.stop());

const person = (role: PersonRole, controllerId: string | null): Person => ({
  kind: "person",
  id: "0190a0e0-0000-7000-8000-000000000001",
  name: "Somebody",
  language: "en",
  grants: [{ role, controllerId }],
});
const post = (...args: Parameters<ConsentWorld["post"]>) => world.post(...args);
const asked = (site: string) => GetStatistics.parse({ site, days: 7 });
const figures = (site = "otc") => getStatistics(person("marketing", null), asked(site));
const recordsAt = async (site?: string) => recordsOf((await figures(site)).tally);
const stored = async () => Number((await database().execute(sql`select count(*) from consents`))[0]?.count);

test("a choice is stored once, with its receipt, counters and proof", async () => {
  const before = await figures();
  const consent = choice({ action: "choose", choices: { ...no, analytics: true } });
  const { status, body, headers } = await post(consent);
  expect(status).toBe(201);
  expect(body).toEqual({ id: consent.id, receivedAt: expect.stringMatching(/^\d{4}-.*Z$/), banner: 1 });
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(headers.get("access-control-allow-credentials")).toBeNull();

  const [row] = await database().select().from(consents).where(eq(consents.id, consent.id));
  const stored = row as NonNullable<typeof row>;
  const { batch, leaf, choices } = stored;
  expect(choices).toEqual(consent.choices);
  const [tree] = await database().select().from(consentBatches).where(eq(consentBatches.id, batch));
  const { leaves, root } = tree as NonNullable<typeof tree>;
  const text = recordText({ site: { key: "otc" }, consent: stored }, Date.parse(body.receivedAt));
  expect(leafHash(text)).toBe(leaves[leaf]);
  expect(rootFromProof(leafHash(text), leaf, leaves.length, inclusionProof(leaves, leaf))).toBe(root);
  const [entry] = await database().execute(
    sql`select canonical::jsonb #> '{body,data}' as data, stream from evidence_entries where about = ${batch}`,
  );
  expect(entry).toEqual({ data: { root, count: leaves.length }, stream: "consent:otc" });

  const after = await figures();
  expect(recordsOf(after.tally) - recordsOf(before.tally)).toBe(1);
  expect(after.tally.chosenSome - before.tally.chosenSome).toBe(1);
  expect(answeredOf(after.tally)).toBe(1);
  const analytics = after.purposes.find(({ key }) => key === "analytics");
  expect(analytics).toMatchObject({ name: otcPurposes[2]?.name, part: 1, whole: 1, share: 1 });
  expect(after.curve.points.at(-1)?.tally).toEqual(after.tally);
});

test("a repeated delivery gets the first receipt and moves no counter; another choice under its id is a conflict", async () => {
  const consent = choice();
  const first = await post(consent);
  const before = await figures();
  const again = await post(consent, { "idempotency-key": consent.id });
  expect(again).toMatchObject({ status: 200, body: first.body });
  const other = await post({ ...consent, action: "reject_all", choices: no });
  expect(other).toMatchObject({ status: 409, body: { error: { code: "conflict" } } });
  expect(await figures()).toEqual(before);
});

test("of twenty deliveries at the same moment one is new, and the leaves of its batch close ranks", async () => {
  const [known, consent, third] = [choice({ id: makeUuid(Date.now() - 9_000) }), choice(), choice()];
  await post(known);
  const before = await figures();
  const answers = await Promise.all([known, ...Array(20).fill(consent), third].map((one) => post(one)));
  expect(answers.filter((one) => one.status === 201)).toHaveLength(2);
  expect(answers.filter((one) => one.status === 200)).toHaveLength(20);
  expect(new Set(answers.slice(1, 21).map((one) => one.body.receivedAt)).size).toBe(1);
  expect((await recordsAt()) - recordsOf(before.tally)).toBe(2);
  const rows = await database().execute(sql`
    select b.id from consent_batches b join lateral (
      select array_agg(leaf order by leaf) as places from consents where batch = b.id) c on true
    where c.places is distinct from array(select generate_series(0, cardinality(b.leaves) - 1))`);
  expect(rows).toHaveLength(0);
});

test("fifty people at two sites answer at once: all are stored, counters equal records, the chain verifies", async () => {
  const [before, beforeMms, count] = [await recordsAt(), await recordsAt("mms"), await stored()];
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, i) => {
      const accepts = i % 4 !== 0;
      const action = accepts ? "accept_all" : "reject_all";
      return post(choice({ site: i % 2 ? "otc" : "mms", action, choices: accepts ? yes : no }));
    }),
  );
  expect(answers.map((one) => one.status)).toEqual(Array(200).fill(201));
  expect(await stored()).toBe(count + 200);
  const afterMms = await figures("mms");
  expect([(await recordsAt()) - before, recordsOf(afterMms.tally) - beforeMms]).toEqual([100, 100]);
  expect(afterMms.purposes.find(({ key }) => key === "marketing")).toMatchObject({ part: 50, whole: 100 });
  expect((await verifyEvidence(worker)).breaches).toEqual([]);
});

test("a batch that fails is refused to everyone in it, and nothing of it is stored", async () => {
  const [count, before, consent] = [await stored(), await figures(), choice()];
  await world.owner`alter table consent_answer_tallies add constraint broken check (granted < 0) not valid`;
  const failing = await Promise.all([post(consent), post(choice()), post(choice({ site: "mms" }))]);
  await world.owner`alter table consent_answer_tallies drop constraint broken`;
  expect(failing.map((one) => one.status)).toEqual([503, 503, 503]);
  expect(failing[0]?.body.error.code).toBe("unavailable");
  expect(failing[0]?.headers.get("retry-after")).toBe("5");
  expect(await stored()).toBe(count);
  expect(await figures()).toEqual(before);
  expect((await post(consent)).status).toBe(201);
  expect((await verifyEvidence(worker)).breaches).toEqual([]);
});

test("no address and no browser is in any table, in the log or out of it", async () => {
  await post(choice());
  const tables = await world.owner<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`;
  expect(tables.map((table) => table.name)).toContain("public.consents");
  for (const { name } of tables) {
    const rows = await world.owner.unsafe(
      `select 1 from ${name} t where t::text like '%${addressOf(1).slice(0, 9)}%' or t::text ilike '%mozilla%' or t::text like '%${agent}%'`,
    );
    expect(rows, name).toHaveLength(0);
  }
});

test("erasing one record leaves the proofs and the counters of the others", async () => {
  const [one, other] = [choice(), choice()];
  const [, kept] = await Promise.all([post(one), post(other)]);
  const before = await figures();
  await database().delete(consents).where(eq(consents.id, one.id));
  expect(await figures()).toEqual(before);
  const [row] = await database().select().from(consents).where(eq(consents.id, other.id));
  const [tree] = await database()
    .select()
    .from(consentBatches)
    .where(eq(consentBatches.id, row?.batch as string));
  const consent = row as NonNullable<typeof row>;
  const text = recordText({ site: { key: "otc" }, consent }, Date.parse(kept.body.receivedAt));
  expect(tree?.leaves[consent.leaf]).toBe(leafHash(text));
});

test("marketing of one company sees nothing of the other", async () => {
  const mine = person("marketing", world.mms.controllerId);
  expect((await getStatistics(mine, asked("mms"))).site.key).toBe("mms");
  await expect(getStatistics(mine, asked("otc"))).rejects.toThrow("not_found");
  await expect(getStatistics(person("auditor", null), asked("mms"))).rejects.toThrow("forbidden");
});

test("the months ahead have their partitions, and making them again makes none", async () => {
  expect(await makePartitions(worker)).toBe(0);
});
