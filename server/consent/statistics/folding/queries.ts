import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { consentAnswerTallies, consentTallies } from "@/db/schema";

const wholeDay = -1;
const isCount = (column: { dataType: string; name: string }) =>
  column.dataType === "number" && column.name !== "hour" && column.name !== "banner";

/** One statement a table: what is taken away and what is added to are there together or not at all. */
async function foldTable(tx: Transaction, table: PgTable, before: string): Promise<number> {
  const columns = Object.values(getTableColumns(table));
  const counts = columns.filter(isCount).map(({ name }) => name);
  const keys = columns.filter((column) => !isCount(column) && column.name !== "hour").map(({ name }) => name);
  const list = (names: string[]) => sql.raw(names.join(", "));
  const name = sql.raw(getTableName(table));
  const added = sql.raw(counts.map((count) => `${count} = c.${count} + excluded.${count}`).join(", "));
  const summed = sql.raw(counts.map((count) => `sum(${count})::int`).join(", "));
  const [row] = await tx.execute<{ rows: number }>(sql`
    with gone as (delete from ${name} where hour <> ${wholeDay} and day < ${before}::date returning *),
    kept as (
      insert into ${name} as c (hour, ${list(keys)}, ${list(counts)})
      select ${wholeDay}::smallint, ${list(keys)}, ${summed} from gone group by ${list(keys)}
      on conflict (${list([...keys, "hour"])}) do update set ${added})
    select count(*)::int as rows from gone`);
  return row?.rows ?? 0;
}

/** Adds up the hours of days before `before`; returns how many rows were taken in. */
export const foldHours = async (tx: Transaction, before: string): Promise<number> =>
  (await foldTable(tx, consentTallies, before)) + (await foldTable(tx, consentAnswerTallies, before));
