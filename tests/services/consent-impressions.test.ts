import { afterAll, beforeAll, expect, test } from "vitest";
import { agent, type CollectorWorld, makeCollectorWorld } from "../support/collector-world";

let world: CollectorWorld;
beforeAll(async () => {
  world = await makeCollectorWorld();
});
afterAll(() => world?.stop());

const shown = { site: "shop", banner: 2, variant: "calm" };
const counts = async (measure = "shown") =>
  Object.fromEntries(
    (
      await world.owner.unsafe(`select s.key, t.banner, t.variant, sum(t.${measure})::int as count
      from consent_tallies t join sites s on s.id = t.site_id where dimension = 'all' group by 1, 2, 3 having sum(t.${measure}) > 0`)
    ).map(({ key, banner, variant, count }) => [`${key}/${banner}/${variant}`, count]),
  );

test("each banner that was shown is counted once it is answered for, by site, banner and variant", async () => {
  const answers = await Promise.all([
    ...Array.from({ length: 50 }, () => world.impress(shown)),
    ...Array.from({ length: 30 }, () => world.impress({ ...shown, variant: "short" })),
    world.impress({ ...shown, site: "house" }, { "content-type": "application/json", origin: "https://house.example" }),
  ]);
  expect(new Set(answers.map(({ status, body }) => `${status} ${body}`))).toEqual(new Set(["204 null"]));
  expect(answers[0]?.headers.get("access-control-allow-origin")).toBe("*");
  expect(await counts()).toEqual({ "shop/2/calm": 50, "shop/2/short": 30, "house/2/calm": 1 });
});

test("what became of a banner is counted under its own name, and by the classes that are known", async () => {
  const before = await counts();
  const told = [
    { ...shown, event: "left" },
    { ...shown, event: "opened" },
    { ...shown, event: "noticeRead", language: "de" },
    { ...shown, variant: undefined, event: "existed" },
    { ...shown, again: true, language: "de" },
  ];
  for (const one of told) expect((await world.impress(one)).status).toBe(204);
  expect(await counts("left_open")).toEqual({ "shop/2/calm": 1 });
  expect(await counts("opened")).toEqual({ "shop/2/calm": 1 });
  expect(await counts("notice_read")).toEqual({ "shop/2/calm": 1 });
  expect(await counts("existed")).toEqual({ "shop/2/": 1 });
  expect(await counts("asked_again")).toEqual({ "shop/2/calm": 1 });
  expect(await counts()).toEqual({ ...before, "shop/2/calm": (before["shop/2/calm"] ?? 0) + 1 });
  const german = await world.owner`
    select hour, sum(shown)::int as shown, sum(notice_read)::int as read from consent_tallies
    where dimension = 'language' and class = 'de' group by hour`;
  expect([...german]).toEqual([{ hour: -1, shown: 1, read: 1 }]);
});

test("what was never shown is refused in the one shape, and not counted", async () => {
  const before = await counts();
  const cases: [unknown, number, string, Record<string, string>?][] = [
    [{ ...shown, site: "nowhere" }, 422, "invalid"],
    [{ ...shown, banner: 3 }, 422, "invalid"],
    [{ ...shown, banner: 99 }, 422, "invalid"],
    [{ ...shown, variant: "loud" }, 422, "invalid"],
    [{ ...shown, event: "watched" }, 422, "invalid"],
    [{ ...shown, pages: "pricing" }, 422, "invalid"],
    [{ ...shown, id: "0190a0e0-0000-7000-8000-000000000001" }, 422, "invalid"],
    [{ ...shown, site: "house" }, 403, "forbidden", { origin: "https://elsewhere.example" }],
    ["{", 400, "malformed"],
    ["x".repeat(513), 413, "too_large"],
    [shown, 415, "unsupported_media_type", { "content-type": "text/html" }],
  ];
  for (const [body, status, code, headers] of cases) {
    const answer = await world.impress(body, headers);
    expect([answer.status, answer.body?.error?.code], JSON.stringify(body).slice(0, 80)).toEqual([status, code]);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  }
  expect(await counts()).toEqual(before);
});

test("nothing of whoever saw it is in any table", async () => {
  await world.impress(shown);
  const tables = await world.owner<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`;
  for (const { name } of tables) {
    const rows = await world.owner.unsafe(
      `select 1 from ${name} t where t::text like '%203.0.113.%' or t::text like '%${agent}%'`,
    );
    expect(rows, name).toHaveLength(0);
  }
});

test("whoever counts too often is refused for a while", async () => {
  const from = { "x-test-address": "198.51.100.7" };
  const answers = await Promise.all(Array.from({ length: 270 }, () => world.impress(shown, from)));
  const late = answers.filter((one) => one.status === 429);
  expect(late.length).toBeGreaterThanOrEqual(10);
  expect(late[0]?.headers.get("retry-after")).toBe("60");
});
