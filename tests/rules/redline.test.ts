import { describe, expect, it } from "vitest";
import type { HistoryItem } from "@/contracts/evidence";
import type { PolicySection, RedlineClause } from "@/contracts/policies";
import { causesOf, type Source, shownChange } from "@/server/policies/causes/rules";
import { compareText, isEditorial } from "@/server/policies/redline/words/rules";

const kinds = (before: string, after: string) =>
  compareText(before, after, "en").map(({ kind, text }) => `${kind}: ${text}`);

describe("a change of a text", () => {
  it("holds each row of a table against itself, however many rows come or go", () => {
    const before = "Mapp. Analytics. Germany\nTealium. Tags. Netherlands\nOracle. Tests. Germany";
    const after = "Own. Cart. Germany\nMapp. Analytics. USA\nOracle. Tests. Germany";
    expect(kinds(before, after)).toEqual([
      "new: Own. Cart. Germany\n",
      "same: Mapp. Analytics. ",
      "old: Germany",
      "new: USA",
      "same: \n",
      "old: Tealium. Tags. Netherlands\n",
      "same: Oracle. Tests. Germany",
    ]);
  });

  it.each([
    ["It is kept for  seven days", "It is kept for seven days.", true],
    ["We use your adress.", "We use your address.", true],
    ["Kept for 7 days", "Kept for 70 days", false],
    ["We do not sell it", "We do now sell it", false],
    ["One sentence.", "One sentence. Another one.", false],
    ["legal basis", "Legal  basis", true],
  ])("from %j to %j is editorial: %s", (before, after, editorial) => {
    expect(isEditorial(compareText(before, after, "en"))).toBe(editorial);
  });

  it("of thirty pages is found in a blink", () => {
    const page = Array.from(
      { length: 900 },
      (_, n) => `Paragraph ${n} says what ${n * 7} companies do with it, and why.`,
    );
    const changed = page.map((line, n) => (n % 9 === 0 ? line.replace("companies", "partners") : line));
    expect(compareText(page.join("\n"), changed.join("\n"), "en").filter(({ kind }) => kind === "new")).toHaveLength(
      100,
    );
  });
});

const section = (key: string, body: string): PolicySection => ({ key, number: null, heading: key, body });
const clause = (key: string): RedlineClause => ({
  ...{ key, number: null, heading: key, parts: [], kind: "changed", isEditorial: false },
});
const source = (kind: Source["record"]["kind"], id: string, keys: string[], vendorIds: string[] = []): Source => ({
  record: { kind, id, name: id, isOptional: false },
  keys,
  vendorIds,
});
const change = (part: string, name: string): HistoryItem => ({
  ...{ at: "2026-11-12T10:00:00Z", actorName: "Ada", operation: "1", kind: "changed", part, reason: "they moved" },
  fields: [
    { name, before: "DE", after: "US" },
    { name: "note", before: null, after: "for the desk" },
  ],
});

describe("the causes of a change", () => {
  const sections = [
    section("tables", "::cookies{category=required columns=company,country}"),
    section("logs", "::activity{key=logs}"),
    section("who", "::controller"),
    section("standing", "::revision"),
  ];
  const sources = [
    source("controller", "c", []),
    source("activity", "a", ["logs"], ["v"]),
    source("cookie", "required cookie", ["required"], ["v"]),
    source("cookie", "marketing cookie", ["marketing"]),
    source("vendor", "v", []),
  ];
  const find = (changes: [string, HistoryItem][], after = sections) =>
    causesOf(
      after.map(({ key }) => clause(key)),
      { before: sections, after },
      sources,
      new Map(changes.map(([id, item]) => [id, [item]])),
      () => ({ actorName: "Ada", at: null }),
    );
  const said = (causes: ReturnType<typeof find>) =>
    Object.fromEntries(
      Object.entries(causes).map(([key, list]) => [
        key,
        list.map((cause) =>
          cause.kind === "record" ? `${cause.record.id} ${cause.change.fields[0]?.name}` : cause.kind,
        ),
      ]),
    );

  it("are the records that a clause's own blocks show, with the fields that a notice shows", () => {
    expect(said(find([["required cookie", change("cookies", "country")]]))).toEqual({
      tables: ["required cookie country"],
      logs: ["product"],
      who: ["product"],
      standing: ["version"],
    });
    expect(said(find([["marketing cookie", change("cookies", "country")]])).tables).toEqual(["product"]);
    expect(said(find([["v", change("vendors", "name")]]))).toMatchObject({ tables: ["v name"], logs: ["v name"] });
    expect(shownChange(change("vendors", "review_due"))).toBeNull();
    expect(shownChange(change("cookies", "country"))?.fields).toHaveLength(1);
  });

  it("are the text where it was edited, beside any record", () => {
    const after = sections.map((one) => (one.key === "who" ? { ...one, body: `${one.body}\n\nWe.` } : one));
    expect(said(find([["c", change("controllers", "address")]], after)).who).toEqual(["text", "c address"]);
  });
});
