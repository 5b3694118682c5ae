import fc from "fast-check";
import { expect, test } from "vitest";
import { makeUuid } from "@/banner/uuid";
import { ConsentId } from "@/contracts/consent";

const timeOf = (id: string) => Number.parseInt(id.replace(/-/g, "").slice(0, 12), 16);

test("the collector accepts every id that the banner makes, and reads its time", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 48 - 1 }),
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      (now, random) => {
        const id = makeUuid(now, (bytes) => {
          bytes.set(random);
          return bytes;
        });
        expect(ConsentId.safeParse(id).success).toBe(true);
        expect(timeOf(id)).toBe(now);
      },
    ),
  );
});

test("the layout is that of RFC 9562", () => {
  const id = makeUuid(Date.UTC(2022, 1, 22, 19, 22, 22), (bytes) => bytes.fill(0xff));
  expect(id).toBe("017f22e2-79b0-7fff-bfff-ffffffffffff");
});

test("two people who choose in the same millisecond get two ids", () => {
  expect(new Set(Array.from({ length: 1000 }, () => makeUuid(1_790_000_000_000))).size).toBe(1000);
});
