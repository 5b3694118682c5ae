import type { PublishedNotice, Redline, RedlineClause, RedlinePart } from "@/contracts/policies";
import { compareText, isEditorial } from "./words/rules";

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
  return sameHead ? compareText(before.text, after.text, language) : compareText(whole(before), whole(after), language);
}

/** Of the clauses that stay, those that do not stand in the order of before: as few as can be said to have moved. */
function movedKeys(before: Clause[], after: Clause[]): Set<string> {
  const place = new Map(before.map(({ key }, index) => [key, index]));
  const places = after.flatMap(({ key }) => place.get(key) ?? []);
  // The longest run of clauses in their old order stayed; best[i] is the longest that ends with the i-th.
  const best: { length: number; former: number }[] = [];
  places.forEach((at, index) => {
    let chosen = { length: 1, former: -1 };
    for (let earlier = 0; earlier < index; earlier += 1)
      if ((places[earlier] ?? 0) < at && (best[earlier]?.length ?? 0) >= chosen.length)
        chosen = { length: (best[earlier]?.length ?? 0) + 1, former: earlier };
    best.push(chosen);
  });
  const stayed = new Set<number>();
  const longest = best.reduce((top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top), 0);
  for (let index = places.length > 0 ? longest : -1; index >= 0; index = best[index]?.former ?? -1)
    stayed.add(places[index] ?? -1);
  return new Set(after.flatMap(({ key }) => (place.has(key) && !stayed.has(place.get(key) ?? -1) ? key : [])));
}

/** Clause by clause in the order of the new version; what is gone stands at the end, what only moved is no insertion. */
export function redlineOf(before: PublishedNotice | null, after: PublishedNotice): Redline {
  const formerClauses = before ? clausesOf(before) : [];
  const old = new Map(formerClauses.map((clause) => [clause.key, clause]));
  const fresh = clausesOf(after);
  const moved = movedKeys(formerClauses, fresh);
  const clauses: RedlineClause[] = [];
  for (const clause of fresh) {
    const { text, ...head } = clause;
    const former = old.get(clause.key);
    old.delete(clause.key);
    if (!former) clauses.push({ ...head, kind: "added", parts: [{ kind: "new", text }], isEditorial: false });
    else if (whole(former) !== whole(clause)) {
      const parts = compareClause(former, clause, after.language);
      clauses.push({ ...head, kind: "changed", parts, isEditorial: clause.key !== "data" && isEditorial(parts) });
    } else if (moved.has(clause.key))
      clauses.push({ ...head, kind: "moved", parts: [{ kind: "same", text }], isEditorial: false });
  }
  const unchanged = fresh.length - clauses.length;
  for (const { text, ...head } of old.values())
    clauses.push({ ...head, kind: "removed", parts: [{ kind: "old", text }], isEditorial: false });
  return { from: before?.version ?? null, to: after.version, hash: after.sha256, clauses, unchanged };
}

/** Clauses that differ between two compiles of one version: what a record changed after its submission. */
export const changedClauses = (before: PublishedNotice, after: PublishedNotice) =>
  redlineOf(before, after).clauses.map(({ number, heading }) => ({ number, heading }));
