import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareHead, entryHash, follow, genesis, isBreach, type StoredEntry, start } from "@/server/evidence/rules";

const stream = "vendors";

/** A whole chain, written as the database writes it. */
function chainOf(acts: string[]): StoredEntry[] {
  let prev = genesis;
  return acts.map((act, index) => {
    const seq = index + 1;
    const canonical = `{"body":{"act":${JSON.stringify(act)}},"prev":"${prev}","seq":${seq},"stream":"${stream}"}`;
    prev = entryHash(canonical);
    return { stream, seq, canonical, hash: prev };
  });
}

function walk(entries: StoredEntry[]) {
  let end = start;
  for (const entry of entries) {
    const next = follow(end, entry);
    if (isBreach(next)) return next;
    end = next;
  }
  return end;
}

const three = () => chainOf(["vendors.created", "vendors.edited", "vendors.archived"]);
const changed = (entries: StoredEntry[], seq: number, change: Partial<StoredEntry>) =>
  entries.map((entry) => (entry.seq === seq ? { ...entry, ...change } : entry));

describe("walking a chain", () => {
  it("an unbroken chain ends at its last entry", () => {
    const entries = three();
    expect(walk(entries)).toEqual({ seq: 3, hash: entries[2]?.hash });
  });

  it("an edited entry is named", () => {
    const entries = three();
    const canonical = (entries[1] as StoredEntry).canonical.replace("edited", "spared");
    expect(walk(changed(entries, 2, { canonical }))).toEqual({ stream, seq: 2, kind: "edited" });
  });

  it("an entry that was edited with its hash breaks the link of the next one", () => {
    const entries = three();
    const canonical = (entries[1] as StoredEntry).canonical.replace("edited", "spared");
    const forged = changed(entries, 2, { canonical, hash: entryHash(canonical) });
    expect(walk(forged)).toEqual({ stream, seq: 3, kind: "unlinked" });
  });

  it("a missing entry is named by its number", () => {
    expect(walk(three().filter((entry) => entry.seq !== 2))).toEqual({ stream, seq: 2, kind: "missing" });
  });

  it("an entry of another chain, or with another number inside, is edited", () => {
    const [first] = three() as [StoredEntry];
    expect(follow(start, { ...first, stream: "cookies" })).toMatchObject({ seq: 1, kind: "edited" });
    const canonical = first.canonical.replace('"seq":1', '"seq":7');
    expect(follow(start, { ...first, canonical, hash: entryHash(canonical) })).toMatchObject({ kind: "edited" });
  });
});

it("any one changed character of any entry is named", () => {
  const cases = fc.array(fc.string({ maxLength: 20 }), { minLength: 1, maxLength: 8 }).chain((acts) =>
    fc.record({
      acts: fc.constant(acts),
      at: fc.nat(acts.length - 1),
      field: fc.constantFrom("canonical" as const, "hash" as const),
      place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      other: fc.string({ minLength: 1, maxLength: 1 }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ acts, at, field, place, other }) => {
      const entries = chainOf(acts);
      const text = (entries[at] as StoredEntry)[field];
      const position = Math.floor(place * text.length);
      fc.pre(text[position] !== other);
      const edited = text.slice(0, position) + other + text.slice(position + 1);
      expect(walk(changed(entries, at + 1, { [field]: edited }))).toEqual({ stream, seq: at + 1, kind: "edited" });
    }),
    { numRuns: 300 },
  );
});

describe("the end of a chain against its head", () => {
  const end = { seq: 2, hash: "b".repeat(64) };

  it("is whole where both say the same", () => {
    expect(compareHead(stream, end, end)).toBeNull();
  });

  it("is truncated where entries are gone at the end", () => {
    expect(compareHead(stream, end, { ...end, seq: 5 })).toEqual({ stream, seq: 3, kind: "truncated" });
  });

  it("is unlinked where the head does not know the last entries", () => {
    expect(compareHead(stream, end, { ...end, seq: 1 })).toEqual({ stream, seq: 2, kind: "unlinked" });
  });

  it("is edited where the last entry was written anew", () => {
    expect(compareHead(stream, end, { ...end, hash: "a".repeat(64) })).toEqual({ stream, seq: 2, kind: "edited" });
  });
});
