import { existsSync } from "node:fs";
import type { Breach } from "@/contracts/evidence";
import { passwordFile } from "@/db/embedded/passwords";
import { startEmbedded } from "@/db/embedded/start";
import { env, provide } from "@/env";
import { verifyBatches } from "@/server/consent/records/verification/service";
import { verifyEvidence } from "@/server/evidence/service";
import { worker } from "@/server/platform/actor";
import { closeDatabase } from "@/server/platform/database";

const said: Record<Breach["kind"], string> = {
  edited: "was edited",
  missing: "is missing",
  unlinked: "does not follow from the one before",
  truncated: "is missing at the end",
};

const say = (line: string) => process.stdout.write(`${line}\n`);

/** The database from outside, or the embedded one: adopted if it runs, started and stopped again if not. */
async function open() {
  if (env().DATABASE_URL) return null;
  if (!existsSync(passwordFile(env().DATA_DIR))) throw new Error(`There is no database in ${env().DATA_DIR} yet.`);
  const embedded = await startEmbedded({ dataDir: env().DATA_DIR, log: () => undefined });
  provide({ DATABASE_URL: embedded.appUrl });
  return embedded;
}

/** Each record of a choice against the leaf of its batch, each batch against the log. */
async function verifyConsents(): Promise<boolean> {
  const { batches, records, wrongBatches, wrongRecords } = await verifyBatches(worker);
  for (const id of wrongBatches.first) say(`consent batch ${id} is not as the log says`);
  for (const id of wrongRecords.first) say(`consent record ${id} is not as it was stored`);
  const wrong = wrongBatches.count + wrongRecords.count;
  const shown = wrongBatches.first.length + wrongRecords.first.length;
  if (wrong > shown) say(`and ${wrong - shown} more`);
  if (wrong === 0) say(`${records} consents in ${batches} batches: as they were stored`);
  return wrong === 0;
}

async function verify(): Promise<boolean> {
  const embedded = await open();
  try {
    const areStored = await verifyConsents();
    const { breaches, entries, streams } = await verifyEvidence(worker);
    for (const { stream, seq, kind } of breaches) say(`${stream} entry ${seq} ${said[kind]}`);
    if (breaches.length === 0) say(`${entries} entries in ${streams} chains: unbroken`);
    return areStored && breaches.length === 0;
  } finally {
    await closeDatabase();
    await embedded?.stop();
  }
}

// What is asked for is one answer: the process's own lines stay out of it.
provide({ LOG_LEVEL: "silent" });
try {
  process.exitCode = (await verify()) ? 0 : 1;
} catch (error) {
  const { message } =
    error instanceof Error ? ((error.cause as Error | undefined) ?? error) : { message: String(error) };
  process.stderr.write(`The log could not be read: ${message}\n`);
  process.exitCode = 1;
}
