import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { rateLimits } from "@/db/schema";
import { database } from "@/server/platform/database";
import { callerKey, forgetRates, limitRate } from "@/server/platform/http/rate-limit";
import { openRegisters, refusalOf } from "@/tests/support/registers";

let registers: Awaited<ReturnType<typeof openRegisters>>;

beforeAll(async () => {
  registers = await openRegisters();
});
afterAll(() => registers.close());

/** Longer than the tests by far: no window ends while they run. */
const door = (name: string) => ({ door: name, max: 5, seconds: 86_400 * 365 });

test("of twenty calls at once the limit's number passes, and no more", async () => {
  const calls = Array.from({ length: 20 }, () => limitRate(door("flood"), "198.51.100.7"));
  const settled = await Promise.allSettled(calls);
  expect(settled.filter((call) => call.status === "fulfilled")).toHaveLength(5);
});

test("one caller's limit is not another's, and one door's is not another's", async () => {
  for (let i = 0; i < 5; i += 1) await limitRate(door("a"), "198.51.100.8");
  expect((await refusalOf(limitRate(door("a"), "198.51.100.8"))).code).toBe("too_many");
  await limitRate(door("a"), "198.51.100.9");
  await limitRate(door("b"), "198.51.100.8");
});

test("a window opens with the caller's first call, and a new one when it is over", async () => {
  const limit = { door: "window", max: 2, seconds: 600 };
  const started = Date.parse("2026-03-04T12:00:00Z");
  const at = (seconds: number) => {
    vi.setSystemTime(started + seconds * 1000);
    return limitRate(limit, "198.51.100.10");
  };
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    for (const seconds of [0, 599]) await at(seconds);
    expect((await refusalOf(at(599.5))).code).toBe("too_many");
    for (const seconds of [600, 1199]) await at(seconds);
    expect((await refusalOf(at(1199.5))).code).toBe("too_many");
  } finally {
    vi.useRealTimers();
  }
});

test("no address is stored, and two days of one caller cannot be joined", async () => {
  await limitRate(door("c"), "203.0.113.99");
  expect(JSON.stringify(await database().select().from(rateLimits))).not.toContain("203.0.113.99");
  expect(callerKey("c", "203.0.113.99", "2026-11-22")).not.toBe(callerKey("c", "203.0.113.99", "2026-11-23"));
});

test("windows older than a day are forgotten", async () => {
  const [old, fresh] = [Date.now() - 86_500_000, Date.now()].map((at) => new Date(at).toISOString());
  await database().delete(rateLimits);
  await database()
    .insert(rateLimits)
    .values([
      { key: "old", window: old as string, count: 1 },
      { key: "fresh", window: fresh as string, count: 1 },
    ]);
  await forgetRates();
  expect((await database().select().from(rateLimits)).map((row) => row.key)).toEqual(["fresh"]);
});
