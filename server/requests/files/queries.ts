import { asc, eq } from "drizzle-orm";
import * as z from "zod/mini";
import type { RequestFile } from "@/contracts/request-tasks";
import type { Queryable } from "@/db/client";
import { requestFiles } from "@/db/schema";
import { sha256 } from "@/server/platform/crypto";
import { AppError } from "@/server/platform/errors";
import type { Tools } from "@/server/platform/transact";
import { makeId } from "../sealing/queries";
import type { CaseKey } from "../sealing/rules";
import { fileName, fileTypeOf, rowsIn } from "./rules";

type Owner = { taskId: string | null; messageId: string | null };

/** Every file of a case with what it came with; without the key its name is gone and its hash stays. */
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
    .where(eq(requestFiles.requestId, requestId))
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

/**
 * Seals each file under a name of our own making; gives the rows of all tables together, null where none is a table. The
 * case is locked by whoever calls, so that two at once do not count alike.
 */
export async function addFiles(
  { tx, record }: Pick<Tools, "tx" | "record">,
  { id: requestId, reference, key }: { id: string; reference: string; key: CaseKey },
  owner: Partial<Owner>,
  files: Uint8Array[],
): Promise<number | null> {
  const counts: number[] = [];
  // Numbered through the whole case, for all of them lie in one folder of the answer.
  const before = await tx.$count(requestFiles, eq(requestFiles.requestId, requestId));
  for (const [index, bytes] of files.entries()) {
    const type = fileTypeOf(bytes);
    if (!type) throw new AppError("invalid", { files: "type" });
    const id = await makeId(tx);
    const hash = sha256(bytes);
    await tx.insert(requestFiles).values({
      ...{ id, requestId, ...owner, type, size: bytes.byteLength, sha256: hash },
      sealedName: key.seal(`name ${id}`, fileName(reference, before + index + 1, type)),
      sealed: key.seal(`file ${id}`, Buffer.from(bytes).toString("base64")),
    });
    record({
      act: "requests.fileReceived",
      about: requestId,
      data: { file: id, sha256: hash, size: bytes.byteLength },
    });
    const rows = rowsIn(type, bytes);
    if (rows !== null) counts.push(rows);
  }
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : null;
}
