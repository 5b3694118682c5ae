import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { onDatabase, templateName, withOwner } from "./database-urls";

export type TestDatabase = { ownerUrl: string; appUrl: string; drop(): Promise<void> };

/** A migrated, empty database of the test's own. Close your connections before `drop`: PostgreSQL waits 5 s for them. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { ownerUrl, appUrl } = inject("database");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await withOwner(ownerUrl, (sql) => sql.unsafe(`create database ${name} template ${templateName}`));
  return {
    ownerUrl: onDatabase(ownerUrl, name),
    appUrl: onDatabase(appUrl, name),
    drop: () => withOwner(ownerUrl, (sql) => sql.unsafe(`drop database if exists ${name}`)),
  };
}
