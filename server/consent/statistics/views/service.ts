import { and, asc, count, eq } from "drizzle-orm";
import type { RemoveView, SavedView, SaveView } from "@/contracts/statistics";
import { statisticViews } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { cleanQuery } from "./rules";

const most = 30;

/** A view is somebody's: the process itself has none. */
function idOf(actor: Actor): string {
  if (actor.kind !== "person") throw new AppError("forbidden");
  return actor.id;
}

/** The questions that this person saved, by name; nobody sees another's. */
export async function listViews(actor: Actor): Promise<SavedView[]> {
  authorize(actor, "consent:figures");
  const { id, name, query, personId } = statisticViews;
  return database()
    .select({ id, name, query })
    .from(statisticViews)
    .where(eq(personId, idOf(actor)))
    .orderBy(asc(name), asc(id));
}

export async function saveView(actor: Actor, { name, query }: SaveView): Promise<{ id: string }> {
  authorize(actor, "consent:figures");
  const personId = idOf(actor);
  return transact(actor, async ({ tx, record }) => {
    const [kept] = await tx.select({ all: count() }).from(statisticViews).where(eq(statisticViews.personId, personId));
    if ((kept?.all ?? 0) >= most) throw new AppError("invalid", { name: "too_many_views" });
    const [row] = await tx
      .insert(statisticViews)
      .values({ personId, name, query: cleanQuery(query) })
      .returning({ id: statisticViews.id });
    const id = (row as { id: string }).id;
    record({ act: "consent.viewSaved", about: id });
    return { id };
  });
}

export async function removeView(actor: Actor, { id }: RemoveView): Promise<void> {
  authorize(actor, "consent:figures");
  await transact(actor, async ({ tx, record }) => {
    const gone = await tx
      .delete(statisticViews)
      .where(and(eq(statisticViews.id, id), eq(statisticViews.personId, idOf(actor))))
      .returning({ id: statisticViews.id });
    if (gone.length === 0) throw new AppError("not_found");
    record({ act: "consent.viewRemoved", about: id });
  });
}
