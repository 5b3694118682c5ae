import { getTableColumns, lte, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { measures } from "@/contracts/statistics";
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

type Row = Record<string, string | number>;

/** A year has more rows than a statement has parameters: each column goes as one list in PostgreSQL's own notation. */
async function insert(tx: Transaction, table: PgTable, rows: Row[]): Promise<void> {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => rows[0] && key in rows[0]);
  const names = sql.raw(columns.map(([, { name }]) => name).join(", "));
  for (let at = 0; at < rows.length; at += 10_000) {
    const some = rows.slice(at, at + 10_000);
    const lists = columns.map(([key, column]) => {
      const list = `{${some.map((row) => (typeof row[key] === "number" ? row[key] : `"${row[key]}"`)).join(",")}}`;
      return sql`${list}::${sql.raw(column.getSQLType())}[]`;
    });
    await tx.execute(sql`insert into ${table} (${names}) select * from unnest(${sql.join(lists, sql`, `)})`);
  }
}

export async function insertYear(tx: Transaction, days: DemoDay[]): Promise<void> {
  const zero = Object.fromEntries(measures.map((measure) => [measure, 0]));
  const tallies = days.flatMap(({ day, tallies: rows }) =>
    rows.map(({ counts, ...row }): Row => ({ ...row, day, ...zero, ...counts })),
  );
  await insert(tx, consentTallies, tallies);
  const answers = days.flatMap(({ day, answers: rows }) => rows.map((row): Row => ({ ...row, day })));
  await insert(tx, consentAnswerTallies, answers);
}
