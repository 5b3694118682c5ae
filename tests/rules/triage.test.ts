import { describe, expect, it } from "vitest";
import type { HistoryItem } from "@/contracts/evidence";
import type { RedlineCause } from "@/contracts/policies";
import { daysOf, decisionsFor, triageOf, undecidedOf } from "@/server/policies/triage/rules";

type Fields = Record<string, [before: unknown, after: unknown]>;
const cause = (
  part: string,
  kind: HistoryItem["kind"],
  fields: Fields,
  record: { name?: string; isOptional?: boolean } = {},
): RedlineCause => ({
  kind: "record",
  record: { kind: "cookie", id: "1", name: "Mapp", isOptional: false, ...record },
  change: {
    ...{ at: "2026-11-12T10:00:00Z", actorName: "Ada", operation: "1", kind, part, reason: null },
    fields: Object.entries(fields).map(([name, [before, after]]) => ({ name, before, after })),
  },
});
const optional = { isOptional: true };
const said = (...causes: RedlineCause[]) =>
  triageOf(causes).map(({ changeClass, proposed }) => [changeClass, proposed]);

describe("what a change means for people", () => {
  it.each([
    [
      "moves to a third country",
      [cause("cookies", "changed", { country: ["DE", "US"] }, optional)],
      [["third_country", "ask_again"]],
    ],
    [
      "moves there without consent",
      [cause("cookies", "changed", { country: ["DE", "US"] })],
      [["third_country", "inform"]],
    ],
    ["moves within the EEA", [cause("cookies", "changed", { country: ["US", "NO"] })], []],
    [
      "has a new purpose on consent",
      [cause("activity_purposes", "created", { legal_basis: [null, "consent"] })],
      [["new_purpose", "ask_again"]],
    ],
    [
      "has a new purpose",
      [cause("activity_purposes", "created", { name: [null, "Fraud"] })],
      [["new_purpose", "inform"]],
    ],
    [
      "rests on something else",
      [cause("activity_purposes", "changed", { legal_basis: ["consent", "contract"] })],
      [["basis_changed", "inform"]],
    ],
    [
      "has a new recipient",
      [cause("activity_recipients", "created", { name: [null, "Cloud"] })],
      [["new_recipient", "inform"]],
    ],
    [
      "is kept longer",
      [cause("retention_rules", "changed", { period: ["P7D", "P1M"] })],
      [["longer_retention", "inform"]],
    ],
    [
      "is kept for a time that nobody states",
      [cause("cookie_storages", "changed", { period: ["P6M", null] })],
      [["longer_retention", "inform"]],
    ],
    ["is kept shorter", [cause("retention_rules", "changed", { period: ["P1Y", "P11M"] })], []],
    [
      "is about more data",
      [cause("activities", "changed", { data_categories: [["IP"], ["IP", "e-mail"]] })],
      [["new_data", "inform"]],
    ],
    ["says its purpose in other words", [cause("cookies", "changed", { purpose: ["Tests", "A/B tests"] })], []],
    ["was edited in its text alone", [{ kind: "text" as const, actorName: null, at: null }], []],
  ])("when it %s", (_, causes, expected) => {
    expect(said(...causes)).toEqual(expected);
  });

  it("names each class once, with its records and the heaviest duty of them", () => {
    const two = [
      cause("cookies", "changed", { country: ["DE", "US"] }, { name: "A" }),
      cause("cookies", "changed", { country: ["DE", "IN"] }, { name: "B", isOptional: true }),
    ];
    expect(triageOf(two)).toEqual([{ changeClass: "third_country", proposed: "ask_again", records: ["A", "B"] }]);
    const decided = [{ changeClass: "third_country" as const, duty: "none" as const, reason: "It is encrypted." }];
    expect(undecidedOf(triageOf(two), [])).toEqual(["third_country"]);
    expect(undecidedOf(triageOf(two), decided)).toEqual([]);
    expect(decisionsFor(triageOf(two), [...decided, ...decided])).toEqual(decided);
    expect(decisionsFor([], decided)).toEqual([]);
  });

  it("reckons periods as a notice counts them", () => {
    expect([daysOf("P7D"), daysOf("P2W"), daysOf("P1Y6M"), daysOf("PT12H"), daysOf("PT0S")]).toEqual([
      7, 14, 545, 0.5, 0,
    ]);
    expect(daysOf(null)).toBe(Number.POSITIVE_INFINITY);
  });
});
