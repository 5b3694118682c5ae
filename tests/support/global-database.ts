import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/db/embedded/start";
import { migrate } from "@/db/migrate";
import { onDatabase, templateName, withOwner } from "./database-urls";
import { makeFolder } from "./folder";

declare module "vitest" {
  export interface ProvidedContext {
    database: { ownerUrl: string; appUrl: string };
  }
}

/** One PostgreSQL for the run, migrated once; each test's database is a copy of the result. */
export default async function setup(project: TestProject) {
  const folder = makeFolder();
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const embedded = await startEmbedded({ dataDir: folder, log });
  const remove = async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const { ownerUrl, appUrl } = embedded;
  try {
    await withOwner(ownerUrl, (sql) => sql.unsafe(`create database ${templateName}`));
    await migrate({ ownerUrl: onDatabase(ownerUrl, templateName), appUrl: onDatabase(appUrl, templateName), log });
  } catch (error) {
    await remove();
    throw new Error(`The test database could not be prepared. ${lines.join("; ")}`, { cause: error });
  }
  project.provide("database", { ownerUrl, appUrl });
  return remove;
}
