import { getTableColumns, lte, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Queryable, Transaction } from "@/db/client";
import { consentAnswerTallies, consentTallies } from "@/db/schema";
import type { DemoDay } from "./rules";

export async function hasYear(db: Queryable): Promise<boolean> {
  const rows = await db
    .select({ banner: consentTallies.banner })
    .from(consentTallies)
    .where(lte(consentTallies.banner, 0))
    .limit(1);
  return rows.length > 0;
}

type Line = { day: string; row: DemoDay["tallies"][number] | DemoDay["answers"][number] };
type Value = string | number | undefined;

/** A measure that a row does not count is nought. */
function textOf({ day, row }: Line, column: string): string {
  if (column === "day") return `"${day}"`;
  const value = (row as Record<string, unknown>)[column] as Value;
  if (typeof value === "string") return `"${value}"`;
  return String(value ?? ("counts" in row ? (row.counts as Record<string, number>)[column] : undefined) ?? 0);
}

/** A year has more rows than a statement has parameters: each column goes as one list in PostgreSQL's own notation. */
async function insert(tx: Transaction, table: PgTable, lines: Line[]): Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  const names = sql.raw(columns.map(([, { name }]) => name).join(", "));
  for (let at = 0; at < lines.length; at += 10_000) {
    const some = lines.slice(at, at + 10_000);
    const lists = columns.map(([key, column]) => {
      const list = `{${some.map((line) => textOf(line, key)).join(",")}}`;
      return sql`${list}::${sql.raw(column.getSQLType())}[]`;
    });
    await tx.execute(sql`insert into ${table} (${names}) select * from unnest(${sql.join(lists, sql`, `)})`);
  }
}

export async function insertYear(tx: Transaction, days: DemoDay[]): Promise<void> {
  await insert(
    tx,
    consentTallies,
    days.flatMap(({ day, tallies }) => tallies.map((row) => ({ day, row }))),
  );
  await insert(
    tx,
    consentAnswerTallies,
    days.flatMap(({ day, answers }) => answers.map((row) => ({ day, row }))),
  );
}
