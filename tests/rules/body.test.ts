import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { AppError } from "@/server/platform/errors";
import { errorBody, stackOf } from "@/server/platform/http/answer";
import { readBytes, readJson } from "@/server/platform/http/body";

const Schema = z.object({ email: z.email(), nested: z.optional(z.object({ n: z.number() })) });
const post = (body: BodyInit, type = "application/json") =>
  new Request("http://localhost/", { method: "POST", body, headers: { "content-type": type } });
const codeOf = (request: Request, limit?: number) =>
  readJson(request, Schema, limit).then(
    () => "fine",
    (error: AppError) => error.code,
  );

describe("a door", () => {
  test("takes JSON, with or without a charset", async () => {
    for (const type of ["application/json", "Application/JSON; charset=utf-8", "application/json ;x=y"])
      expect(await codeOf(post('{"email":"a@b.example"}', type))).toBe("fine");
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "application/json-patch+json", "application/jsonp"])(
    "does not take %s",
    async (type) => {
      expect(await codeOf(post('{"email":"a@b.example"}', type))).toBe("unsupported_media_type");
    },
  );

  test("stops reading at its limit, whatever length was announced", async () => {
    let pulled = 0;
    const endless = async function* () {
      for (;;) {
        pulled += 1;
        yield new Uint8Array(1000);
      }
    };
    await expect(readBytes(endless(), 5000)).rejects.toMatchObject({ code: "too_large" });
    expect(pulled).toBe(6);
    expect(await codeOf(post(`{"email":"${"a".repeat(100)}@b.example"}`), 50)).toBe("too_large");
    expect((await readBytes(null, 5)).length).toBe(0);
  });

  test.each(["", "{", "{'a':1}", "[1,]", new Uint8Array([0x22, 0xff, 0x22])])("does not read %j", async (body) => {
    expect(await codeOf(post(body))).toBe("malformed");
  });

  test("names the fields that are wrong, and repeats no value", async () => {
    const refused = readJson(post('{"email":"anna-secret","nested":{"n":"secret"}}'), Schema);
    const error = await refused.then(
      () => new AppError("internal"),
      (reason: AppError) => reason,
    );
    expect(error.status).toBe(422);
    expect(Object.keys(errorBody(error).error.fields).sort()).toEqual(["email", "nested.n"]);
    expect(JSON.stringify(errorBody(error))).not.toContain("secret");
  });

  test("calls a body that is no object by that word", async () => {
    await expect(readJson(post("[1]"), Schema)).rejects.toMatchObject({
      code: "invalid",
      fields: { body: "invalid_type" },
    });
  });
});

test("what is logged of an error is where it happened, never what it says", () => {
  const error = new Error("params: anna@people.example\n    at anna@people.example\n    at x (anna:1:2)");
  const stack = stackOf(error);
  expect(stack?.[0]).toContain("body.test.ts");
  expect(JSON.stringify(stack)).not.toContain("anna");
  expect(stackOf("text")).toBeUndefined();
});
