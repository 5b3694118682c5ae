import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeUuid } from "@/banner/uuid";
import { GiveConsent } from "@/contracts/consent";
import { recordText } from "@/server/consent/batches/rules";
import { Batcher } from "@/server/consent/collector/batcher";
import { consentDoor } from "@/server/consent/collector/door";
import type { Accepted } from "@/server/consent/collector/rules";
import { type Stored, storeConsents } from "@/server/consent/collector/service";
import { leafHash, merkleRoot } from "@/server/evidence/merkle/rules";
import { verifyEvidence } from "@/server/evidence/service";
import { visitor, worker } from "@/server/platform/actor";
import { type CollectorWorld, choice, makeCollectorWorld, no, yes } from "../support/collector-world";
import { findMiscounted } from "../support/counters";

let world: CollectorWorld;
beforeAll(async () => {
  world = await makeCollectorWorld();
});
afterAll(() => world?.stop());

const find = async (id: string) =>
  (
    await world.owner`select c.*, s.key as site from consents c join sites s on s.id = c.site_id where c.id::text = ${id}`
  )[0];
const accepted = (id: string, optional = ["analytics", "third-party"]): Accepted => ({
  site: { id: world.shop, key: "shop" },
  consent: { ...choice({ id }), device: "other", browser: "other" },
  optional,
});

/** Each record is its leaf, each root is what the log holds, and the counters are what the records add up to. */
async function findFaults(): Promise<unknown[]> {
  const batches = await world.owner`select b.id, b.root, b.leaves, e.canonical::jsonb #> '{body,data}' as said
    from consent_batches b left join evidence_entries e on e.about = b.id`;
  const faults: unknown[] = batches.filter(
    ({ root, leaves, said }) => merkleRoot(leaves) !== root || said.root !== root || said.count !== leaves.length,
  );
  const records = await world.owner`select c.*, s.key from consents c join sites s on s.id = c.site_id`;
  for (const { key, received_at, batch, leaf, ...consent } of records) {
    const text = recordText({ site: { key }, consent } as Parameters<typeof recordText>[0], received_at.getTime());
    if (batches.find(({ id }) => id === batch)?.leaves[leaf] !== leafHash(text)) faults.push(consent.id);
  }
  const miscounted = await findMiscounted(world.owner);
  return faults.concat(miscounted.map((row) => JSON.stringify(row)));
}

const flag = fc.boolean();
const choices = (action: string) =>
  action === "accept_all"
    ? fc.constant(yes)
    : action === "choose" || action === "withdraw"
      ? fc.record({ required: fc.constant(true), analytics: flag, "third-party": flag }, { requiredKeys: ["required"] })
      : fc.constant(no);
const services = (action: string) => {
  const answer = action === "gpc" || action === "reject_all" ? fc.constant(false) : flag;
  return fc.record(
    { "analytics.mapp": answer, "third-party.youtube": answer, "third-party.openstreetmap": answer },
    { requiredKeys: [] },
  );
};
/** Whatever a banner of these sites may send. */
const given = fc.constantFrom("accept_all", "reject_all", "choose", "withdraw", "gpc").chain((action) =>
  fc.record(
    {
      id: fc.integer({ min: -29 * 86_400_000, max: 200_000 }).map((off) => makeUuid(Date.now() + off)),
      site: fc.constantFrom("shop", "house"),
      banner: fc.constant(2),
      variant: fc.constantFrom("calm", "short"),
      action: fc.constant(action),
      layer: fc.constantFrom("first", "settings", "embed", "signal"),
      language: fc.constantFrom("en", "de"),
      choices: choices(action),
      services: services(action),
    },
    { requiredKeys: ["id", "site", "banner", "action", "language", "choices"] },
  ),
) as fc.Arbitrary<GiveConsent>;

const asStored = ({ variant, layer, services = {}, ...consent }: Partial<GiveConsent>) => ({
  ...consent,
  variant: variant ?? null,
  layer: layer ?? null,
  services,
});

test("whatever a banner may say is stored, and read back as it was said", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 8 }), async (all) => {
      expect(all.map((one) => GiveConsent.safeParse(one).success)).not.toContain(false);
      const answers = await Promise.all(all.map((one) => world.post(one)));
      expect(answers.map(({ status }) => status)).toEqual(all.map(() => 201));
      for (const one of all) expect(await find(one.id)).toMatchObject(asStored(one));
    }),
    { numRuns: 30 },
  );
  expect(await findFaults()).toEqual([]);
});

