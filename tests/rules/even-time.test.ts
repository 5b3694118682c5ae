import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { inEvenTime } from "@/server/platform/http/even-time";

async function timed(work: Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work.catch(() => undefined);
  return performance.now() - start;
}

it("a quick act and a slower one are answered at the same time", async () => {
  const [quick, slower] = await Promise.all([
    timed(inEvenTime(Promise.resolve("known"))),
    timed(inEvenTime(setTimeout(60))),
  ]);
  expect(Math.abs(quick - slower)).toBeLessThan(40);
  expect(quick).toBeGreaterThan(150);
});

it("a refusal does not wait", async () => {
  expect(await timed(inEvenTime(Promise.reject(new Error("no"))))).toBeLessThan(100);
});
