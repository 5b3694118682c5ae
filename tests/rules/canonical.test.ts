import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalize, sameText } from "@/server/platform/crypto";

describe("RFC 8785", () => {
  test("sorts keys by their UTF-16 units (section 3.2.3)", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    expect(
      Object.values(
        JSON.parse(
          `[${canonicalize(value)
            .slice(1, -1)
            .replace(/"[^"]*":/g, "")}]`,
        ),
      ),
    ).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
  });

  test("escapes text as section 3.2.2.2 says", () => {
    const text = "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/";
    expect(canonicalize({ string: text })).toBe(String.raw`{"string":"€$\u000f\nA'B\"\\\\\"/"}`);
  });

  test("writes literals, whole numbers and nested values without a space", () => {
    const value = { literals: [null, true, false], b: { z: 1, a: [] }, a: -0, left: undefined };
    expect(canonicalize(value)).toBe('{"a":0,"b":{"a":[],"z":1},"literals":[null,true,false]}');
  });

  test.each([0.5, 1e21, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("refuses %d", (number) => {
    expect(() => canonicalize({ deep: [{ number }] })).toThrow("whole numbers");
  });

  test("refuses nothing at all", () => {
    expect(() => canonicalize(undefined)).toThrow();
  });
});

const whole = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: "grapheme" }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie("value"), { maxKeys: 4 }),
  ),
})).value;

test("the same facts have the same text in any order of keys, and the text says the same facts", () => {
  const reversed = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(reversed)
      : value && typeof value === "object"
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, part]) => [key, reversed(part)]),
          )
        : value;
  fc.assert(
    fc.property(whole, (value) => {
      const text = canonicalize(value);
      expect(canonicalize(reversed(value))).toBe(text);
      expect(canonicalize(JSON.parse(text))).toBe(text);
    }),
  );
});

test("texts are the same only if all of them is", () => {
  expect([sameText("a", "a"), sameText("a", "b"), sameText("a", "aa"), sameText("ä", "a")]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
