import { randomUUID } from "node:crypto";
import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressHeader } from "@/contracts/headers";
import { requestDoor } from "@/contracts/requests";
import { idempotencyKeys, requests } from "@/db/schema";
import { database } from "@/server/platform/database";
import { letter, openRequests, send } from "../support/requests";

let desk: Awaited<ReturnType<typeof openRequests>>;
beforeAll(async () => {
  desk = await openRequests();
});
afterAll(() => desk.close());

const stored = async () => (await database().select({ n: count() }).from(requests))[0]?.n;

describe("the same Idempotency-Key", () => {
  it("gets the same answer and stores one request, also at once", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const before = await stored();
    const responses = await Promise.all([1, 2, 3, 4].map(() => send(letter("muster"), headers)));
    const answers = await Promise.all(responses.map((response) => response.json()));
    expect(responses.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map((answer) => JSON.stringify(Object.entries(answer).sort()))).size).toBe(1);
    expect(await stored()).toBe((before ?? 0) + 1);
    const kept = await database().select().from(idempotencyKeys);
    const proof = new URL(answers[0].page, "http://desk.example").searchParams.get("proof");
    expect(proof).toHaveLength(43);
    expect(JSON.stringify(kept)).not.toContain(proof);
  });

  it("is refused for another request", async () => {
    const headers = { "idempotency-key": randomUUID() };
    await send(letter("muster"), headers);
    const response = await send(letter("muster", { rights: ["erasure_17"] }), headers);
    expect(response.status).toBe(409);
    expect((await response.json()).error).toMatchObject({
      code: "conflict",
      fields: { "idempotency-key": "used_for_another_request" },
    });
  });
});

describe("bad input", () => {
  it("is refused with its status in one shape, and stores nothing", async () => {
    const before = await stored();
    const good = letter("muster");
    const cases: [string, Promise<Response>, number, string][] = [
      ["no JSON", send("{"), 400, "malformed"],
      ["another media type", send(good, { "content-type": "text/plain" }), 415, "unsupported_media_type"],
      ["too large", send({ ...good, message: "x".repeat(40_000) }), 413, "too_large"],
      ["unknown right", send({ ...good, rights: ["everything"] }), 422, "invalid"],
      ["no right", send({ ...good, rights: [] }), 422, "invalid"],
      ["a right twice", send({ ...good, rights: ["access_15", "access_15"] }), 422, "invalid"],
      ["unknown site", send({ ...good, site: "nowhere" }), 422, "invalid"],
      ["no name", send({ ...good, name: "   " }), 422, "invalid"],
      ["a line break in the name", send({ ...good, name: "Erika\r\nBcc: all@person.example" }), 422, "invalid"],
      ["no address", send({ ...good, email: "erika" }), 422, "invalid"],
      ["a null character", send({ ...good, message: "a\u0000b" }), 422, "invalid"],
      [
        "half a character",
        send(
          `{"site":"muster","rights":["access_15"],"name":"E","email":"e@person.example","message":"\\ud800","language":"de"}`,
        ),
        422,
        "invalid",
      ],
      ["a field too many", send({ ...good, dueOn: "2999-01-01" }), 422, "invalid"],
      ["a short key", send(good, { "idempotency-key": "abc" }), 400, "malformed"],
    ];
    for (const [name, call, status, code] of cases) {
      const response = await call;
      const body = await response.json();
      expect([name, response.status, body.error.code]).toEqual([name, status, code]);
      expect(Object.keys(body.error).sort()).toEqual(["code", "fields", "message"]);
      expect(JSON.stringify(body)).not.toMatch(/mustermann|person\.example/i);
    }
    expect(await stored()).toBe(before);
    expect(await database().$count(idempotencyKeys, eq(idempotencyKeys.status, 0))).toBe(0);
  });

  it("and good input too ends after so many calls of one caller", async () => {
    const headers = { [addressHeader]: "198.51.100.7" };
    const statuses: number[] = [];
    for (let call = 0; call <= requestDoor.max; call += 1)
      statuses.push((await send(letter("muster"), headers)).status);
    expect(statuses).toEqual([...Array(requestDoor.max).fill(201), 429]);
  });
});
