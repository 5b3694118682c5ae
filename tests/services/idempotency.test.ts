import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { controllers, idempotencyKeys } from "@/db/schema";
import { worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { forgetAnswers, onceFrom } from "@/server/platform/http/idempotency";
import { transact } from "@/server/platform/transact";
import { openRegisters, refusalOf } from "@/tests/support/registers";

let registers: Awaited<ReturnType<typeof openRegisters>>;
let count = 0;

beforeAll(async () => {
  registers = await openRegisters();
});
afterAll(() => registers.close());

function send(key: string | null, input: { name: string }, fails = false) {
  const once = onceFrom(new Headers(key === null ? {} : { "idempotency-key": key }), "tests", input);
  return transact(
    worker,
    async ({ tx, record }) => {
      const [row] = await tx
        .insert(controllers)
        .values({ key: `k-${++count}`, name: input.name, language: "en" })
        .returning({ id: controllers.id });
      record({ act: "sites.controllerCreated", about: row?.id ?? "" });
      if (fails) throw new AppError("invalid");
      return { id: row?.id };
    },
    { ...(once && { once }) },
  );
}

const named = async (name: string) => (await database().select().from(controllers)).filter((row) => row.name === name);

test("twenty calls with one key at once get one answer, and one row is stored", async () => {
  const [key, name] = [randomUUID(), randomUUID()];
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(key, { name })));
  expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
  expect(await named(name)).toHaveLength(1);
});

test("without a key each call is an act of its own", async () => {
  const name = randomUUID();
  await Promise.all([send(null, { name }), send(null, { name })]);
  expect(await named(name)).toHaveLength(2);
});

test("the same key for another request is refused", async () => {
  const key = randomUUID();
  await send(key, { name: "one" });
  const refusal = await refusalOf(send(key, { name: "other" }));
  expect(refusal).toMatchObject({ code: "conflict", fields: { "idempotency-key": "used_for_another_request" } });
});

test("a key of a failed act is free again", async () => {
  const [key, name] = [randomUUID(), randomUUID()];
  expect((await refusalOf(send(key, { name }, true))).code).toBe("invalid");
  await send(key, { name });
  expect(await named(name)).toHaveLength(1);
});

test("while one of two fails, the other acts", async () => {
  const [key, name] = [randomUUID(), randomUUID()];
  const [, other] = await Promise.allSettled([send(key, { name }, true), send(key, { name })]);
  expect(other.status).toBe("fulfilled");
  expect(await named(name)).toHaveLength(1);
});

test("neither the key nor what was asked can be read from what is stored", async () => {
  const [key, name] = [randomUUID(), "anna@people.example"];
  await send(key, { name });
  const stored = JSON.stringify(await database().select().from(idempotencyKeys));
  expect(stored).not.toContain(key);
  expect(stored).not.toContain(name);
});

test.each(["short", "with space", "x".repeat(201), "ümlaut-key"])("the key %s is refused", (key) => {
  expect(() => onceFrom(new Headers({ "idempotency-key": key }), "tests", {})).toThrow("malformed");
});

test("an answer is forgotten after a day, not before", async () => {
  const key = randomUUID();
  await send(key, { name: "kept" });
  await forgetAnswers();
  const before = await database().select().from(idempotencyKeys);
  expect(before.length).toBeGreaterThan(0);
  await database()
    .update(idempotencyKeys)
    .set({ createdAt: new Date(Date.now() - 86_500_000).toISOString() });
  await forgetAnswers();
  expect(await database().select().from(idempotencyKeys)).toEqual([]);
});
