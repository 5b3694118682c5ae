import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { database } from "@/server/platform/database";
import * as queries from "./queries";

/** Three months ahead: long enough for a desk whose worker rests for a while. */
export async function makePartitions(actor: Actor): Promise<number> {
  authorize(actor, "consent:edit");
  return queries.partitionsAhead(database(), 3);
}
