import { eq, inArray } from "drizzle-orm";
import type { SuppressionReason } from "@/contracts/newsletter";
import { mails, subscriptionEvents, subscriptions } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { AppError } from "@/server/platform/errors";
import type { Tools } from "@/server/platform/transact";
import { addressHash } from "../rules";
import { suppress } from "../suppression/queries";
import { holdingsOf } from "./queries";

/** A withdrawal ends what was agreed to and no more: who signs up again has agreed again. */
const suppressionFor = (because: string): SuppressionReason | null => {
  if (because === "erasure_17") return "erasure";
  return because === "objection_marketing_21_2" ? "objection" : null;
};

/**
 * Ends every sign-up of an address at a controller, within the act that decides it: an objection to direct marketing, a
 * withdrawal, an erasure. The proofs stay as long as claims may rest on them (Art. 17(3)(e) GDPR). Says how many ended.
 */
export async function endSubscriptions(
  actor: Actor,
  { tx, record }: Pick<Tools, "tx" | "record">,
  { controllerId, email, because }: { controllerId: string; email: string; because: string },
): Promise<number> {
  authorize(actor, "newsletter:end", [controllerId]);
  const at = now().toISOString();
  const reason = suppressionFor(because);
  if (reason) {
    await suppress(tx, { controllerId, emailHash: addressHash(email) }, { reason, at });
    record({ act: "newsletter.suppressed", about: controllerId, data: { reason } });
  }
  const running = (await holdingsOf(tx, controllerId, email)).filter(
    ({ state }) => state === "confirmed" || state === "pending",
  );
  for (const { id, state } of running) {
    const change = state === "confirmed" ? { state: "left" as const, leftAt: at } : { state: "expired" as const };
    await tx.update(subscriptions).set(change).where(eq(subscriptions.id, id));
    await tx.insert(subscriptionEvents).values({ subscriptionId: id, kind: change.state, at });
    record({ act: "newsletter.left", about: id, data: { because } });
  }
  return running.length;
}

type Whose = { controllerId: string; email: string };

/**
 * Erases every sign-up of an address with its chain and its mails: afterwards nobody can show that the person had agreed. The log
 * names ids, which then lead nowhere. Says how many.
 */
export async function eraseSignUps(
  actor: Actor,
  { tx, record }: Pick<Tools, "tx" | "record">,
  { controllerId, email }: Whose,
): Promise<number> {
  authorize(actor, "newsletter:end", [controllerId]);
  const held = await holdingsOf(tx, controllerId, email);
  // Somebody may need it for claims of her own (Art. 18(1)(c) GDPR): the restriction is lifted first, and she is told.
  if (held.some(({ restrictedAt }) => restrictedAt !== null)) throw new AppError("conflict", { proofs: "restricted" });
  const ids = held.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx.delete(mails).where(inArray(mails.about, ids));
  await tx.delete(subscriptions).where(inArray(subscriptions.id, ids));
  for (const id of ids) record({ act: "newsletter.erased", about: id });
  return ids.length;
}

/** Art. 18 GDPR: what is restricted is stored and used for nothing, until it is lifted. Says how many. */
export async function restrictSignUps(
  actor: Actor,
  { tx, record }: Pick<Tools, "tx" | "record">,
  { controllerId, email }: Whose,
  restrictedAt: string | null,
): Promise<number> {
  authorize(actor, "newsletter:end", [controllerId]);
  const ids = (await holdingsOf(tx, controllerId, email)).map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx.update(subscriptions).set({ restrictedAt }).where(inArray(subscriptions.id, ids));
  for (const id of ids) record({ act: restrictedAt ? "newsletter.restricted" : "newsletter.lifted", about: id });
  return ids.length;
}
