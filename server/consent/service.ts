import { eq, inArray } from "drizzle-orm";
import type { SavePurposes } from "@/contracts/consent";
import { consentPurposes } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { planChildren } from "@/server/platform/children";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { getSite } from "@/server/sites/queries";
import { lockSite } from "./banners/queries";
import * as queries from "./queries";
import { streamOf } from "./rules";

export async function listPurposes(actor: Actor, siteId: string) {
  const scope = authorize(actor, "consent:figures");
  const site = await getSite(database(), siteId);
  assertInScope(scope, [site.controllerId]);
  return queries.listPurposes(database(), siteId);
}

/** What the next banner asks about; nothing public changes until one is published. A purpose is known by its key. */
export async function savePurposes(actor: Actor, { siteId, purposes }: SavePurposes) {
  const scope = authorize(actor, "consent:edit");
  const keys = purposes.map((purpose) => purpose.key);
  if (new Set(keys).size < keys.length) throw new AppError("invalid", { purposes: "duplicate" });
  return transact(actor, async ({ tx, record }) => {
    const site = await getSite(tx, siteId);
    assertInScope(scope, [site.controllerId]);
    await lockSite(tx, siteId);
    const stored = await queries.listPurposes(tx, siteId);
    const known = new Map(stored.map((purpose) => [purpose.key, purpose.id]));
    const plan = planChildren(
      stored.map((purpose) => purpose.id),
      purposes.map((purpose) => ({ ...purpose, id: known.get(purpose.key) })),
    );
    if (plan.remove.length > 0) await tx.delete(consentPurposes).where(inArray(consentPurposes.id, plan.remove));
    for (const { id, ...purpose } of plan.keep)
      await tx.update(consentPurposes).set(columnsOf(purpose)).where(eq(consentPurposes.id, id));
    if (plan.add.length > 0)
      await tx.insert(consentPurposes).values(plan.add.map((purpose) => ({ ...columnsOf(purpose), siteId })));
    record({ act: "consent.purposesSaved", about: siteId, stream: streamOf(site.key), data: { purposes: keys } });
    return { siteId };
  });
}

const columnsOf = (purpose: SavePurposes["purposes"][number] & { position: number }) => ({
  key: purpose.key,
  required: purpose.required,
  nameEn: purpose.name.en,
  nameDe: purpose.name.de,
  textEn: purpose.text.en,
  textDe: purpose.text.de,
  position: purpose.position,
});

/** Three months ahead: long enough for a desk whose worker rests for a while. */
export async function makePartitions(actor: Actor): Promise<number> {
  authorize(actor, "consent:edit");
  return queries.partitionsAhead(database(), 3);
}
