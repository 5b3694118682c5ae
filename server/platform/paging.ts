import { type AnyColumn, asc, desc, type SQL, sql } from "drizzle-orm";
import type { Page, Paging } from "@/contracts/paging";

/** A pattern for ILIKE that matches the words as typed, `%` and `_` included. No text of the database holds a null character. */
export const containing = (q: string) => `%${q.replaceAll("\0", "").replace(/[\\%_]/g, "\\$&")}%`;

export const offsetOf = (input: Paging) => (input.page - 1) * input.pageSize;

/** Unstated values sort last in both directions; the id makes the order total, so that pages do not overlap. */
export function orderOf(column: SQL | AnyColumn, direction: "asc" | "desc", id: AnyColumn): SQL[] {
  return [sql`${direction === "asc" ? asc(column) : desc(column)} nulls last`, asc(id)];
}

/** Rows that carry the total of their whole list as `total` (a window count), as a page. */
export function pageOf<Row extends { total: number }>(rows: Row[], input: Paging): Page<Omit<Row, "total">> {
  return {
    rows: rows.map(({ total, ...row }) => row),
    total: rows[0]?.total ?? 0,
    page: input.page,
    pageSize: input.pageSize,
  };
}

export const totalCount = sql<number>`(count(*) over ())::int`.as("total");
