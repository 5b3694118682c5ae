import { and, eq, sql } from "drizzle-orm";
import type { CreateList, SaveWording } from "@/contracts/newsletter";
import { newsletterLists, newsletterWordings, sites } from "@/db/schema";
import { languages } from "@/messages";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { sha256 } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { AppError, found } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { getSite } from "@/server/sites/queries";

export async function createList(actor: Actor, { siteId, key, name, wordings }: CreateList) {
  const scope = authorize(actor, "newsletter:edit");
  assertInScope(scope, [(await getSite(database(), siteId)).controllerId]);
  return transact(actor, async ({ tx, record }) => {
    const [list] = await tx
      .insert(newsletterLists)
      .values({ siteId, key, name })
      .onConflictDoNothing()
      .returning({ id: newsletterLists.id });
    if (!list) throw new AppError("invalid", { key: "taken" });
    const first = languages.map((language) => ({
      listId: list.id,
      number: 1,
      language,
      text: wordings[language],
      sha256: sha256(wordings[language]),
    }));
    await tx.insert(newsletterWordings).values(first);
    record({
      act: "newsletter.listCreated",
      about: list.id,
      data: { wordings: Object.fromEntries(first.map((wording) => [wording.language, wording.sha256])) },
    });
    return list;
  });
}

/** A new number beside the old ones: what somebody agreed to is never edited. */
export async function saveWording(actor: Actor, { listId, language, text }: SaveWording) {
  const scope = authorize(actor, "newsletter:edit");
  return transact(actor, async ({ tx, record }) => {
    const [list] = await tx
      .select({ controllerId: sites.controllerId })
      .from(newsletterLists)
      .innerJoin(sites, eq(sites.id, newsletterLists.siteId))
      .where(eq(newsletterLists.id, listId))
      .for("update", { of: newsletterLists });
    assertInScope(scope, [found(list).controllerId]);
    const { number, ...wording } = newsletterWordings;
    const [last] = await tx
      .select({ number: sql<number>`coalesce(max(${number}), 0)::int` })
      .from(newsletterWordings)
      .where(and(eq(wording.listId, listId), eq(wording.language, language)));
    const next = (last?.number ?? 0) + 1;
    await tx.insert(newsletterWordings).values({ listId, language, number: next, text, sha256: sha256(text) });
    record({ act: "newsletter.wordingSaved", about: listId, data: { language, number: next, sha256: sha256(text) } });
    return { number: next };
  });
}
