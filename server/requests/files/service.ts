import { Readable } from "node:stream";
import * as z from "zod/mini";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { database } from "@/server/platform/database";
import { AppError, found } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { getStoredCase } from "../cases/queries";
import { readParts } from "./parts/queries";
import { findFile } from "./queries";

/** A file of a case as it came in; reading it is in the log, as opening the case is. */
export async function readFile(actor: Actor, id: string): Promise<{ name: string; type: string; stream: Readable }> {
  const scope = authorize(actor, "requests:read");
  const file = found(await findFile(database(), id));
  const { key, controllerId } = await getStoredCase(database(), file.requestId);
  assertInScope(scope, [controllerId]);
  if (!key || !file.sealedName) throw new AppError("gone");
  const name = z.string().parse(key.unseal(`name ${id}`, file.sealedName));
  await transact(actor, async ({ record }) =>
    record({ act: "requests.fileRead", about: file.requestId, data: { file: id, sha256: file.sha256 } }),
  );
  return { name, type: file.type, stream: Readable.from(readParts(database(), key, file)) };
}
