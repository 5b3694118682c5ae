import { createHash } from "node:crypto";
import { and, eq, lt, notExists, sql } from "drizzle-orm";
import * as z from "zod/mini";
import type { FileType } from "@/contracts/request-tasks";
import type { Queryable } from "@/db/client";
import { requestFileParts, requestFiles } from "@/db/schema";
import { AppError, found } from "@/server/platform/errors";
import type { CaseKey } from "../../sealing/rules";
import { Sniffer } from "../rules";
import { inParts } from "./rules";

/** A file whose parts are stored, and that no row names yet. */
export type StoredFile = { id: string; type: FileType; size: number; sha256: string; rows: number | null };

/** Seals and stores a file as it comes, a part at a time. What was stored of one that fails is taken away again. */
export async function storeFile(
  db: Queryable,
  key: CaseKey,
  stream: AsyncIterable<Uint8Array>,
): Promise<StoredFile | null> {
  const [made] = await db.execute<{ id: string }>(sql`select uuidv7() as id`);
  const { id } = found(made);
  const { requestId } = key;
  const [hash, sniffer] = [createHash("sha256"), new Sniffer()];
  let [size, number] = [0, 0];
  try {
    for await (const bytes of inParts(stream)) {
      hash.update(bytes);
      sniffer.take(bytes);
      size += bytes.byteLength;
      const sealed = key.sealBytes(`part ${id} ${number}`, bytes);
      await db.insert(requestFileParts).values({ fileId: id, number, requestId, sealed });
      number += 1;
    }
    if (size === 0) return null;
    const { type, rows } = sniffer.end();
    if (!type) throw new AppError("invalid", { files: "type" });
    return { id, type, size, sha256: hash.digest("hex"), rows };
  } catch (error) {
    await dropParts(db, id).catch(() => undefined);
    throw error;
  }
}

export const dropParts = (db: Queryable, fileId: string) =>
  db.delete(requestFileParts).where(eq(requestFileParts.fileId, fileId));

type Kept = { id: string; sealed: string | null };

/** What a file holds, part by part; throws where it is gone. */
export async function* readParts(db: Queryable, key: CaseKey, { id, sealed }: Kept): AsyncGenerator<Buffer> {
  if (sealed) yield Buffer.from(z.string().parse(key.unseal(`file ${id}`, sealed)), "base64");
  for (let number = 0; !sealed; number += 1) {
    const [part] = await db
      .select({ sealed: requestFileParts.sealed })
      .from(requestFileParts)
      .where(and(eq(requestFileParts.fileId, id), eq(requestFileParts.number, number)));
    if (!part && number === 0) throw new AppError("gone");
    if (!part) return;
    yield key.unsealBytes(`part ${id} ${number}`, part.sealed);
  }
}

/** Parts of what was never finished: a process was killed in the middle of it. Says how many. */
export async function dropUnfinished(db: Queryable, before: Date): Promise<number> {
  const named = db.select({ one: sql`1` }).from(requestFiles).where(eq(requestFiles.id, requestFileParts.fileId));
  const gone = await db
    .delete(requestFileParts)
    .where(and(lt(requestFileParts.createdAt, before.toISOString()), notExists(named)))
    .returning({ number: requestFileParts.number });
  return gone.length;
}
