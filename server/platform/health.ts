import { sql } from "drizzle-orm";
import { migrationCount } from "@/db/migrate";
import { database } from "./database";

export type Health = {
  healthy: boolean;
  database: boolean;
  queue: boolean;
  migrations: { applied: number; expected: number } | null;
};

/** Asks the database for itself, for the queue's tables and for the number of its migrations, within 3 s. */
export async function health(): Promise<Health> {
  const expected = migrationCount();
  const asked = database().execute<{ applied: number; queue: boolean }>(sql`
    select (select count(*)::int from drizzle.__drizzle_migrations) as applied, to_regclass('pgboss.job') is not null as queue`);
  const late = new Promise<null>((resolve) => setTimeout(resolve, 3_000, null).unref());
  const [row] = (await Promise.race([asked, late]).catch(() => null)) ?? [];
  if (!row) return { healthy: false, database: false, queue: false, migrations: null };
  const healthy = row.queue && row.applied >= expected;
  return { healthy, database: true, queue: row.queue, migrations: { applied: row.applied, expected } };
}
