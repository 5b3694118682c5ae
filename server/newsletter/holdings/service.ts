import { eq } from "drizzle-orm";
import { subscriptionEvents, subscriptions } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import type { Tools } from "@/server/platform/transact";
import { holdingsOf } from "./queries";

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
