import { diffArrays } from "diff";
import type { PublishedNotice, Redline, RedlineClause, RedlinePart } from "@/contracts/policies";

type Clause = { key: string; number: string | null; heading: string; text: string };

/** All that is public of a notice, as clauses: the title, the sections with their compiled blocks, the rows as data. */
function clausesOf(notice: PublishedNotice): Clause[] {
  const { controller, cookies, title, intro, demonstration } = notice;
  const data = [controller, ...cookies, ...(demonstration ? [{ demonstration }] : [])];
  // Sorted: the database keeps an object's keys in an order of its own.
  const facts = (record: object) =>
    Object.entries(record)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}: ${value ?? "—"}`)
      .join("; ");
  return [
    { key: "title", number: null, heading: title, text: intro ?? "" },
    ...notice.sections,
    { key: "data", number: null, heading: "JSON", text: data.map(facts).join("\n") },
  ];
}

const whole = ({ number, heading, text }: Clause) => `${number ? `${number} ` : ""}${heading}\n\n${text}`;

/** Words by the rules of the language; blanks between two changed words belong to the change. */
function compareWords(before: string, after: string, language: string): RedlinePart[] {
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

/** The machine-readable rows line by line: only those that differ. */
function compareLines(before: string, after: string): RedlinePart[] {
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  const without = (lines: string[], others: string[]) => lines.filter((line) => !others.includes(line)).join("\n");
  const parts: RedlinePart[] = [
    { kind: "old", text: without(old, fresh) },
    { kind: "new", text: without(fresh, old) },
  ];
  return parts.filter((part) => part.text !== "");
}

function compareClause(before: Clause, after: Clause, language: string): RedlinePart[] {
  if (after.key === "data") return compareLines(before.text, after.text);
  const sameHead = before.heading === after.heading && before.number === after.number;
  return sameHead
    ? compareWords(before.text, after.text, language)
    : compareWords(whole(before), whole(after), language);
}

/** Clause by clause in the order of the new version; what is gone stands at the end. */
export function redlineOf(before: PublishedNotice | null, after: PublishedNotice): Redline {
  const old = new Map((before ? clausesOf(before) : []).map((clause) => [clause.key, clause]));
  const fresh = clausesOf(after);
  const clauses: RedlineClause[] = [];
  for (const clause of fresh) {
    const { text, ...head } = clause;
    const former = old.get(clause.key);
    old.delete(clause.key);
    if (!former) clauses.push({ ...head, kind: "added", parts: [{ kind: "new", text }] });
    else if (whole(former) !== whole(clause)) {
      clauses.push({ ...head, kind: "changed", parts: compareClause(former, clause, after.language) });
    }
  }
  const unchanged = fresh.length - clauses.length;
  for (const { text, ...head } of old.values())
    clauses.push({ ...head, kind: "removed", parts: [{ kind: "old", text }] });
  return { from: before?.version ?? null, to: after.version, hash: after.sha256, clauses, unchanged };
}

/** Clauses that differ between two compiles of one version: what a record changed after its submission. */
export const changedClauses = (before: PublishedNotice, after: PublishedNotice) =>
  redlineOf(before, after).clauses.map(({ number, heading }) => ({ number, heading }));
