import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";

/** Makes the monthly partitions up to `months` ahead, where they are missing; returns how many. */
export async function partitionsAhead(db: Queryable, months: number): Promise<number> {
  const [row] = await db.execute<{ made: number }>(sql`select consent_partition_ahead(${months}::integer) as made`);
  return row?.made ?? 0;
}
