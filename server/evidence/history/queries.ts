import { and, eq, gt, sql } from "drizzle-orm";
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
    .select({
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
    })
    .from(history)
    .where(eq(history.record, record))
    .orderBy(sql`lower(${history.valid}) desc`)
    .limit(2000);
  const typed = rows
    .reverse()
    .map((row) => ({ ...row, from: row.from ?? "", row: row.row as Record<string, unknown> }));
  const names = await namesOf(
    db,
    typed.flatMap((row) => [row.actor ?? "", row.endedBy ?? ""]),
  );
  return historyItems(await withLinks(db, typed, linked), names);
}

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
