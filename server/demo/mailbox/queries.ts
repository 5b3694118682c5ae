import { asc } from "drizzle-orm";
import { controllers } from "@/db/schema";
import { database } from "@/server/platform/database";

/** Whose mailbox it is where a mail answers nobody's letter. */
export async function findDesk(): Promise<string | null> {
  const [row] = await database().select({ id: controllers.id }).from(controllers).orderBy(asc(controllers.id)).limit(1);
  return row?.id ?? null;
}
