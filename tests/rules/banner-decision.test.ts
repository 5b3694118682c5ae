import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, answered, type Decision, isAllowed, isInTerm, knows, stillCounts } from "@/banner/decision";
import { findDecision } from "@/banner/decision-cookie";
import { formatCookie } from "@/banner/recorder";
import { bannerFace } from "@/tests/support/banner-face";

const face = bannerFace();
const t = Date.UTC(2026, 10, 22, 12);
const day = 86_400_000;
const decision: Decision = {
  v: 3,
  id: "019a0000-0000-7000-8000-000000000000",
  c: { required: true, analytics: false },
  s: { "third-party.maps": null, "third-party.video": true },
  t,
  m: 6,
  g: 64,
  a: "choose",
};
const pending: Decision = { ...decision, p: { l: "de", y: "first", x: "short" } };

describe("the decision cookie", () => {
  test("gives back what was written, among other cookies", () => {
    const [pair] = formatCookie(pending, t, true).split("; ");
    expect(findDecision(`a=1; ${pair}; b=2`)).toEqual(pending);
    expect(pair).not.toMatch(/[\s",;\\]/g);
  });

  test("belongs to the site alone, and is secure on https", () => {
    expect(formatCookie(decision, t, true)).toMatch(/; Path=\/; SameSite=Lax; Secure$/);
    expect(formatCookie(decision, t, false)).not.toContain("Secure");
  });

  test("lives for the banner's months from the choice, however late it is written again", () => {
    expect(formatCookie(decision, t, true)).toContain(`Max-Age=${181 * 86_400};`);
    expect(formatCookie(decision, t + 10 * day, true)).toContain(`Max-Age=${171 * 86_400};`);
    expect(formatCookie({ ...decision, m: 1 }, t + 400 * day, true)).toContain("Max-Age=0;");
  });

  test.each([
    ["of no calendar's time", { t: 1e300 }],
    ["of a time in words", { t: "2026" }],
    ["of endless months", { m: 1e300 }],
    ["without months", { m: undefined }],
    ["of half a version", { v: 1.5 }],
    ["with a choice in words", { c: { analytics: "yes" } }],
    ["with a service in words", { s: { "third-party.maps": "yes" } }],
    ["without services", { s: undefined }],
    ["of no action", { a: 1 }],
    ["of no id", { id: 7 }],
    ["pending by a number", { p: 1 }],
  ])("%s is not one", (_, part) => {
    const forged = encodeURIComponent(JSON.stringify({ ...decision, ...part }));
    expect(findDecision(`nachweis_consent=${forged}`)).toBeNull();
  });

  test.each([
    "",
    "other=1",
    "nachweis_consent=",
    "nachweis_consent=%",
    "nachweis_consent=null",
    "nachweis_consent=%7B%7D",
  ])("is not believed when it is not ours: %s", (cookies) => expect(findDecision(cookies)).toBeNull());

  test("of any text throws nothing, and is one only if it is whole", () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), (text, json) => {
        expect(findDecision(`nachweis_consent=${text}`)).toBeNull();
        expect(findDecision(`nachweis_consent=${encodeURIComponent(json)}`)).toBeNull();
      }),
    );
  });
});

describe("how long a choice counts", () => {
  test("six months after 31 August is the last day of February", () => {
    expect(new Date(addMonths(Date.UTC(2026, 7, 31, 8), 6)).toISOString()).toBe("2027-02-28T08:00:00.000Z");
  });

  test("to the end of its term, and not a moment more", () => {
    const over = addMonths(t, 6);
    expect([isInTerm(decision, t), isInTerm(decision, over - 1), isInTerm(decision, over)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("not when it was made by a clock that ran ahead", () => {
    expect(isInTerm({ ...decision, t: t + 2 * day }, t)).toBe(false);
  });

  test("a newer version alone asks nobody again, a material change does", () => {
    expect(stillCounts(decision, { ...face, version: 9, since: 3 }, false)).toBe(true);
    expect(stillCounts(decision, { ...face, version: 9, since: 4 }, false)).toBe(false);
  });

  test("the no of a signal ends with the signal; a choice by hand stands against it", () => {
    expect(stillCounts({ ...decision, a: "gpc" }, face, true)).toBe(true);
    expect(stillCounts({ ...decision, a: "gpc" }, face, false)).toBe(false);
    expect(stillCounts(decision, face, true)).toBe(true);
  });
});

describe("what is allowed", () => {
  const c = { required: true, analytics: true, "third-party": true };

  test("an element follows its purpose", () => {
    expect(isAllowed(c, {}, "analytics")).toBe(true);
    expect(isAllowed(c, {}, "analytics", "somebody")).toBe(true);
    expect(isAllowed({ ...c, analytics: false }, {}, "analytics")).toBe(false);
    expect(isAllowed(c, {}, "unknown")).toBe(false);
  });

  test("a service's own answer goes before its purpose's", () => {
    expect(isAllowed(c, { "third-party.maps": false }, "third-party", "maps")).toBe(false);
    expect(isAllowed({}, { "third-party.maps": true }, "third-party", "maps")).toBe(true);
  });

  test("what asks for itself is not allowed while nobody answered", () => {
    expect(isAllowed(c, { "third-party.maps": null }, "third-party", "maps")).toBe(false);
    expect(isAllowed(c, { "third-party.maps": null }, "third-party")).toBe(true);
  });

  test.each(["constructor", "__proto__", "toString", ""])("no yes comes from the word %j", (word) => {
    expect(isAllowed(c, {}, word)).toBe(false);
    expect(isAllowed(c, {}, word, word)).toBe(false);
  });

  test("questions that nobody answered are no answer", () => {
    expect(answered({ "a.b": null, "a.c": false, "a.d": true })).toEqual({ "a.c": false, "a.d": true });
  });
});

describe("a company that the banner does not name", () => {
  test("is allowed by nobody; one that it names, or none at all, is a matter of the choice", () => {
    const purpose = face.purposes.find(({ services }) => services.length > 0);
    expect(knows(face, purpose?.key, purpose?.services[0]?.vendor)).toBe(true);
    expect(knows(face, purpose?.key, "misspelt")).toBe(false);
    expect(knows(face, "another", purpose?.services[0]?.vendor)).toBe(false);
    expect(knows(face, purpose?.key)).toBe(true);
    expect(knows(null, purpose?.key, "misspelt")).toBe(true);
  });
});
