import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { grantApp } from "./grants";

/** Started from the root of the repository, bundled or not. */
const migrationsFolder = () => join(process.cwd(), "db", "migrations");

/** How many migrations this version has. */
export function migrationCount(): number {
  const journal = JSON.parse(readFileSync(join(migrationsFolder(), "meta", "_journal.json"), "utf8")) as {
    entries: unknown[];
  };
  return journal.entries.length;
}

/** Of processes that start at once, one works and the others wait; the lock goes with its connection. */
export async function oneAtATime(ownerUrl: string, work: () => Promise<void>): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(7119240022)`;
    await work();
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Brings the database to this version as its owner, then grants the app's role. */
export async function migrate(options: {
  ownerUrl: string;
  appUrl: string;
  log: (line: string) => void;
}): Promise<void> {
  const sql = postgres(options.ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    await runMigrations(drizzle({ client: sql }), { migrationsFolder: migrationsFolder() });
    await grantApp(sql, decodeURIComponent(new URL(options.appUrl).username));
    options.log("database is at this version");
  } finally {
    await sql.end({ timeout: 5 });
  }
}
