import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "@/contracts/fields";
import { recordText } from "@/server/consent/batches/rules";
import { leafTextOf, monthsAfter, type RecordRow } from "@/server/consent/records/rules";
import { rowWith } from "../support/record-row";

describe("the text of a leaf", () => {
  const key = fc.stringMatching(/^[a-z][a-z0-9-]{1,10}$/);
  const answers = fc.dictionary(key, fc.boolean(), { maxKeys: 8, noNullPrototype: true });

  it("is the collector's, whatever was chosen, and so no valid record is ever told as changed", () => {
    const services = fc.dictionary(
      fc.tuple(key, key).map(([purpose, vendor]) => `${purpose}.${vendor}`),
      fc.boolean(),
      { maxKeys: 8, noNullPrototype: true },
    );
    const record = fc.record({
      banner: fc.integer({ min: 1, max: 1_000_000 }),
      variant: fc.option(key),
      layer: fc.option(fc.constantFrom("first", "settings", "embed", "signal")),
      action: fc.constantFrom("accept_all", "reject_all", "choose", "withdraw", "gpc"),
      language: fc.constantFrom<Language[]>("en", "de"),
      device: fc.constantFrom("desktop", "phone", "tablet", "other"),
      browser: fc.constantFrom("chrome", "edge", "firefox", "safari", "other"),
      choices: answers,
      services,
    });
    fc.assert(
      fc.property(record, fc.integer({ min: 0, max: 4e12 }), (said, at) => {
        const kept = rowWith({ ...(said as Partial<RecordRow>), receivedAt: new Date(at).toISOString() });
        expect(leafTextOf(kept)).toBe(recordText({ site: { key: kept.siteKey }, consent: kept }, at));
      }),
    );
  });

  it("of a record from before the classes were told is the first one", () => {
    const old = rowWith({ variant: null, layer: null, device: null, browser: null, services: {} });
    const at = Date.parse(old.receivedAt);
    expect(leafTextOf(old)).toBe(recordText({ site: { key: "otc" }, consent: old }, at));
    expect(JSON.parse(leafTextOf(old)).v).toBe(1);
  });

  it("does not let one strange key pass for two plain ones", () => {
    const two = rowWith({ choices: { analytics: true, marketing: true } });
    const one = rowWith({ ...two, choices: { 'analytics":true,"marketing': true } });
    expect(leafTextOf(one)).not.toBe(leafTextOf(two));
  });
});

it("months end on the last day of a shorter month", () => {
  expect(monthsAfter(Date.parse("2026-08-31T23:30:00Z"), 6).toISOString()).toBe("2027-02-28T23:30:00.000Z");
  expect(monthsAfter(Date.parse("2026-11-20T08:00:00Z"), 12).toISOString()).toBe("2027-11-20T08:00:00.000Z");
});
