import { getTableColumns, lte, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Queryable, Transaction } from "@/db/client";
import { consentAnswerTallies, consentTallies } from "@/db/schema";
import type { DemoYear } from "./rules";

export async function hasYear(db: Queryable): Promise<boolean> {
  const rows = await db
    .select({ banner: consentTallies.banner })
    .from(consentTallies)
    .where(lte(consentTallies.banner, 0))
    .limit(1);
  return rows.length > 0;
}

type Row = DemoYear["tallies"][number] | DemoYear["answers"][number];

/** A measure that a row does not count is nought. */
function textOf(row: Row, column: string): string {
  const value = (row as Record<string, unknown>)[column];
  if (typeof value === "string") return `"${value}"`;
  return String(value ?? ("counts" in row ? (row.counts as Record<string, number>)[column] : undefined) ?? 0);
}

/** A year has more rows than a statement has parameters: each column goes as one list in PostgreSQL's own notation. */
async function insert(tx: Transaction, table: PgTable, rows: Row[]): Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  const names = sql.raw(columns.map(([, { name }]) => name).join(", "));
  for (let at = 0; at < rows.length; at += 10_000) {
    const some = rows.slice(at, at + 10_000);
    const lists = columns.map(([key, column]) => {
      const list = `{${some.map((row) => textOf(row, key)).join(",")}}`;
      return sql`${list}::${sql.raw(column.getSQLType())}[]`;
    });
    await tx.execute(sql`insert into ${table} (${names}) select * from unnest(${sql.join(lists, sql`, `)})`);
  }
}

export async function insertYear(tx: Transaction, { tallies, answers }: DemoYear): Promise<void> {
  await insert(tx, consentTallies, tallies);
  await insert(tx, consentAnswerTallies, answers);
}