test("whatever else is said is refused as what it is, and leaves nothing", async () => {
  const field = fc.constantFrom(
    "id",
    "site",
    "banner",
    "variant",
    "action",
    "layer",
    "language",
    "choices",
    "services",
  );
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.dictionary(fc.constantFrom("required", "analytics", "third-party", "other"), fc.oneof(flag, fc.jsonValue())),
    fc.constantFrom("shop", "calm", "choose", "gpc", 1, 2, 3),
  );
  await fc.assert(
    fc.asyncProperty(given, fc.oneof(field, fc.string()), anything, async (one, name, value) => {
      const changed = { ...one, [name]: value };
      const { status } = await world.post(changed);
      const row = await find(one.id);
      if (status === 201) expect(row).toMatchObject(asStored(JSON.parse(JSON.stringify(changed))));
      else expect([status >= 400 && status < 500, row]).toEqual([true, undefined]);
    }),
    { numRuns: 200 },
  );
  expect(await findFaults()).toEqual([]);
});

test("a record that another process stored moves nothing, and the others of its batch are stored", async () => {
  const known = choice();
  await world.owner`insert into consents (site_id, id, banner, variant, action, layer, language, device, browser, choices, batch, leaf)
    values (${world.shop}, ${known.id}, 2, 'calm', 'accept_all', 'first', 'en', 'other', 'other',
      ${JSON.stringify(yes)}::text::jsonb, ${makeUuid(1)}, 0)`;
  const others = Array.from({ length: 5 }, () => choice());
  const answers = await Promise.all([others[0], known, known, ...others.slice(1)].map((one) => world.post(one)));
  expect(answers.map(({ status }) => status)).toEqual([201, 200, 200, 201, 201, 201, 201]);
  await world.owner`delete from consents where id = ${known.id}`;
  expect(await findFaults()).toEqual([]);
});

test("batches that meet over the same records store each once and wait for each other in turn", async () => {
  const ids = Array.from({ length: 60 }, () => makeUuid(Date.now()));
  const some = (from: number) => [...ids.slice(from), ...ids.slice(0, from)].slice(0, 40).map((id) => accepted(id));
  const stores = await Promise.all([0, 15, 30, 45, 20].map((from) => storeConsents(visitor, some(from))));
  const news = stores.flat().filter((one): one is Stored => "isNew" in one && one.isNew);
  expect(news.map(({ receipt }) => receipt.id).sort()).toEqual([...ids].sort());
  expect(stores.flat().filter((one) => one instanceof Error)).toEqual([]);
  expect(await findFaults()).toEqual([]);
  expect((await verifyEvidence(worker)).breaches).toEqual([]);
});

test("a record that was erased may be given again", async () => {
  const one = choice();
  await world.post(one);
  await world.owner`delete from consents where id = ${one.id}`;
  expect((await world.post(one)).status).toBe(201);
});

test("a batch that fails is refused to everyone in it, and nothing of it is stored", async () => {
  await world.owner`alter table consent_answer_tallies add constraint broken check (granted < 0) not valid`;
  const all = [choice(), choice(), choice({ site: "house" })];
  const failing = await Promise.all(all.map((one) => world.post(one)));
  await world.owner`alter table consent_answer_tallies drop constraint broken`;
  expect(failing.map(({ status, headers }) => [status, headers.get("retry-after")])).toEqual(Array(3).fill([503, "5"]));
  for (const { id } of all) expect(await find(id)).toBeUndefined();
});

test("a full queue says so and when to come again, and whoever waits is answered", async () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const batcher = new Batcher<Accepted, Stored>(
    async (all) => {
      await opened;
      return storeConsents(visitor, all);
    },
    { rows: 2, ms: 1, waiting: 3 },
  );
  const door = consentDoor((one) => batcher.add(one));
  const server = createServer((request, answer) => void door(request, answer)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/consents`;
  const headers = { "content-type": "text/plain" };
  const posts = Array.from({ length: 9 }, () =>
    fetch(url, { method: "POST", headers, body: JSON.stringify(choice()) }),
  );
  const refused = (await Promise.race(posts)) as Response;
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await refused.json()).toMatchObject({ error: { code: "unavailable", fields: {} } });
  open();
  const statuses = (await Promise.all(posts)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(3);
  expect(new Set(statuses)).toEqual(new Set([201, 503]));
  await new Promise((resolve) => server.close(resolve));
});
