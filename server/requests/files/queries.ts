import { Readable } from "node:stream";
import { and, asc, eq, isNull } from "drizzle-orm";
import * as z from "zod/mini";
import type { RequestFile } from "@/contracts/request-tasks";
import type { Queryable } from "@/db/client";
import { requestFiles } from "@/db/schema";
import { AppError } from "@/server/platform/errors";
import type { Tools } from "@/server/platform/transact";
import type { CaseKey } from "../sealing/rules";
import { readParts, type StoredFile, storeFile } from "./parts/queries";
import { fileName } from "./rules";

type Owner = { taskId: string | null; messageId: string | null };

/** Every file of a case that no other has replaced, with what it came with; without the key its name is gone and its hash stays. */
export async function listFiles(
  db: Queryable,
  requestId: string,
  key: CaseKey | null,
): Promise<(Owner & { file: RequestFile })[]> {
  const rows = await db
    .select({
      ...{ taskId: requestFiles.taskId, messageId: requestFiles.messageId, sealedName: requestFiles.sealedName },
      file: { id: requestFiles.id, type: requestFiles.type, size: requestFiles.size, sha256: requestFiles.sha256 },
    })
    .from(requestFiles)
    .where(and(eq(requestFiles.requestId, requestId), isNull(requestFiles.replacedAt)))
    .orderBy(asc(requestFiles.id));
  return rows.map(({ sealedName, taskId, messageId, file }) => {
    const name = key && sealedName ? z.string().parse(key.unseal(`name ${file.id}`, sealedName)) : null;
    return { taskId, messageId, file: { ...file, name } };
  });
}

export async function findFile(db: Queryable, id: string) {
  const [row] = await db.select().from(requestFiles).where(eq(requestFiles.id, id));
  return row ?? null;
}

/** What a file of a case holds, part by part. */
export async function* readFileParts(db: Queryable, key: CaseKey, id: string): AsyncGenerator<Buffer> {
  const file = await findFile(db, id);
  if (file?.requestId !== key.requestId) throw new AppError("gone");
  yield* readParts(db, key, file);
}

type Open = { id: string; reference: string; key: CaseKey };

/**
 * Names files whose parts are stored; gives the rows of all tables together, null where none is a table. The case is locked by whoever
 * calls, so that two at once do not count alike.
 */
export async function addFiles(
  { tx, record }: Pick<Tools, "tx" | "record">,
  { id: requestId, reference, key }: Open,
  owner: Partial<Owner>,
  files: StoredFile[],
): Promise<number | null> {
  // Numbered through the whole case, for all of them lie in one folder of the answer.
  const before = await tx.$count(requestFiles, eq(requestFiles.requestId, requestId));
  for (const [index, { id, type, size, sha256 }] of files.entries()) {
    // A name of our own making: what a sender calls a file reaches nothing.
    const sealedName = key.seal(`name ${id}`, fileName(reference, before + index + 1, type));
    await tx.insert(requestFiles).values({ id, requestId, ...owner, type, size, sha256, sealedName });
    const commitment = key.commit(`file ${id}`, sha256);
    record({ act: "requests.fileReceived", about: requestId, data: { file: id, commitment, size } });
  }
  const counts = files.flatMap(({ rows }) => rows ?? []);
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : null;
}

/** The same of what is in memory, as the files of a mail are. */
export async function addBytes(
  tools: Pick<Tools, "tx" | "record">,
  open: Open,
  owner: Partial<Owner>,
  files: Uint8Array[],
): Promise<void> {
  const stored: StoredFile[] = [];
  for (const bytes of files) {
    const file = await storeFile(tools.tx, open.key, Readable.from([bytes]));
    if (file) stored.push(file);
  }
  await addFiles(tools, open, owner, stored);
}
