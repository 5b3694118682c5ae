import type { HistoryItem } from "@/contracts/evidence";

export type HistoryRow = {
  of: string;
  rowId: string;
  from: string;
  until: string | null;
  row: Record<string, unknown>;
  actor: string | null;
  operation: string | null;
  endedBy: string | null;
  endedOperation: string | null;
  reason: string | null;
};

/** Counted by the database, or a copy of what a published notice says: no fact of the record. */
const silent = new Set(["id", "version", "created_at", "position", "cookies"]);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function differences(before: Record<string, unknown>, after: Record<string, unknown>): HistoryItem["fields"] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !silent.has(name) && !name.endsWith("_id"),
  );
  return names
    .filter((name) => !same(before[name] ?? null, after[name] ?? null))
    .map((name) => ({ name, before: before[name] ?? null, after: after[name] ?? null }));
}

/** States of rows, oldest first, as acts: what was created, changed and removed, the newest first. */
export function historyItems(rows: HistoryRow[], names: Map<string, string>): HistoryItem[] {
  const named = (actor: string | null) => (actor ? (names.get(actor) ?? actor) : null);
  const keyOf = (row: HistoryRow) => `${row.of}/${row.rowId}`;
  const previous = new Map<string, HistoryRow>();
  // A row that follows at once is a change of the one before; after a gap it was removed and has come again.
  const followed = new Set(rows.map((row) => `${keyOf(row)}/${row.from}`));
  const items: HistoryItem[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const earlier = previous.get(key);
    const before = earlier?.until === row.from ? earlier : undefined;
    const fields = differences(before?.row ?? {}, row.row);
    if (fields.length > 0)
      items.push({
        at: row.from,
        actorName: named(row.actor),
        operation: row.operation ?? row.from,
        kind: before ? "changed" : "created",
        part: row.of,
        fields,
        reason: row.reason,
      });
    if (row.until !== null && !followed.has(`${key}/${row.until}`))
      items.push({
        at: row.until,
        actorName: named(row.endedBy),
        operation: row.endedOperation ?? row.until,
        kind: "removed",
        part: row.of,
        fields: differences(row.row, {}),
        reason: null,
      });
    previous.set(key, row);
  }
  return items.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
