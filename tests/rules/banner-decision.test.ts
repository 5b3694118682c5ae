import { describe, expect, test } from "vitest";
import {
  addMonths,
  chooseAll,
  chooseAlso,
  isPending,
  mustAsk,
  nameAction,
  type PendingDecision,
} from "@/banner/decision";
import { findDecision, formatCookie } from "@/banner/decision-cookie";
import { pickLanguage } from "@/banner/words";
import type { BannerConfig } from "@/contracts/consent";

const wording = { en: "x", de: "x" };
const purpose = (key: string, required = false) => ({ key, required, name: wording, text: wording, services: [] });
const config: BannerConfig = {
  site: "otc",
  version: 3,
  notice: "/notices/otc",
  controller: "Example Cloud",
  months: 6,
  purposes: [purpose("required", true), purpose("analytics"), purpose("third-party")],
};
const t = Date.UTC(2026, 10, 22, 12);
const decision = { v: 3, id: "019a0000-0000-7000-8000-000000000000", c: { required: true, analytics: false }, t };
const pending: PendingDecision = { ...decision, p: 1, a: "choose", l: "de", m: 6 };

describe("the decision cookie", () => {
  test("gives back what was written, among other cookies", () => {
    const [pair] = formatCookie(pending, 6, t, true).split("; ");
    expect(findDecision(`a=1; ${pair}; b=2`)).toEqual(pending);
    expect(pair).not.toMatch(/[\s",;\\]/g);
  });

  test("of a time that no calendar has is not one", () => {
    for (const time of [1e300, "2026", null]) {
      const forged = encodeURIComponent(JSON.stringify({ ...decision, t: time }));
      expect(findDecision(`nachweis_consent=${forged}`)).toBeNull();
    }
  });

  test("belongs to the site alone, and is secure on https", () => {
    expect(formatCookie(decision, 6, t, true)).toMatch(/; Path=\/; SameSite=Lax; Secure$/);
    expect(formatCookie(decision, 6, t, false)).not.toContain("Secure");
  });

  test("lives for the banner's months from the choice, however late it is written again", () => {
    const day = 86_400;
    expect(formatCookie(decision, 6, t, true)).toContain(`Max-Age=${181 * day};`);
    expect(formatCookie(decision, 6, t + 10 * day * 1000, true)).toContain(`Max-Age=${171 * day};`);
    expect(formatCookie(decision, 1, t + 400 * day * 1000, true)).toContain("Max-Age=0;");
  });

  test.each([
    "",
    "other=1",
    "nachweis_consent=",
    "nachweis_consent=%",
    "nachweis_consent=null",
    "nachweis_consent=%7B%7D",
    `nachweis_consent=${encodeURIComponent(JSON.stringify({ ...decision, c: { analytics: "yes" } }))}`,
  ])("is not believed when it is not ours: %s", (cookies) => {
    expect(findDecision(cookies)).toBeNull();
  });
});

test("six months after 31 August is the last day of February", () => {
  expect(new Date(addMonths(Date.UTC(2026, 7, 31, 8), 6)).toISOString()).toBe("2027-02-28T08:00:00.000Z");
});

test("who has decided is not asked again for a newer version alone", () => {
  expect(mustAsk(null, config)).toBe(true);
  expect(mustAsk({ ...decision, v: 1 }, config)).toBe(false);
});

test("a site without optional purposes asks nothing", () => {
  expect(mustAsk(null, { ...config, purposes: [purpose("required", true)] })).toBe(false);
});

test("a choice waits for the desk until it is acknowledged", () => {
  expect(isPending(pending)).toBe(true);
  expect(isPending(decision)).toBe(false);
});

describe("what a choice is called", () => {
  const all = chooseAll(config, true);
  const none = chooseAll(config, false);

  test("one more purpose changes no other, and what has become required is on", () => {
    const before = { required: false, analytics: true, gone: true };
    expect(chooseAlso(config, before, "third-party")).toEqual({ required: true, analytics: true, "third-party": true });
    expect(chooseAlso(config, undefined, "analytics")).toEqual({
      required: true,
      analytics: true,
      "third-party": false,
    });
  });

  test("rejecting all keeps what is required", () => {
    expect(none).toEqual({ required: true, analytics: false, "third-party": false });
  });

  test("the first answer is called by its button", () => {
    expect(nameAction(config, undefined, all, "accept_all")).toBe("accept_all");
    expect(nameAction(config, undefined, none, "reject_all")).toBe("reject_all");
  });

  test("taking back is a withdrawal, in part or whole", () => {
    expect(nameAction(config, all, none, "reject_all")).toBe("withdraw");
    expect(nameAction(config, all, { ...all, analytics: false }, "choose")).toBe("withdraw");
  });

  test("an exchange, or the same again, is not", () => {
    expect(nameAction(config, { ...none, analytics: true }, { ...none, "third-party": true }, "choose")).toBe("choose");
    expect(nameAction(config, none, none, "reject_all")).toBe("reject_all");
  });
});

test("the page's language comes first, then the browser's", () => {
  expect(pickLanguage("de-AT", "en")).toBe("de");
  expect(pickLanguage("en", "de")).toBe("en");
  expect(pickLanguage("", "de-DE")).toBe("de");
  expect(pickLanguage("fr", "de")).toBe("en");
});
