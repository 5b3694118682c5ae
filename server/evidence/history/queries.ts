import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { HistoryItem } from "@/contracts/evidence";
import type { Queryable } from "@/db/client";
import { history } from "@/db/schema";
import { namesOf } from "../queries";
import { type HistoryRow, historyItems } from "./rules";

const instant = (edge: "lower" | "upper") =>
  sql<string | null>`to_char(${sql.raw(edge)}(${history.valid}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** For a column that holds ids of another record: what these are called now. */
export type Linked = Record<string, (db: Queryable, ids: string[]) => Promise<Map<string, string>>>;

/**
 * Who changed what of a record, when, before and after. The caller has authorized reading the record itself,
 * and says what the columns in `linked` refer to: an id says nothing to a reader.
 */
export async function historyOf(db: Queryable, record: string, linked: Linked = {}) {
  const rows = await db
    .select(columns)
    .from(history)
    .where(eq(history.record, record))
    .orderBy(sql`lower(${history.valid}) desc`)
    .limit(2000);
  const typed = rows.reverse().map(typedRow);
  return historyItems(await withLinks(db, typed, linked), await namesIn(db, typed));
}

/** What became of several records after a moment and up to another, each with its own; null is now. */
export async function changesOf(
  db: Queryable,
  records: string[],
  { since, until }: { since: string; until: string | null },
  linked: Linked = {},
): Promise<Map<string, HistoryItem[]>> {
  if (records.length === 0) return new Map();
  const span = sql`tstzrange(${since}::timestamptz, ${until}::timestamptz, '[]')`;
  const rows = await db
    .select({ ...columns, record: history.record })
    .from(history)
    .where(and(inArray(history.record, records), sql`${history.valid} && ${span}`))
    .orderBy(sql`lower(${history.valid})`)
    .limit(20_000);
  const typed = rows.map((row) => ({ ...typedRow(row), record: row.record }));
  const names = await namesIn(db, typed);
  const told = await withLinks(db, typed, linked);
  // A driver and a page write one moment in two ways.
  const [from, to] = [Date.parse(since), until === null ? Number.POSITIVE_INFINITY : Date.parse(until)];
  const within = ({ at }: HistoryItem) => Date.parse(at) > from && Date.parse(at) <= to;
  return new Map(
    [...new Set(typed.map(({ record }) => record))].map((record) => [
      record,
      historyItems(
        told.filter((_, index) => typed[index]?.record === record),
        names,
      ).filter(within),
    ]),
  );
}

const columns = {
  of: history.of,
  rowId: history.rowId,
  from: instant("lower"),
  until: sql<string | null>`case when upper_inf(${history.valid}) then null else ${instant("upper")} end`,
  row: history.row,
  actor: history.actor,
  operation: history.operation,
  endedBy: history.endedBy,
  endedOperation: history.endedOperation,
  reason: history.reason,
};

const typedRow = <Row extends { from: string | null; row: unknown }>(row: Row) => ({
  ...row,
  from: row.from ?? "",
  row: row.row as Record<string, unknown>,
});

const namesIn = (db: Queryable, rows: Pick<HistoryRow, "actor" | "endedBy">[]) =>
  namesOf(
    db,
    rows.flatMap(({ actor, endedBy }) => [actor ?? "", endedBy ?? ""]),
  );

/** Who wrote a row since a moment, as the history names them. */
export async function actorsSince(
  db: Queryable,
  row: { of: string; id: string },
  since: string | null,
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ actor: history.actor })
    .from(history)
    .where(
      and(
        eq(history.of, row.of),
        eq(history.rowId, row.id),
        since ? gt(sql`lower(${history.valid})`, since) : undefined,
      ),
    );
  return rows.flatMap(({ actor }) => actor ?? []);
}

/** A link's own row has no name of its own and takes that of what it leads to; others tell it beside their facts. */
async function withLinks(db: Queryable, rows: HistoryRow[], linked: Linked): Promise<HistoryRow[]> {
  let named = rows;
  for (const [column, namesFor] of Object.entries(linked)) {
    const idIn = ({ row }: HistoryRow) => (typeof row[column] === "string" ? [row[column]] : []);
    const names = await namesFor(db, [...new Set(rows.flatMap(idIn))]);
    named = named.map((state) => {
      const [id] = idIn(state);
      const told = "name" in state.row ? column.replace(/_id$/, "") : "name";
      return id ? { ...state, row: { ...state.row, [told]: names.get(id) ?? null } } : state;
    });
  }
  return named;
}
