import { diffArrays } from "diff";
import type { RedlinePart } from "@/contracts/policies";

/** Words by the rules of the language; blanks between two changed words belong to the change. */
export function compareWords(before: string, after: string, language: string): RedlinePart[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const words = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  const parts: RedlinePart[] = [];
  let [taken, put] = ["", ""];
  const settle = () => {
    // A blank that both sides end with did not change.
    const blank = put && /[^\S\n]*$/.exec(taken)?.[0];
    const kept = blank && put.endsWith(blank) ? blank : "";
    if (taken) parts.push({ kind: "old", text: taken.slice(0, taken.length - kept.length) });
    if (put) parts.push({ kind: "new", text: put.slice(0, put.length - kept.length) });
    if (kept) parts.push({ kind: "same", text: kept });
    [taken, put] = ["", ""];
  };
  const changes = diffArrays(words(before), words(after));
  changes.forEach((change, index) => {
    const text = change.value.join("");
    if (change.removed) taken += text;
    else if (change.added) put += text;
    else if (/^[^\S\n]+$/.test(text) && index > 0 && index < changes.length - 1) {
      if (taken) taken += text;
      if (put) put += text;
      if (!taken && !put) parts.push({ kind: "same", text });
    } else {
      settle();
      parts.push({ kind: "same", text });
    }
  });
  settle();
  return parts;
}

type Run = { kind: "same"; lines: string[] } | { kind: "differs"; old: string[]; fresh: string[] };

/** Lines that stayed, and between them what was taken out and put in. */
function runsOf(before: string[], after: string[]): Run[] {
  const runs: Run[] = [];
  const last = () => {
    const run = runs.at(-1);
    if (run?.kind === "differs") return run;
    const fresh: Run = { kind: "differs", old: [], fresh: [] };
    runs.push(fresh);
    return fresh;
  };
  for (const { added, removed, value } of diffArrays(before, after)) {
    if (removed) last().old.push(...value);
    else if (added) last().fresh.push(...value);
    else runs.push({ kind: "same", lines: value });
  }
  return runs;
}

const wordsIn = (line: string) => new Set(line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** The share of words that two lines have in common. */
function likeness(a: string, b: string): number {
  const [left, right] = [wordsIn(a), wordsIn(b)];
  const common = [...left].filter((word) => right.has(word)).length;
  return common / Math.max(1, left.size, right.size);
}

const alike = 0.4;

/** A changed line with the line that it was, in the order of both; null where it has no such line. */
function pairsOf(old: string[], fresh: string[]): { before: string | null; after: string | null }[] {
  const pairs: { before: string | null; after: string | null }[] = [];
  let next = 0;
  for (const after of fresh) {
    const likely = old.slice(next).findIndex((line) => likeness(line, after) >= alike);
    if (likely < 0) {
      pairs.push({ before: null, after });
      continue;
    }
    for (const before of old.slice(next, next + likely)) pairs.push({ before, after: null });
    pairs.push({ before: old[next + likely] ?? null, after });
    next += likely + 1;
  }
  for (const before of old.slice(next)) pairs.push({ before, after: null });
  return pairs;
}

/** Line by line, so that a row of a table or a paragraph is held against itself; then by words within it. */
export function compareText(before: string, after: string, language: string): RedlinePart[] {
  const parts: RedlinePart[] = [];
  const put = (kind: RedlinePart["kind"], text: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) parts.push({ kind, text });
  };
  for (const run of runsOf(before.split(/(?<=\n)/), after.split(/(?<=\n)/))) {
    if (run.kind === "same") put("same", run.lines.join(""));
    else
      for (const pair of pairsOf(run.old, run.fresh)) {
        if (pair.before === null) put("new", pair.after ?? "");
        else if (pair.after === null) put("old", pair.before);
        else for (const part of compareWords(pair.before, pair.after, language)) put(part.kind, part.text);
      }
  }
  return parts;
}

/** Letters and digits in their order: what remains of words without blanks and signs. */
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** One letter more, less or another, in a word long enough to be recognised; digits are never a slip. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || /\p{N}/u.test(a + b) || Math.abs(a.length - b.length) > 1) return false;
  let [start, end] = [0, 0];
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const left = Math.min(a.length, b.length) - start;
  while (end < left && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** Whether a change is one of blanks, signs and slips of the pen alone: a reader may fold it away. */
export function isEditorial(parts: RedlinePart[]): boolean {
  const changed = (kind: "old" | "new") => parts.filter((part) => part.kind === kind).map(({ text }) => bare(text));
  const [old, fresh] = [changed("old").filter(Boolean), changed("new").filter(Boolean)];
  if (old.length !== fresh.length) return old.join("") === fresh.join("");
  return old.every((text, index) => text === fresh[index] || isSlip(text, fresh[index] ?? ""));
}
