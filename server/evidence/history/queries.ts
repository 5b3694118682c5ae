import { eq, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { history } from "@/db/schema";
import { namesOf } from "../queries";
import { historyItems } from "./rules";

const instant = (edge: "lower" | "upper") =>
  sql<string | null>`to_char(${sql.raw(edge)}(${history.valid}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Who changed what of a record, when, before and after. The caller has authorized reading the record itself. */
export async function historyOf(db: Queryable, record: string) {
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
    .orderBy(sql`lower(${history.valid})`)
    .limit(2000);
  const typed = rows.map((row) => ({ ...row, from: row.from ?? "", row: row.row as Record<string, unknown> }));
  const names = await namesOf(
    db,
    typed.flatMap((row) => [row.actor ?? "", row.endedBy ?? ""]),
  );
  return historyItems(typed, names);
}
